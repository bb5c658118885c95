import type { OwnBytes } from './bytes.ts';
import { type Bounds, platformOf, refuseWhenOutOfTime } from './limits.ts';
import type { PackDocument } from './pack-document.ts';
import type { RunningHash } from './platform.ts';

/** The SHA-256 of what a signature covers: the file up to `end`, without the gap that holds the signature. */
export type CoveredDigest = (gap: { readonly start: number; readonly end: number }, end: number) => Promise<OwnBytes>;

const pieceBytes = 16 * 1_048_576;

/**
 * Digests for the signatures of one pack, to be asked in the order of the file.
 *
 * Each covers everything the one before it covers, so that the file is read once and not once for each signature.
 */
export function coveredDigests({ bytes, bounds }: PackDocument): CoveredDigest {
  let before = platformOf(bounds).startHash();
  let at = 0;
  return async (gap, end) => {
    if (gap.start < at) [before, at] = [platformOf(bounds).startHash(), 0];
    feed(before, bytes.subarray(at, gap.start), bounds);
    at = gap.start;
    const covered = before.copy();
    feed(covered, bytes.subarray(gap.end, end), bounds);
    return covered.digest();
  };
}

/** Feeds in pieces, so that there is time to stop and to say how far it is. */
export function feed(hash: RunningHash, bytes: OwnBytes, bounds: Bounds): void {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    refuseWhenOutOfTime(bounds);
    const piece = bytes.subarray(at, at + pieceBytes);
    hash.update(piece);
    bounds.onHashed?.(piece.length);
  }
}
