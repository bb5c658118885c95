/** A value in the PDF's own syntax; strings keep the place of their delimiters because a signature's range depends on it. */
export type PdfValue = PdfScalar | PdfName | PdfString | PdfArray | PdfDictionary | PdfReference;

type PdfScalar =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'real'; readonly value: number };

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** Shape: `start` is the offset of `(` or `<`, `end` the offset after `)` or `>`. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  readonly start: number;
  readonly end: number;
}

interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

interface PdfReference {
  readonly kind: 'reference';
  readonly object: number;
}

export function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
}

export function nameOf(value: PdfValue | undefined): string | null {
  return value?.kind === 'name' ? value.name : null;
}

export function integerOf(value: PdfValue | undefined): number | null {
  return value?.kind === 'integer' ? value.value : null;
}

export function referenceOf(value: PdfValue | undefined): number | null {
  return value?.kind === 'reference' ? value.object : null;
}

export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] | null {
  return value?.kind === 'array' ? value.items : null;
}

/** The text of a string: UTF-16BE behind a byte order mark, else ASCII; null where it is neither. */
export function textOf(value: PdfValue | undefined): string | null {
  if (value?.kind !== 'string') return null;
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    if (bytes.length % 2 !== 0) return null;
    try {
      return new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(2));
    } catch {
      return null;
    }
  }
  let text = '';
  for (const byte of bytes) {
    if (byte > 0x7e) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

/** The keys of a dictionary that are not in the list, and those of `mandatory` it lacks; empty when it has the exact shape. */
export function misshapen(
  dictionary: PdfDictionary,
  mandatory: readonly string[],
  optional: readonly string[] = [],
): readonly string[] {
  const unexpected = [...dictionary.entries.keys()].filter((key) => !mandatory.includes(key) && !optional.includes(key));
  const absent = mandatory.filter((key) => !dictionary.entries.has(key));
  return [...unexpected, ...absent];
}
