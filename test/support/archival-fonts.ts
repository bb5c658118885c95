import { integerOf, itemsOf, nameOf, type PdfValue } from '../../shared/verifier/pdf-value.ts';
import type { Finding } from './archival-finding.ts';
import { type ArchivalObject, type ArchivalPdf, numberOf } from './archival-pdf.ts';

/** A font as the page uses it. Shape: maps from glyph codes; widths in thousandths of the type size. */
export interface ArchivalFont {
  readonly name: string;
  readonly unicode: ReadonlyMap<number, string>;
  readonly widths: ReadonlyMap<number, number>;
  readonly program: FontProgram | null;
  readonly findings: readonly Finding[];
}

/** What a TrueType program says of its glyphs. */
export interface FontProgram {
  readonly glyphs: number;
  readonly advance: (glyph: number) => number;
  readonly hasOutline: (glyph: number) => boolean;
}

export function readFont(pdf: ArchivalPdf, { value }: ArchivalObject): ArchivalFont {
  const name = nameOf(pdf.at(value, 'BaseFont')) ?? 'without a name';
  const findings: Finding[] = [];
  const descendant = itemsOf(pdf.at(value, 'DescendantFonts'))?.[0];
  const isComposite = nameOf(pdf.at(value, 'Subtype')) === 'Type0' && nameOf(pdf.at(value, 'Encoding')) === 'Identity-H';
  if (!isComposite || nameOf(pdf.at(descendant, 'CIDToGIDMap')) !== 'Identity')
    findings.push({ rule: 'font-glyph-map', where: name });
  const descriptor = pdf.at(descendant, 'FontDescriptor');
  const file = descriptor?.kind === 'dictionary' ? pdf.objectOf(descriptor.entries.get('FontFile2'))?.stream : undefined;
  const program = file == null ? null : readProgram(file);
  const isSubset =
    /^[A-Z]{6}\+/.test(name) &&
    nameOf(pdf.at(descendant, 'BaseFont')) === name &&
    nameOf(pdf.at(descriptor, 'FontName')) === name;
  if (program === null || !isSubset) findings.push({ rule: 'font-not-embedded', where: name });
  const cmap = value.kind === 'dictionary' ? pdf.objectOf(value.entries.get('ToUnicode'))?.stream : undefined;
  if (cmap == null) findings.push({ rule: 'font-without-unicode', where: name });
  return { name, unicode: cmap == null ? new Map() : readUnicode(cmap), widths: readWidths(pdf, descendant), program, findings };
}

/** What is wrong with the glyphs a page really uses. */
export function glyphFindings(font: ArchivalFont, code: number, where: string): readonly Finding[] {
  const findings: Finding[] = [];
  const at = `${font.name} glyph ${code}, ${where}`;
  const unicode = font.unicode.get(code);
  if (unicode === undefined || unicode === '' || /[\0\ufffe\ufeff]/.test(unicode))
    findings.push({ rule: 'glyph-without-unicode', where: at });
  const { program } = font;
  if (program === null) return findings;
  const blank = unicode !== undefined && /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(unicode);
  if (code === 0 || code >= program.glyphs || (!blank && !program.hasOutline(code)))
    findings.push({ rule: 'glyph-missing', where: at });
  const width = font.widths.get(code);
  if (width === undefined || Math.abs(width - program.advance(code)) > 1) findings.push({ rule: 'font-width', where: at });
  return findings;
}

function readWidths(pdf: ArchivalPdf, descendant: PdfValue | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = itemsOf(pdf.at(descendant, 'W')) ?? [];
  let at = 0;
  while (at < items.length) {
    const first = integerOf(items[at]) ?? 0;
    const list = itemsOf(pdf.at(items[at + 1]));
    if (list !== null) {
      list.forEach((width, index) => {
        widths.set(first + index, numberOf(width) ?? Number.NaN);
      });
      at += 2;
    } else {
      const last = integerOf(items[at + 1]) ?? first;
      for (let code = first; code <= last; code += 1) widths.set(code, numberOf(items[at + 2]) ?? Number.NaN);
      at += 3;
    }
  }
  return widths;
}

function readUnicode(cmap: Uint8Array): ReadonlyMap<number, string> {
  const text = Buffer.from(cmap).toString('latin1');
  const found = new Map<number, string>();
  const textOfHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', unicode = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]*)>/gi))
      found.set(Number.parseInt(code, 16), textOfHex(unicode));
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', , list = ''] of body.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi))
      [...list.matchAll(/<([0-9a-f\s]*)>/gi)].forEach(([, unicode = ''], index) => {
        found.set(Number.parseInt(from, 16) + index, textOfHex(unicode.replaceAll(/\s/g, '')));
      });
  }
  return found;
}

/** The tables of a TrueType program that matter here; null where it is none. Source: ISO/IEC 14496-22. */
function readProgram(file: Uint8Array): FontProgram | null {
  const data = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (data.length < 12) return null;
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (entry + 16 > data.length) return null;
    const start = data.readUInt32BE(entry + 8);
    tables.set(data.toString('latin1', entry, entry + 4), data.subarray(start, start + data.readUInt32BE(entry + 12)));
  }
  const [head, hhea, hmtx, maxp, loca] = ['head', 'hhea', 'hmtx', 'maxp', 'loca'].map((name) => tables.get(name));
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined || loca === undefined) return null;
  const unitsPerEm = head.readUInt16BE(18);
  const long = head.readInt16BE(50) === 1;
  const measured = hhea.readUInt16BE(34);
  const glyphs = maxp.readUInt16BE(4);
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2));
  return {
    glyphs,
    advance: (glyph) => (hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm,
    hasOutline: (glyph) => offset(glyph + 1) > offset(glyph),
  };
}
