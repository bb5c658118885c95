/** The buffers that hold these bytes and nothing else, for a thread to take; parts of a larger one are copied as usual. */
export function ownBuffers(...all: readonly Uint8Array[]): ArrayBuffer[] {
  return all.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > 0 ? [buffer] : [],
  );
}
