/** Bytes that WebCrypto accepts: not shared with another thread that could change them meanwhile. */
export type OwnBytes = Uint8Array<ArrayBuffer>;

export function ownBytes(bytes: Uint8Array): OwnBytes {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Negative, zero or positive as in a sort, byte by byte, the shorter first: the order of a DER SET OF. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

export function concatBytes(parts: readonly Uint8Array[]): OwnBytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One byte per character; only for text known to be Latin-1. */
export function latin1Bytes(text: string): OwnBytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

const searchedAtOnce = 1_048_576;

/** Whether an ASCII text is anywhere in the bytes. Searched as text, which takes a fraction of the time of comparing byte by byte. */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  const decoder = new TextDecoder('latin1');
  for (let at = 0; at < bytes.length; at += searchedAtOnce) {
    // what begins in a piece may end in the next
    if (decoder.decode(bytes.subarray(at, at + searchedAtOnce + text.length - 1)).includes(text)) return true;
  }
  return false;
}

export async function sha256(bytes: OwnBytes): Promise<OwnBytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
