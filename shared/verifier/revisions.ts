import { type Bounds, refuseWhenOutOfTime } from './limits.ts';
import { type Cursor, cursorOver, fail, startsWith, take, takeDictionary, takeNatural, takeValue } from './pdf-parser.ts';
import { integerOf, type PdfDictionary, type PdfValue } from './pdf-value.ts';
import { Refusal, refuse } from './refusal.ts';
import { fileHeader, xrefSection } from './revision-text.ts';

/** Shape: `start` is the offset of `n 0 obj`; the body is the value's own bytes; `stream` the bytes between its two lines. */
export interface PdfObject {
  readonly object: number;
  readonly start: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly value: PdfValue;
  readonly stream: { readonly start: number; readonly end: number } | null;
}

/** One save of the file: its objects, its cross-reference section and its trailer, without a byte between them. */
export interface Revision {
  readonly start: number;
  readonly end: number;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: PdfDictionary;
  readonly trailerStart: number;
  readonly xrefOffset: number;
}

export interface ReadRevisions {
  readonly revisions: readonly Revision[];
  readonly problem: Refusal | null;
}

/**
 * Reads the file from its first byte to its last, as one tile after the other.
 *
 * Nothing is searched for and nothing repaired, so nothing can hide between two objects: a byte that is not part of a revision is
 * a refusal. The first revision must read; what is wrong after it comes back as `problem`.
 * Throws: a refusal when the first revision is not the dialect of a pack.
 */
export function readRevisions(bytes: Uint8Array, bounds: Bounds): ReadRevisions {
  if (bytes.length > bounds.limits.fileBytes) refuse('WITHIN_LIMITS', { limit: 'file-bytes', found: bytes.length });
  const cursor = cursorOver(bytes, 'FILE_DIALECT', bounds);
  takeHeader(cursor);
  const revisions = [takeRevision(cursor, true, 0)];
  const later: Cursor = { ...cursor, code: 'REVISION_FORM' };
  let objects = revisions[0]?.objects.size ?? 0;
  try {
    while (later.at < bytes.length) {
      if (revisions.length >= bounds.limits.revisions) refuse('WITHIN_LIMITS', { limit: 'revisions' });
      const next = bytes[later.at] ?? 0;
      if (next < 0x31 || next > 0x39) refuse('FILE_END', { offset: later.at, found: bytes.length - later.at });
      const revision = takeRevision(later, false, objects);
      objects += revision.objects.size;
      revisions.push(revision);
    }
  } catch (cause) {
    if (cause instanceof Refusal) return { revisions, problem: cause };
    throw cause;
  }
  return { revisions, problem: null };
}

function takeHeader(cursor: Cursor): void {
  for (const [at, byte] of fileHeader.entries()) {
    if (cursor.bytes[at] !== byte) refuse('FILE_HEADER', { offset: at });
  }
  cursor.at = fileHeader.length;
}

function takeRevision(cursor: Cursor, first: boolean, objectsBefore: number): Revision {
  const start = cursor.at;
  const objects = new Map<number, PdfObject>();
  while (!startsWith(cursor, 'xref\n')) {
    const object = takeObject(cursor);
    if (objects.has(object.object)) refuse(cursor.code, { reason: 'object-twice', object: object.object });
    objects.set(object.object, object);
    if (objectsBefore + objects.size > cursor.bounds.limits.objects) refuse('WITHIN_LIMITS', { limit: 'objects' });
    if (objects.size % 1_024 === 0) refuseWhenOutOfTime(cursor.bounds);
  }
  const xrefOffset = cursor.at;
  take(
    cursor,
    xrefSection(
      [...objects.values()].map((object) => [object.object, object.start] as const),
      first,
    ),
  );
  const trailerStart = cursor.at;
  take(cursor, 'trailer\n');
  const trailer = takeDictionary(cursor);
  take(cursor, `\nstartxref\n${xrefOffset}\n%%EOF\n`);
  return { start, end: cursor.at, objects, trailer, trailerStart, xrefOffset };
}

function takeObject(cursor: Cursor): PdfObject {
  const start = cursor.at;
  const object = takeNatural(cursor);
  if (object === 0) fail(cursor, 'object-number');
  take(cursor, ' 0 obj\n');
  const bodyStart = cursor.at;
  const value = takeValue(cursor);
  const bodyEnd = cursor.at;
  if (!startsWith(cursor, '\nstream\n')) {
    take(cursor, '\nendobj\n');
    return { object, start, bodyStart, bodyEnd, value, stream: null };
  }
  take(cursor, '\nstream\n');
  const length = value.kind === 'dictionary' ? integerOf(value.entries.get('Length')) : null;
  if (length === null || length < 0 || length > cursor.end - cursor.at) fail(cursor, 'stream-length');
  const stream = { start: cursor.at, end: cursor.at + length };
  cursor.at = stream.end;
  take(cursor, '\nendstream\nendobj\n');
  return { object, start, bodyStart, bodyEnd, value, stream };
}

/** The number of objects the file may have after this revision, as its trailer says. */
export function sizeOf(revision: Revision): number {
  return integerOf(revision.trailer.entries.get('Size')) ?? 0;
}

/** The bytes of an object between `obj` and `endobj` (or its stream). */
export function bodyOf(bytes: Uint8Array, object: PdfObject): Uint8Array {
  return bytes.subarray(object.bodyStart, object.bodyEnd);
}
