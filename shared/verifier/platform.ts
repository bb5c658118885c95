import { concatBytes, type OwnBytes, sha256 } from './bytes.ts';

/** A SHA-256 that is fed piece by piece; `copy` starts another one from what was fed so far. */
export interface RunningHash {
  readonly update: (piece: OwnBytes) => void;
  readonly copy: () => RunningHash;
  readonly digest: () => OwnBytes | Promise<OwnBytes>;
}

/**
 * How the machine hashes and inflates. A verifier that is given a faster way comes to the same verdict.
 *
 * `inflatePieces` throws where the stream is damaged, cut off, or has anything after its end.
 */
export interface Platform {
  readonly startHash: () => RunningHash;
  readonly inflatePieces: (compressed: OwnBytes) => AsyncIterable<Uint8Array>;
}

/** What every browser and Node bring along. WebCrypto cannot be fed in pieces: they are kept and hashed at the end. */
export const webPlatform: Platform = { startHash: () => gather([]), inflatePieces };

function gather(pieces: OwnBytes[]): RunningHash {
  return {
    update: (piece) => void pieces.push(piece),
    copy: () => gather([...pieces]),
    digest: () => sha256(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : concatBytes(pieces)),
  };
}

/** A bomb costs no more than the pieces that were asked for. */
async function* inflatePieces(compressed: OwnBytes): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const written = writer.write(compressed).then(() => writer.close());
  // the reader reports the same failure; without this the rejection would have no handler
  written.catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
    await written;
  } finally {
    // whoever stops asking has seen enough
    reader.cancel().catch(() => undefined);
  }
}
