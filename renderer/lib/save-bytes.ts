/** Hands bytes to the person as a file; where it goes is theirs to say. */
export function saveBytes(fileName: string, bytes: Uint8Array, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by the next turn; the bytes are let go then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
