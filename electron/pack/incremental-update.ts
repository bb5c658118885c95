import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import type { OpenPack } from '../../shared/verifier/open-pack.ts';
import {
  catalogAddition,
  fieldAddition,
  lockReference,
  sealReference,
  signaturePlaceholderBytes,
  signatureProgram,
} from '../../shared/verifier/revision-text.ts';
import { sizeOf } from '../../shared/verifier/revisions.ts';
import { appendRevision, newestRevision, type PreparedPack, signatureRoom, withAddition, withRange } from './append-revision.ts';
import { pdfDate, pdfText } from './pdf-text.ts';

/** What one signature writes; `name` and `reason` are claims that viewers show, nothing the verifier believes. */
export interface SignatureUpdate {
  readonly field: string;
  readonly isSeal: boolean;
  readonly isLast: boolean;
  readonly name: string;
  readonly reason: string;
  readonly signedAt: string;
}

/**
 * The pack with one more revision, in which the field has a signature whose /Contents are still zeros.
 *
 * Shape: the field with /V, the catalog with /Perms when sealing, and the signature dictionary. Throws: SIGNATURE_FIELD_UNKNOWN.
 */
export function prepareUpdate(pack: OpenPack, update: SignatureUpdate): PreparedPack {
  const { document } = pack;
  const field = document.fields.find(({ name }) => name === update.field);
  if (field === undefined) throw new DrillbookError('SIGNATURE_FIELD_UNKNOWN', { detail: { field: update.field } });
  const signature = sizeOf(newestRevision(pack));
  const { catalog } = document;
  const objects = new Map<number, Uint8Array>([[field.object, withAddition(pack, field.object, fieldAddition(signature))]]);
  if (update.isSeal) objects.set(catalog.object, withAddition(pack, catalog.object, catalogAddition(signature)));
  objects.set(signature, latin1Bytes(signatureDictionary(update, catalog.object)));
  return withRange(appendRevision(pack, objects), document.bytes.length);
}

function signatureDictionary(update: SignatureUpdate, catalog: number): string {
  const reference = update.isSeal ? sealReference : update.isLast ? lockReference(catalog) : null;
  return [
    '<<',
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    ...signatureRoom(signaturePlaceholderBytes),
    `/M ${pdfDate(update.signedAt)}`,
    `/Name ${pdfText(update.name)}`,
    `/Reason ${pdfText(update.reason)}`,
    ...(reference === null ? [] : [`/Reference ${reference}`]),
    `/Prop_Build ${signatureProgram}`,
    '>>',
  ].join('\n');
}
