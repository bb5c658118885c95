import type { FaceId } from './font-files.ts';

/** An indirect object of the file. Shape: `data` is its dictionary; names are strings, texts are String objects. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  compress: boolean;
  end(content?: Uint8Array | string): void;
}

/** Units: thousandths of the type size. */
export interface GlyphPosition {
  readonly xAdvance: number;
  readonly advanceWidth: number;
  readonly xOffset: number;
  readonly yOffset: number;
  /** A part of a letter that another glyph stands for already. */
  readonly silent?: boolean;
}

/** One embedded face: glyph codes of its subset, in hexadecimal. */
export interface PdfFace {
  readonly id: string;
  encode(text: string): readonly [codes: readonly string[], positions: readonly GlyphPosition[]];
  reference(): PdfReference;
}

/** The current page. */
export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
}

/** All that drawing code may ask of the PDF writer. */
export interface DrawingSurface {
  readonly catalog: Record<string, unknown>;
  reference(data?: Record<string, unknown>): PdfReference;
  /** The number of an object that `finish` will write. */
  reserve(): number;
  /** Writes an object whose body is written out already, thousands of small ones and large ones that should not be copied; `content` is its stream. */
  finish(object: number, body: string, content?: Uint8Array): void;
  startPage(): PdfPage;
  write(operators: string): void;
  face(id: FaceId): PdfFace;
}

/** A number as PDF writes it: no exponent, three decimals. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** A text as PDF writes it: ASCII in parentheses, all else as UTF-16 in hexadecimal. */
export function textLiteral(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** A value of a PDF dictionary that is written out already. */
export function verbatim(text: string): unknown {
  // the writer takes the text of an object that is of no kind it knows
  return { [Symbol.toStringTag]: 'Verbatim', toString: () => text };
}

/** A text value of a PDF dictionary (a bare string would be written as a name). */
export function textValue(text: string): unknown {
  return new String(text);
}
