import { hexOf, latin1Bytes, sameBytes } from './bytes.ts';
import type { PackDocument } from './pack-document.ts';
import { itemsOf, misshapen, type PdfDictionary, referenceOf } from './pdf-value.ts';
import { refuse } from './refusal.ts';
import { bodyOf, type PdfObject, type Revision, sizeOf } from './revisions.ts';

/**
 * The trailer goes on from the one before: same catalog, information and permanent identifier, and as many objects more as the revision
 * adds, all of them in it.
 *
 * Throws: a refusal (REVISION_FORM, REVISION_CHANGES).
 */
export function requireTrailer(document: PackDocument, revision: Revision, previous: Revision): void {
  const { entries } = revision.trailer;
  const base = document.base.trailer.entries;
  const wrong = misshapen(revision.trailer, ['Size', 'Root', 'Info', 'ID', 'Prev']);
  if (wrong.length > 0) refuse('REVISION_FORM', { reason: 'trailer-keys', keys: wrong.join(' ') });
  const prev = entries.get('Prev');
  if (prev?.kind !== 'integer' || prev.value !== previous.xrefOffset) refuse('REVISION_FORM', { reason: 'previous' });
  for (const key of ['Root', 'Info']) {
    if (referenceOf(entries.get(key)) !== referenceOf(base.get(key))) refuse('REVISION_CHANGES', { reason: 'trailer', key });
  }
  const added = [...revision.objects.keys()].filter((number) => number >= sizeOf(previous));
  const isNumbered = added.every((number) => number < sizeOf(revision));
  if (!isNumbered || sizeOf(revision) !== sizeOf(previous) + added.length)
    refuse('REVISION_CHANGES', { reason: 'size', found: sizeOf(revision) });
  const permanent = identifierOf(document.base.trailer)?.[0];
  const own = identifierOf(revision.trailer);
  if (permanent === undefined || own === null || !sameBytes(own[0], permanent)) refuse('REVISION_CHANGES', { reason: 'id' });
}

/** Throws: a refusal (REVISION_CHANGES) unless the revision adds exactly this many objects. */
export function requireAdded(revision: Revision, previous: Revision, count: number): void {
  const found = sizeOf(revision) - sizeOf(previous);
  if (found !== count) refuse('REVISION_CHANGES', { reason: 'size', expected: count, found });
}

/** Throws: a refusal (REVISION_CHANGES) where any object of the revision carries a stream. */
export function refuseStreams(revision: Revision): void {
  for (const object of revision.objects.values()) {
    if (object.stream !== null) refuse('REVISION_CHANGES', { reason: 'stream', object: object.object });
  }
}

/** The object with that number, written exactly like that. Throws: a refusal with the code. */
export function requireText(
  document: PackDocument,
  revision: Revision,
  number: number,
  text: string,
  code: 'REVISION_CHANGES' | 'SEAL_PERMISSIONS' = 'REVISION_CHANGES',
): PdfObject {
  const object = revision.objects.get(number);
  if (object === undefined) return refuse(code, { reason: 'missing', object: number });
  if (!sameBytes(bodyOf(document.bytes, object), latin1Bytes(text))) refuse(code, { reason: 'bytes', object: number });
  return object;
}

/** The object as the first revision holds it, with the addition in place of its closing `>>`. Throws: a refusal with the code. */
export function requireAddition(
  document: PackDocument,
  revision: Revision,
  number: number,
  addition: string,
  code: 'REVISION_CHANGES' | 'SEAL_PERMISSIONS' = 'REVISION_CHANGES',
): void {
  const before = document.base.objects.get(number);
  const after = revision.objects.get(number);
  if (before === undefined || after === undefined) refuse(code, { reason: 'missing', object: number });
  const kept = bodyOf(document.bytes, before).subarray(0, -2);
  const now = bodyOf(document.bytes, after);
  const isKept = sameBytes(now.subarray(0, kept.length), kept);
  if (!isKept || !sameBytes(now.subarray(kept.length), latin1Bytes(addition))) refuse(code, { reason: 'bytes', object: number });
}

/** The permanent identifier of the pack in lowercase hex, as every trailer repeats it. */
export function permanentIdOf(document: PackDocument): string {
  return hexOf(identifierOf(document.base.trailer)?.[0] ?? new Uint8Array());
}

function identifierOf(trailer: PdfDictionary): readonly [Uint8Array, Uint8Array] | null {
  const [permanent, changing, ...more] = itemsOf(trailer.entries.get('ID')) ?? [];
  if (permanent?.kind !== 'string' || changing?.kind !== 'string' || more.length > 0) return null;
  return permanent.bytes.length === 16 && changing.bytes.length === 16 ? [permanent.bytes, changing.bytes] : null;
}
