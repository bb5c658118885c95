import { deflateSync } from 'node:zlib';
import { xrefSection } from '../../shared/verifier/revision-text.ts';

/** Bytes of a pack as text, one character per byte, for changes that are easier in text. */
export const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const asBytes = (text: string): Buffer => Buffer.from(text, 'latin1');

export interface EvilUpdate {
  readonly objects: ReadonlyMap<number, string>;
  readonly xref?: string;
  readonly trailer?: (trailer: string) => string;
}

/** The newest body of an object, between `obj` and `endobj`. */
export function objectBody(pack: Uint8Array, number: number): string {
  const text = asText(pack);
  const start = text.lastIndexOf(`\n${number} 0 obj\n`) + `\n${number} 0 obj\n`.length;
  return text.slice(start, text.indexOf('\nendobj\n', start));
}

/** The number of the first object whose body matches. */
export function objectLike(pack: Uint8Array, pattern: RegExp): number {
  for (const [, number, body] of asText(pack).matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj(?=\n)/g)) {
    if (pattern.test(body ?? '')) return Number(number);
  }
  throw new Error(`no object like ${pattern}`);
}

/** Appends one more revision in perfect syntax, as an attacker with a PDF library would. */
export function evilUpdate(pack: Uint8Array, update: EvilUpdate): Buffer {
  let text = asText(pack);
  const trailer = /^trailer\n(<<[\s\S]*?>>)\nstartxref\n(\d+)\n%%EOF\n$/.exec(text.slice(text.lastIndexOf('\ntrailer\n') + 1));
  if (trailer === null) throw new Error('no trailer');
  const offsets: [number, number][] = [];
  for (const [number, body] of update.objects) {
    offsets.push([number, text.length]);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(
    Number(/\/Size (\d+)/.exec(trailer[1] ?? '')?.[1]),
    ...[...update.objects.keys()].map((number) => number + 1),
  );
  const plain = (trailer[1] ?? '').replace(/\n\/Prev \d+/, '').replace(/\/Size \d+/, `/Size ${size}`);
  const next = plain.replace(/\n>>$/, `\n/Prev ${trailer[2]}\n>>`);
  const start = text.length;
  return asBytes(
    `${text}${update.xref ?? xrefSection(offsets, false)}trailer\n${update.trailer?.(next) ?? next}\nstartxref\n${start}\n%%EOF\n`,
  );
}

/** Replaces the content of an embedded file in place by other content whose compressed form has the same length. */
export function swapStream(pack: Uint8Array, original: Buffer, variants: Iterable<Buffer>): Buffer {
  const bytes = Buffer.from(pack);
  const compressed = deflateSync(original);
  const at = bytes.indexOf(compressed);
  if (at === -1) throw new Error('the original is not in the pack');
  for (const variant of variants) {
    const candidate = deflateSync(variant);
    if (candidate.length === compressed.length && variant.length === original.length && !variant.equals(original)) {
      candidate.copy(bytes, at);
      return bytes;
    }
  }
  throw new Error('no variant has the same compressed length');
}
