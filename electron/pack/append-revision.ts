import { createHash } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import type { OpenPack } from '../../shared/verifier/open-pack.ts';
import { permanentIdOf } from '../../shared/verifier/revision-rules.ts';
import { trailerText, xrefSection } from '../../shared/verifier/revision-text.ts';
import { bodyOf, type Revision, sizeOf } from '../../shared/verifier/revisions.ts';

/** The objects of one revision: what stands between `obj` and `endobj`, by number. */
export type RevisionObjects = ReadonlyMap<number, Uint8Array>;

/** A revision with room for a signature: `gap` is the place of /Contents, delimiters included. */
export interface PreparedPack {
  readonly bytes: Buffer;
  readonly gap: { readonly start: number; readonly end: number };
}

export function newestRevision({ document, later }: OpenPack): Revision {
  return later.at(-1) ?? document.base;
}

/**
 * The pack with one more revision.
 *
 * Shape: all bytes of the pack come first and unchanged; the objects follow by number; the trailer goes on from the one before.
 */
export function appendRevision(pack: OpenPack, objects: RevisionObjects): Buffer {
  const { document } = pack;
  const previous = newestRevision(pack);
  const parts: Uint8Array[] = [document.bytes];
  const offsets: [number, number][] = [];
  let at = document.bytes.length;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const [object, body] of [...objects].sort((a, b) => a[0] - b[0])) {
    offsets.push([object, at]);
    push(latin1Bytes(`${object} 0 obj\n`));
    push(body);
    push(latin1Bytes('\nendobj\n'));
  }
  const xrefOffset = at;
  push(latin1Bytes(xrefSection(offsets, false)));
  const trailer = trailerText({
    size: Math.max(sizeOf(previous), ...objects.keys().map((object) => object + 1)),
    root: document.catalog.object,
    information: document.information.object,
    permanentId: permanentIdOf(document),
    changingId: sha256Hex(parts.slice(1)).slice(0, 32),
    previousXref: previous.xrefOffset,
  });
  push(latin1Bytes(`${trailer}startxref\n${xrefOffset}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** An object of the first revision with the addition in place of its closing `>>`. Throws: PACK_LAYOUT_INVALID. */
export function withAddition({ document }: OpenPack, number: number, addition: string): Uint8Array {
  const object = document.base.objects.get(number);
  if (object === undefined) throw new DrillbookError('PACK_LAYOUT_INVALID', { detail: { object: number } });
  const body = bodyOf(document.bytes, object);
  return Buffer.concat([body.subarray(0, body.length - 2), latin1Bytes(addition)]);
}

const rangeRoom = '[0 ********** ********** **********]';

/** The two entries of a signature dictionary that are only known once everything around them is. */
export function signatureRoom(placeholderBytes: number): readonly string[] {
  return [`/ByteRange ${rangeRoom}`, `/Contents <${'0'.repeat(2 * placeholderBytes)}>`];
}

/** Writes the range of the one signature a revision has, in the room that `signatureRoom` left. `from` is where the revision begins. */
export function withRange(bytes: Buffer, from: number): PreparedPack {
  const room = bytes.indexOf(rangeRoom, from, 'latin1');
  const start = bytes.indexOf('/Contents <', room, 'latin1') + '/Contents '.length;
  const end = bytes.indexOf('>', start, 'latin1') + 1;
  const range = `[0 ${start} ${end} ${bytes.length - end}`;
  bytes.write(`${range.padEnd(rangeRoom.length - 1)}]`, room, 'latin1');
  return { bytes, gap: { start, end } };
}

/** The SHA-256 of what the signature in the gap covers. */
export function coveredSha256({ bytes, gap }: PreparedPack): Buffer {
  return createHash('sha256').update(bytes.subarray(0, gap.start)).update(bytes.subarray(gap.end)).digest();
}

/** Writes the signature into the gap. Throws: SIGNATURE_TOO_LARGE, never cuts. */
export function fillSignature({ bytes, gap }: PreparedPack, cms: Uint8Array): void {
  const room = (gap.end - gap.start - 2) / 2;
  if (cms.length > room) throw new DrillbookError('SIGNATURE_TOO_LARGE', { detail: { bytes: cms.length, room } });
  bytes.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(2 * room, '0'),
    gap.start + 1,
    'latin1',
  );
}

function sha256Hex(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
