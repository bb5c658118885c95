import { latin1Bytes, type OwnBytes, ownBytes } from './bytes.ts';
import { derLength, tags } from './der.ts';
import type { PackDocument } from './pack-document.ts';
import { cursorOver, takeValue } from './pdf-parser.ts';
import { integerOf, itemsOf, misshapen, nameOf, type PdfDictionary, type PdfValue, textOf } from './pdf-value.ts';
import { refuse } from './refusal.ts';
import { lockReference, sealReference, signatureProgram } from './revision-text.ts';
import type { Revision } from './revisions.ts';
import type { SignatureRevision } from './signature-revision.ts';

const mandatory = ['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents', 'M', 'Prop_Build'];
const optional = ['Name', 'Reason', 'Location', 'Reference'];

/** Throws: a refusal (SIGNATURE_DICTIONARY) unless the dictionary has the exact keys and types of the signing dialect. */
export function requireSignatureDictionary(document: PackDocument, signed: SignatureRevision): PdfDictionary {
  const { value } = signed.signature;
  if (value.kind !== 'dictionary') return refuse('SIGNATURE_DICTIONARY', { reason: 'no-dictionary' });
  const wrong = misshapen(value, mandatory, optional);
  if (wrong.length > 0) refuse('SIGNATURE_DICTIONARY', { keys: wrong.join(' ') });
  requireNames(value, { Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.CAdES.detached' });
  for (const key of ['Name', 'Reason', 'Location']) {
    const claim = value.entries.get(key);
    if (claim !== undefined && textOf(claim) === null) refuse('SIGNATURE_DICTIONARY', { key, reason: 'text' });
  }
  if (!isWritten(document, value.entries.get('Prop_Build'), signatureProgram))
    refuse('SIGNATURE_DICTIONARY', { key: 'Prop_Build' });
  return value;
}

/** Throws: a refusal (SIGNATURE_DICTIONARY) unless the dictionary is that of a document time-stamp, which says nothing else. */
export function requireTimeStampDictionary(value: PdfValue): PdfDictionary {
  if (value.kind !== 'dictionary') return refuse('SIGNATURE_DICTIONARY', { reason: 'no-dictionary' });
  const wrong = misshapen(value, ['Type', 'Filter', 'SubFilter', 'ByteRange', 'Contents']);
  if (wrong.length > 0) refuse('SIGNATURE_DICTIONARY', { keys: wrong.join(' ') });
  requireNames(value, { Type: 'DocTimeStamp', Filter: 'Adobe.PPKLite', SubFilter: 'ETSI.RFC3161' });
  return value;
}

function requireNames(dictionary: PdfDictionary, expected: Readonly<Record<string, string>>): void {
  for (const [key, name] of Object.entries(expected)) {
    const found = nameOf(dictionary.entries.get(key));
    if (found !== name) refuse('SIGNATURE_DICTIONARY', { key, expected: name, found: found ?? 'none' });
  }
}

/**
 * The seal certifies with P=2; the last signature locks every field; those between refer to nothing.
 *
 * Throws: a refusal (SEAL_PERMISSIONS, FIELDS_LOCKED, SIGNATURE_DICTIONARY).
 */
export function requireReference(document: PackDocument, signed: SignatureRevision, dictionary: PdfDictionary): void {
  const reference = dictionary.entries.get('Reference');
  if (signed.isFirst) {
    if (!isWritten(document, reference, sealReference)) refuse('SEAL_PERMISSIONS', { reason: 'reference' });
  } else if (signed.isLast) {
    const lock = lockReference(document.catalog.object);
    if (!isWritten(document, reference, lock)) refuse('FIELDS_LOCKED', { reason: 'reference' });
  } else if (reference !== undefined) {
    refuse('SIGNATURE_DICTIONARY', { key: 'Reference', reason: 'unexpected' });
  }
}

/**
 * The signature covers its whole revision but for one gap, and the gap is exactly the hexadecimal /Contents.
 *
 * Throws: a refusal (SIGNATURE_RANGE).
 */
export function requireRange(revision: Revision, dictionary: PdfDictionary): { start: number; end: number } {
  const items = itemsOf(dictionary.entries.get('ByteRange')) ?? [];
  const [zero, gapStart, gapEnd, rest, ...more] = items.map(integerOf);
  const contents = dictionary.entries.get('Contents');
  if (zero == null || gapStart == null || gapEnd == null || rest == null || more.length > 0) {
    return refuse('SIGNATURE_RANGE', { reason: 'four-whole-numbers' });
  }
  if (contents?.kind !== 'string' || !contents.hex) return refuse('SIGNATURE_RANGE', { reason: 'contents' });
  const found = [zero, gapStart, gapEnd, rest].join(' ');
  const expected = [0, contents.start, contents.end, revision.end - contents.end].join(' ');
  if (found !== expected) refuse('SIGNATURE_RANGE', { expected, found });
  return { start: contents.start, end: contents.end };
}

/**
 * The signature covers everything but /Contents, so /Contents may be written in one way only: one DER value, then zeros, in small
 * letters. `room` is the number of bytes it has.
 *
 * Throws: a refusal (SIGNATURE_CONTENTS).
 */
export function requireContents(document: PackDocument, dictionary: PdfDictionary, room: number): OwnBytes {
  const contents = dictionary.entries.get('Contents');
  if (contents?.kind !== 'string' || contents.bytes.length !== room) {
    return refuse('SIGNATURE_CONTENTS', { reason: 'length', expected: room });
  }
  const length = derLength(contents.bytes);
  if (contents.bytes[0] !== tags.sequence || length === null || length > contents.bytes.length)
    return refuse('SIGNATURE_CONTENTS', { reason: 'not-der' });
  for (let at = contents.start; at < contents.end; at += 1) {
    const byte = document.bytes[at] ?? 0;
    if (byte >= 0x41 && byte <= 0x46) refuse('SIGNATURE_CONTENTS', { reason: 'capitals', offset: at });
  }
  for (let at = length; at < contents.bytes.length; at += 1) {
    if (contents.bytes[at] !== 0) refuse('SIGNATURE_CONTENTS', { reason: 'padding', offset: at });
  }
  return ownBytes(contents.bytes.subarray(0, length));
}

/** The time the signer claims, as an instant. Throws: a refusal (SIGNATURE_DICTIONARY). */
export function requireClaimedTime(dictionary: PdfDictionary): string {
  const text = textOf(dictionary.entries.get('M')) ?? '';
  const parts = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\+00'00'$/.exec(text);
  const [, year, month, day, hour, minute, second] = parts ?? [];
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = Date.parse(instant);
  // the platform reads 31 February as a day in March: what comes back must be what went in
  const isReal = !Number.isNaN(time) && new Date(time).toISOString() === instant;
  return isReal ? instant : refuse('SIGNATURE_DICTIONARY', { key: 'M', reason: 'time' });
}

function isWritten(document: PackDocument, value: PdfValue | undefined, text: string): boolean {
  const bytes = latin1Bytes(text);
  const cursor = cursorOver(bytes, 'SIGNATURE_DICTIONARY', document.bounds);
  return value !== undefined && sameValue(value, takeValue(cursor));
}

function sameValue(a: PdfValue, b: PdfValue): boolean {
  if (a.kind === 'dictionary' && b.kind === 'dictionary') {
    return a.entries.size === b.entries.size && [...a.entries].every(([key, entry]) => isSame(entry, b.entries.get(key)));
  }
  if (a.kind === 'array' && b.kind === 'array') {
    return a.items.length === b.items.length && a.items.every((item, index) => isSame(item, b.items[index]));
  }
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name;
  if (a.kind === 'integer' && b.kind === 'integer') return a.value === b.value;
  return a.kind === 'reference' && b.kind === 'reference' && a.object === b.object;
}

function isSame(a: PdfValue, b: PdfValue | undefined): boolean {
  return b !== undefined && sameValue(a, b);
}
