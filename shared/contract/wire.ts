/** How this platform writes bytes as base64; each end of the wire brings its own. */
export interface Base64 {
  readonly encode: (bytes: Uint8Array) => string;
  readonly decode: (text: string) => Uint8Array;
}

/**
 * JSON that carries bytes: a `Uint8Array` becomes `{ "$bytes": "<base64>" }` and comes back as one.
 *
 * Used by the loopback host only; the desktop transport copies bytes as they are.
 */
export function encodeWire(value: unknown, base64: Base64): string {
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, entry: unknown) {
    // the bytes themselves: those of Node have turned into a list of numbers by the time they get here
    const held = this[key];
    return held instanceof Uint8Array ? { $bytes: base64.encode(held) } : entry;
  });
}

/** Throws: SyntaxError on text that is no JSON. */
export function decodeWire(text: string, base64: Base64): unknown {
  return JSON.parse(text, (_key, entry: unknown) => (isBytes(entry) ? base64.decode(entry.$bytes) : entry));
}

function isBytes(entry: unknown): entry is { readonly $bytes: string } {
  if (typeof entry !== 'object' || entry === null) return false;
  const keys = Object.keys(entry);
  return keys.length === 1 && keys[0] === '$bytes' && typeof (entry as { $bytes: unknown }).$bytes === 'string';
}
