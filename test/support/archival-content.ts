import { defaultLimits } from '../../shared/verifier/limits.ts';
import { cursorOver, takeValue } from '../../shared/verifier/pdf-parser.ts';
import { integerOf, itemsOf, nameOf, type PdfValue, textOf } from '../../shared/verifier/pdf-value.ts';
import { type ArchivalFont, readFont } from './archival-fonts.ts';
import type { ArchivalPage, ArchivalPdf } from './archival-pdf.ts';

/** One stretch of shown text: its glyph codes, what they mean, and the marked sequence it belongs to. */
export interface ShownText {
  readonly font: ArchivalFont | null;
  readonly codes: readonly number[];
  readonly text: string;
  /** Null in an artifact and outside of everything. */
  readonly mcid: number | null;
  /** The language the text itself states. */
  readonly language: string | null;
}

export interface PageContent {
  readonly mcids: readonly number[];
  readonly shown: readonly ShownText[];
  /** What is read of each marked sequence, replacement texts applied. */
  readonly words: ReadonlyMap<number, string>;
  readonly unmarked: readonly string[];
  readonly nested: readonly string[];
  /** Colour operators other than RGB and grey. */
  readonly colours: readonly string[];
  /** Graphics states and external objects that are used. */
  readonly used: readonly string[];
}

interface Marked {
  readonly kind: 'element' | 'artifact' | 'span';
  readonly mcid: number | null;
  readonly language: string | null;
  readonly replaced: boolean;
}

const painting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'BI', 'Tj', 'TJ', "'", '"']);
const foreignColours = new Set(['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh']);

/** Reads what a page draws. Throws: what the strict reader says of syntax it does not know. */
export function readContent(pdf: ArchivalPdf, page: ArchivalPage): PageContent {
  const content = page.value.kind === 'dictionary' ? page.value.entries.get('Contents') : undefined;
  const parts = (itemsOf(content) ?? [content]).map((part) => pdf.objectOf(part)?.stream ?? new Uint8Array());
  const found = { mcids: [] as number[], shown: [] as ShownText[], unmarked: [] as string[], nested: [] as string[] };
  const words = new Map<number, string>();
  const colours: string[] = [];
  const used: string[] = [];
  const open: Marked[] = [];
  let font: ArchivalFont | null = null;
  const innermost = () => open.findLast(({ kind }) => kind !== 'span');
  const read = (mcid: number | null, text: string) => {
    if (mcid !== null) words.set(mcid, `${words.get(mcid) ?? ''}${text}`);
  };

  const begin = (operands: readonly PdfValue[]) => {
    const tag = nameOf(operands[0]) ?? '';
    const properties =
      operands[1]?.kind === 'name' ? pdf.at(page.value, 'Resources', 'Properties', operands[1].name) : operands[1];
    const mcid = integerOf(pdf.at(properties, 'MCID'));
    const outer = innermost();
    const kind = tag === 'Artifact' ? 'artifact' : mcid !== null ? 'element' : 'span';
    if (kind !== 'span' && outer !== undefined) found.nested.push(`${tag} in ${outer.kind}`);
    if (mcid !== null) found.mcids.push(mcid);
    const actual = textOf(pdf.at(properties, 'ActualText'));
    const replacedAlready = open.at(-1)?.replaced === true;
    if (actual !== null && !replacedAlready) read(outer?.mcid ?? mcid, actual);
    open.push({
      kind,
      mcid: mcid ?? outer?.mcid ?? null,
      language: textOf(pdf.at(properties, 'Lang')) ?? open.at(-1)?.language ?? null,
      replaced: actual !== null || replacedAlready,
    });
  };

  const show = (value: PdfValue | undefined) => {
    for (const item of itemsOf(value) ?? (value === undefined ? [] : [value])) {
      if (item.kind !== 'string') continue;
      const codes = Array.from(
        { length: item.bytes.length / 2 },
        (_, at) => (item.bytes[at * 2] ?? 0) * 256 + (item.bytes[at * 2 + 1] ?? 0),
      );
      const text = codes.map((code) => font?.unicode.get(code) ?? '').join('');
      const inside = open.at(-1);
      found.shown.push({ font, codes, text, mcid: inside?.mcid ?? null, language: inside?.language ?? null });
      if (inside?.replaced !== true) read(inside?.mcid ?? null, text);
    }
  };

  for (const { operator, operands } of operations(Buffer.concat(parts))) {
    if (painting.has(operator) && innermost() === undefined) found.unmarked.push(operator);
    if (foreignColours.has(operator)) colours.push(operator);
    if (operator === 'gs' || operator === 'Do') used.push(`${operator} ${nameOf(operands[0])}`);
    if (operator === 'BMC' || operator === 'BDC') begin(operands);
    else if (operator === 'EMC' && open.pop() === undefined) found.nested.push('EMC without a beginning');
    else if (operator === 'Tf') font = fontNamed(pdf, page, nameOf(operands[0]));
    else if (operator === 'Tj' || operator === 'TJ') show(operands[0]);
  }
  if (open.length > 0) found.nested.push('marked content without an end');
  return { ...found, words, colours, used };
}

const fonts = new WeakMap<ArchivalPdf, Map<number, ArchivalFont>>();

function fontNamed(pdf: ArchivalPdf, page: ArchivalPage, name: string | null): ArchivalFont | null {
  const resources = pdf.at(page.value, 'Resources', 'Font');
  const reference = resources?.kind === 'dictionary' ? resources.entries.get(name ?? '') : undefined;
  const object = pdf.objectOf(reference);
  if (object === undefined) return null;
  const known = fonts.get(pdf) ?? new Map<number, ArchivalFont>();
  fonts.set(pdf, known);
  const font = known.get(object.object) ?? readFont(pdf, object);
  known.set(object.object, font);
  return font;
}

interface Operation {
  readonly operator: string;
  readonly operands: readonly PdfValue[];
}

function* operations(bytes: Uint8Array): Generator<Operation> {
  const bounds = { limits: defaultLimits, outOfTime: () => false };
  const cursor = cursorOver(bytes, 'FILE_DIALECT', bounds);
  let operands: PdfValue[] = [];
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte <= 0x20) cursor.at += 1;
    else if (isLetter(byte) || byte === 0x27 || byte === 0x22) {
      const start = cursor.at;
      while (isLetter(bytes[cursor.at]) || bytes[cursor.at] === 0x2a || bytes[cursor.at] === 0x27 || bytes[cursor.at] === 0x22)
        cursor.at += 1;
      yield { operator: Buffer.from(bytes.subarray(start, cursor.at)).toString('latin1'), operands };
      operands = [];
    } else operands.push(takeValue(cursor));
  }
}

function isLetter(byte: number | undefined): boolean {
  const lower = (byte ?? 0) | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
