import type { CheckCode } from '../domain/verdict.ts';
import { type Bounds, refuseWhenOutOfTime } from './limits.ts';
import type { PdfDictionary, PdfName, PdfString, PdfValue } from './pdf-value.ts';
import { refuse } from './refusal.ts';

/** A place in the file that moves as values are read; `code` is the check that fails when the syntax is not the own dialect. */
export interface Cursor {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly code: CheckCode;
  readonly bounds: Bounds;
  at: number;
  /** How many values were read so far. */
  values: number;
  /** The names read so far, each kept once: a large pack repeats a few dozen of them hundreds of thousands of times. */
  readonly names: Map<string, PdfName>;
}

export function cursorOver(bytes: Uint8Array, code: CheckCode, bounds: Bounds): Cursor {
  return { bytes, end: bytes.length, code, bounds, at: 0, values: 0, names: new Map() };
}

export function fail(cursor: Cursor, expected: string): never {
  return refuse(cursor.code, { offset: cursor.at, expected });
}

/** Moves over exactly these characters. */
export function take(cursor: Cursor, text: string): void {
  for (let index = 0; index < text.length; index += 1) {
    if (byteAt(cursor, index) !== text.charCodeAt(index)) fail(cursor, text.trim() || 'line-end');
  }
  cursor.at += text.length;
}

export function startsWith(cursor: Cursor, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (byteAt(cursor, index) !== text.charCodeAt(index)) return false;
  }
  return true;
}

/** A whole number without sign or leading zero, at most fifteen digits. */
export function takeNatural(cursor: Cursor): number {
  const start = cursor.at;
  let value = 0;
  while (isDigit(byteAt(cursor, 0))) {
    value = value * 10 + (byteAt(cursor, 0) - 0x30);
    cursor.at += 1;
    if (cursor.at - start > 15) fail(cursor, 'shorter-number');
  }
  if (cursor.at === start || (cursor.bytes[start] === 0x30 && cursor.at - start > 1)) fail(cursor, 'whole-number');
  return value;
}

/**
 * One value of the dialect: no comments, no nested parentheses, no octal escapes, no duplicate keys.
 *
 * Throws: a refusal with the cursor's code.
 */
export function takeValue(cursor: Cursor, depth = 0): PdfValue {
  if (depth > cursor.bounds.limits.depth) refuse('WITHIN_LIMITS', { limit: 'depth', offset: cursor.at });
  countValue(cursor);
  const byte = byteAt(cursor, 0);
  if (byte === 0x3c) return byteAt(cursor, 1) === 0x3c ? takeDictionary(cursor, depth) : takeHexString(cursor);
  if (byte === 0x5b) return takeArray(cursor, depth);
  if (byte === 0x28) return takeLiteralString(cursor);
  if (byte === 0x2f) return takeName(cursor);
  if (isDigit(byte) || byte === 0x2d) return takeNumberOrReference(cursor);
  return takeKeyword(cursor);
}

function countValue(cursor: Cursor): void {
  cursor.values += 1;
  if (cursor.values > cursor.bounds.limits.values) refuse('WITHIN_LIMITS', { limit: 'values', offset: cursor.at });
  if (cursor.values % 65_536 === 0) refuseWhenOutOfTime(cursor.bounds);
}

export function takeDictionary(cursor: Cursor, depth = 0): PdfDictionary {
  take(cursor, '<<');
  const entries = new Map<string, PdfValue>();
  for (skipSpace(cursor); !startsWith(cursor, '>>'); skipSpace(cursor)) {
    const key = takeName(cursor).name;
    if (entries.has(key)) refuse(cursor.code, { offset: cursor.at, reason: 'duplicate-key', key });
    skipSpace(cursor);
    entries.set(key, takeValue(cursor, depth + 1));
  }
  cursor.at += 2;
  return { kind: 'dictionary', entries };
}

function takeArray(cursor: Cursor, depth: number): PdfValue {
  cursor.at += 1;
  const items: PdfValue[] = [];
  for (skipSpace(cursor); byteAt(cursor, 0) !== 0x5d; skipSpace(cursor)) items.push(takeValue(cursor, depth + 1));
  cursor.at += 1;
  return { kind: 'array', items };
}

const escapes = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x28, 0x28],
  [0x29, 0x29],
  [0x5c, 0x5c],
]);

function takeLiteralString(cursor: Cursor): PdfString {
  const start = cursor.at;
  const bytes: number[] = [];
  cursor.at += 1;
  for (let byte = byteAt(cursor, 0); byte !== 0x29; byte = byteAt(cursor, 0)) {
    refuseLongString(cursor, start);
    if (byte === -1 || byte === 0x28) fail(cursor, 'closed-string');
    if (byte === 0x5c) {
      cursor.at += 1;
      bytes.push(escapes.get(byteAt(cursor, 0)) ?? fail(cursor, 'known-escape'));
    } else {
      bytes.push(byte);
    }
    cursor.at += 1;
  }
  cursor.at += 1;
  return { kind: 'string', bytes: Uint8Array.from(bytes), hex: false, start, end: cursor.at };
}

