import type { GlyphPosition, PdfFace } from './draw-surface.ts';
import type { FaceId } from './font-files.ts';
import { type Kerning, readKerning } from './font-kerning.ts';
import type { ShapingFace } from './font-shaped-face.ts';

/** A face that measures and encodes. Units: thousandths of the type size. */
export interface TextFace {
  readonly widthOf: (text: string) => number;
  readonly encode: PdfFace['encode'];
}

// letters whose places follow from their neighbours alone
const latin = /^(?: |[!-~\u00a1-\u00ac\u00ae-\u017f\u2010-\u2015\u2018-\u201d\u2022\u2026\u20ac\u2192\u2212\u2264\u2265]+)$/;
// each on a square of its own, as Chinese and Japanese are set; the marks between U+3030 and U+3040 may be joined
const eastAsian = /^[\u3001-\u3029\u3041-\u3096\u30a0-\u30ff\u3131-\u3163\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]+$/;

/**
 * Latin letters kerned in pairs, and ideographs and kana on their squares, without the shaper; all other text is left to it.
 *
 * Letters stay letters: none are joined into one shape, so that a word can be found and copied.
 */
export function plainFace(id: FaceId, file: Uint8Array, face: ShapingFace, shaped: TextFace): TextFace {
  if (id.startsWith('latin')) return facePlacedBy(face, shaped, latin, readKerning(file));
  if (id.startsWith('mono')) return facePlacedBy(face, shaped, latin, () => 0);
  return id.startsWith('sc') || id.startsWith('jp') ? facePlacedBy(face, shaped, eastAsian, () => 0) : shaped;
}

interface Letter {
  readonly glyph: number;
  readonly width: number;
  readonly codePoints: readonly number[];
  /** Once it is drawn. */
  code: string | null;
}

function facePlacedBy({ font, scale, subset, widths, unicode }: ShapingFace, shaped: TextFace, plain: RegExp, kerning: Kerning) {
  const letters = new Map<number, Letter>();
  const positions = new Map<number, GlyphPosition>();

  const letterOf = (unit: number): Letter => {
    const known = letters.get(unit);
    if (known !== undefined) return known;
    const { id, advanceWidth, codePoints } = font.glyphForCodePoint(unit);
    const letter: Letter = { glyph: id, width: advanceWidth * scale, codePoints, code: null };
    letters.set(unit, letter);
    return letter;
  };

  // of a letter before another, or before nothing
  const positionAt = (text: string, at: number): GlyphPosition => {
    const unit = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const key = unit * 0x10000 + next;
    const known = positions.get(key);
    if (known !== undefined) return known;
    const { glyph, width } = letterOf(unit);
    const xAdvance = next === 0 ? width : width + kerning(glyph, letterOf(next).glyph) * scale;
    const position = { xAdvance, advanceWidth: width, xOffset: 0, yOffset: 0 };
    positions.set(key, position);
    return position;
  };

  const codeOf = (letter: Letter): string => {
    if (letter.code !== null) return letter.code;
    const code = subset.includeGlyph(letter.glyph);
    widths[code] ??= letter.width;
    unicode[code] ??= letter.codePoints;
    letter.code = code.toString(16).padStart(4, '0');
    return letter.code;
  };

  return {
    widthOf: (text: string): number => {
      if (!plain.test(text)) return shaped.widthOf(text);
      let width = 0;
      for (let at = 0; at < text.length; at += 1) width += positionAt(text, at).xAdvance;
      return width;
    },
    encode: (text: string): ReturnType<PdfFace['encode']> => {
      if (!plain.test(text)) return shaped.encode(text);
      const codes: string[] = [];
      const placed: GlyphPosition[] = [];
      for (let at = 0; at < text.length; at += 1) {
        codes.push(codeOf(letterOf(text.charCodeAt(at))));
        placed.push(positionAt(text, at));
      }
      return [codes, placed];
    },
  };
}
