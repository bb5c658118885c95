import type { SignatureField } from '../domain/evidence-envelope.ts';
import type { RevisionInput } from './later-revision.ts';
import type { PackField } from './pack-document.ts';
import { refuse } from './refusal.ts';
import { refuseStreams, requireAdded, requireAddition } from './revision-rules.ts';
import { catalogAddition, fieldAddition } from './revision-text.ts';
import { type PdfObject, type Revision, sizeOf } from './revisions.ts';

/** A revision that signs a field which the first revision holds. */
export interface SignatureRevision {
  readonly kind: 'signature';
  readonly revision: Revision;
  readonly field: SignatureField;
  readonly signature: PdfObject;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * The signature is new, the field gains /V, the first one adds /Perms to the catalog; nothing else comes.
 *
 * Throws: a refusal (REVISION_CHANGES, SEAL_FIRST, SEAL_PERMISSIONS, FIELDS_DECLARED).
 */
export function readSignatureRevision(
  { document, envelope, revision, before }: RevisionInput,
  field: PackField,
): SignatureRevision {
  const isFirst = before.seal === null;
  const number = sizeOf(before.previous);
  requireAdded(revision, before.previous, 1);
  const signature = revision.objects.get(number);
  if (signature?.value.kind !== 'dictionary') return refuse('REVISION_CHANGES', { reason: 'no-signature', object: number });
  if (before.signed.has(field.name)) refuse('REVISION_CHANGES', { reason: 'signed-twice', field: field.name });
  refuseStreams(revision);
  requireAddition(document, revision, field.object, fieldAddition(number));
  const { catalog } = document;
  if (isFirst) requireAddition(document, revision, catalog.object, catalogAddition(number), 'SEAL_PERMISSIONS');
  else if (revision.objects.has(catalog.object)) refuse('REVISION_CHANGES', { reason: 'catalog', object: catalog.object });
  const declared = envelope.signatureFields.find((candidate) => candidate.field === field.name);
  if (declared === undefined) return refuse('FIELDS_DECLARED', { found: field.name });
  if (isFirst !== (declared.kind === 'seal')) refuse('SEAL_FIRST', { found: field.name });
  const isLast = before.signed.size + 1 === envelope.signatureFields.length;
  return { kind: 'signature', revision, field: declared, signature, isFirst, isLast };
}
