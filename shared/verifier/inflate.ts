import { concatBytes, type OwnBytes } from './bytes.ts';

/**
 * The bytes behind a Flate stream, or null where it is damaged, has anything after its end, or grows beyond the limit.
 *
 * The platform inflates piece by piece, so a bomb costs no more memory than the limit.
 */
export async function inflate(compressed: OwnBytes, limitBytes: number): Promise<OwnBytes | null> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const written = writer.write(compressed).then(() => writer.close());
  // the reader reports the same failure; without this the rejection would have no handler
  written.catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > limitBytes) {
        await reader.cancel();
        return null;
      }
      parts.push(piece.value);
    }
    await written;
  } catch {
    return null;
  }
  return concatBytes(parts);
}