function takeHexString(cursor: Cursor): PdfString {
  const start = cursor.at;
  const close = cursor.bytes.indexOf(0x3e, start + 1);
  refuseLongString(cursor, start, close);
  if (close === -1 || close >= cursor.end || (close - start) % 2 === 0) fail(cursor, 'hex-string');
  const bytes = new Uint8Array((close - start - 1) / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    const high = hexDigit(cursor.bytes[start + 1 + 2 * index]);
    const low = hexDigit(cursor.bytes[start + 2 + 2 * index]);
    if (high === -1 || low === -1) fail(cursor, 'hex-string');
    bytes[index] = high * 16 + low;
  }
  cursor.at = close + 1;
  return { kind: 'string', bytes, hex: true, start, end: cursor.at };
}

function refuseLongString(cursor: Cursor, start: number, end = cursor.at): void {
  if (end - start > cursor.bounds.limits.stringBytes) refuse('WITHIN_LIMITS', { limit: 'string-bytes', offset: start });
}

function takeName(cursor: Cursor): PdfName {
  if (byteAt(cursor, 0) !== 0x2f) fail(cursor, 'name');
  cursor.at += 1;
  const start = cursor.at;
  let name = '';
  for (let byte = byteAt(cursor, 0); isRegular(byte); byte = byteAt(cursor, 0)) {
    if (byte === 0x23) {
      const high = hexDigit(byteAt(cursor, 1));
      const low = hexDigit(byteAt(cursor, 2));
      const code = high * 16 + low;
      // an escape that stands for an ordinary letter has one purpose: to hide a key from a reader that does not decode it
      if (high === -1 || low === -1 || (isRegular(code) && code !== 0x23) || code === 0) fail(cursor, 'plain-name');
      name += String.fromCharCode(code);
      cursor.at += 3;
    } else {
      name += String.fromCharCode(byte);
      cursor.at += 1;
    }
    // at once: a name of a whole file takes forty times its bytes
    if (cursor.at - start > 255) fail(cursor, 'name');
  }
  if (cursor.at === start) fail(cursor, 'name');
  return keptName(cursor, name);
}

/** No pack of ours has as many; a file full of different names must not cost more than before. */
const mostKeptNames = 1_024;

function keptName({ names }: Cursor, name: string): PdfName {
  const known = names.get(name);
  if (known !== undefined) return known;
  const value: PdfName = { kind: 'name', name };
  if (names.size < mostKeptNames) names.set(name, value);
  return value;
}

function takeNumberOrReference(cursor: Cursor): PdfValue {
  const negative = byteAt(cursor, 0) === 0x2d;
  if (negative) cursor.at += 1;
  const value = takeNatural(cursor);
  if (byteAt(cursor, 0) === 0x2e) {
    const start = cursor.at;
    cursor.at += 1;
    while (isDigit(byteAt(cursor, 0))) cursor.at += 1;
    if (cursor.at - start < 2 || cursor.at - start > 20) fail(cursor, 'fraction');
    const fraction = Number(String.fromCharCode(...cursor.bytes.subarray(start, cursor.at)));
    return endOfToken(cursor, { kind: 'real', value: (negative ? -1 : 1) * (value + fraction) });
  }
  if (!negative && startsWith(cursor, ' 0 R') && !isRegular(byteAt(cursor, 4))) {
    cursor.at += 4;
    return { kind: 'reference', object: value };
  }
  return endOfToken(cursor, { kind: 'integer', value: negative ? -value : value });
}

function takeKeyword(cursor: Cursor): PdfValue {
  for (const [text, value] of keywords) {
    if (startsWith(cursor, text)) {
      cursor.at += text.length;
      return endOfToken(cursor, value);
    }
  }
  return fail(cursor, 'value');
}

const keywords: readonly (readonly [string, PdfValue])[] = [
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null' }],
];

function endOfToken(cursor: Cursor, value: PdfValue): PdfValue {
  return isRegular(byteAt(cursor, 0)) ? fail(cursor, 'end-of-token') : value;
}

function skipSpace(cursor: Cursor): void {
  while (byteAt(cursor, 0) === 0x0a || byteAt(cursor, 0) === 0x20) cursor.at += 1;
}

function byteAt(cursor: Cursor, ahead: number): number {
  return cursor.at + ahead < cursor.end ? (cursor.bytes[cursor.at + ahead] ?? -1) : -1;
}

const delimiters = [0x28, 0x29, 0x3c, 0x3e, 0x5b, 0x5d, 0x7b, 0x7d, 0x2f, 0x25];
const regular = Uint8Array.from({ length: 256 }, (_, byte) => (byte > 0x20 && byte < 0x7f && !delimiters.includes(byte) ? 1 : 0));

function isRegular(byte: number): boolean {
  return regular[byte] === 1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
