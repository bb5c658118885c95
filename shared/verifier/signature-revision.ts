import type { EvidenceEnvelope, SignatureField } from '../domain/evidence-envelope.ts';
import { compareBytes, latin1Bytes, sameBytes } from './bytes.ts';
import type { PackDocument, PackField } from './pack-document.ts';
import { itemsOf, misshapen, type PdfDictionary, referenceOf } from './pdf-value.ts';
import { refuse } from './refusal.ts';
import { catalogAddition, fieldAddition } from './revision-text.ts';
import { bodyOf, type PdfObject, type Revision, sizeOf } from './revisions.ts';

/** A revision that does the one thing a later revision may do: sign a field that the first revision holds. */
export interface SignatureRevision {
  readonly revision: Revision;
  readonly field: SignatureField;
  readonly signature: PdfObject;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Holds one later revision against the allow-list: the signature is new, the field gains /V, the first one adds /Perms to the
 * catalog; every other byte of what was there stays, and nothing else comes.
 *
 * Throws: a refusal (REVISION_CHANGES, SEAL_FIRST).
 */
export function readSignatureRevision(
  document: PackDocument,
  envelope: EvidenceEnvelope,
  revision: Revision,
  before: { readonly previous: Revision; readonly signed: ReadonlySet<string> },
): SignatureRevision {
  const isFirst = before.signed.size === 0;
  requireTrailer(document, revision, before.previous);
  const number = sizeOf(before.previous);
  const signature = revision.objects.get(number);
  const dictionary = signature?.value.kind === 'dictionary' ? signature : undefined;
  if (dictionary === undefined) return refuse('REVISION_CHANGES', { reason: 'no-signature', object: number });
  const field = changedField(document, revision, number, isFirst);
  if (before.signed.has(field.name)) refuse('REVISION_CHANGES', { reason: 'signed-twice', field: field.name });
  for (const object of revision.objects.values()) {
    if (object.stream !== null) refuse('REVISION_CHANGES', { reason: 'stream', object: object.object });
  }
  requireAddition(document, revision, field.object, fieldAddition(number));
  if (isFirst) requireAddition(document, revision, document.catalog.object, catalogAddition(number), 'SEAL_PERMISSIONS');
  const declared = envelope.signatureFields.find((candidate) => candidate.field === field.name);
  if (declared === undefined) return refuse('FIELDS_DECLARED', { found: field.name });
  if (isFirst !== (declared.kind === 'seal')) refuse('SEAL_FIRST', { found: field.name });
  const isLast = before.signed.size + 1 === envelope.signatureFields.length;
  return { revision, field: declared, signature: dictionary, isFirst, isLast };
}

function requireTrailer(document: PackDocument, revision: Revision, previous: Revision): void {
  const { entries } = revision.trailer;
  const base = document.base.trailer.entries;
  const wrong = misshapen(revision.trailer, ['Size', 'Root', 'Info', 'ID', 'Prev']);
  if (wrong.length > 0) refuse('REVISION_FORM', { reason: 'trailer-keys', keys: wrong.join(' ') });
  const prev = entries.get('Prev');
  if (prev?.kind !== 'integer' || prev.value !== previous.xrefOffset) refuse('REVISION_FORM', { reason: 'previous' });
  for (const key of ['Root', 'Info']) {
    if (referenceOf(entries.get(key)) !== referenceOf(base.get(key))) refuse('REVISION_CHANGES', { reason: 'trailer', key });
  }
  if (sizeOf(revision) !== sizeOf(previous) + 1) refuse('REVISION_CHANGES', { reason: 'size', found: sizeOf(revision) });
  const permanent = identifierOf(document.base.trailer)?.[0];
  const own = identifierOf(revision.trailer);
  if (permanent === undefined || own === null || !sameBytes(own[0], permanent)) refuse('REVISION_CHANGES', { reason: 'id' });
}

function identifierOf(trailer: PdfDictionary): readonly [Uint8Array, Uint8Array] | null {
  const [permanent, changing, ...more] = itemsOf(trailer.entries.get('ID')) ?? [];
  if (permanent?.kind !== 'string' || changing?.kind !== 'string' || more.length > 0) return null;
  return permanent.bytes.length === 16 && changing.bytes.length === 16 ? [permanent.bytes, changing.bytes] : null;
}

function changedField(document: PackDocument, revision: Revision, signature: number, isFirst: boolean): PackField {
  const changed = [...revision.objects.keys()].filter((number) => number !== signature);
  const expected = isFirst ? changed.filter((number) => number !== document.catalog.object) : changed;
  const field = document.fields.find(({ object }) => object === expected[0]);
  if (field === undefined || expected.length !== 1) {
    return refuse('REVISION_CHANGES', { reason: 'objects', found: changed.sort((a, b) => a - b).join(' ') || 'none' });
  }
  return field;
}

function requireAddition(
  document: PackDocument,
  revision: Revision,
  number: number,
  addition: string,
  code: 'REVISION_CHANGES' | 'SEAL_PERMISSIONS' = 'REVISION_CHANGES',
): void {
  const before = document.base.objects.get(number);
  const after = revision.objects.get(number);
  if (before === undefined || after === undefined) refuse(code, { reason: 'missing', object: number });
  const old = bodyOf(document.bytes, before);
  const kept = old.subarray(0, old.length - 2);
  const now = bodyOf(document.bytes, after);
  const same = compareBytes(now.subarray(0, kept.length), kept) === 0;
  if (!same || !sameBytes(now.subarray(kept.length), latin1Bytes(addition))) refuse(code, { reason: 'bytes', object: number });
}
