import type { GlyphPosition, PdfFace } from './draw-surface.ts';

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

/** The parts of a pdfkit face that shaping leans on. Shape: `unicode` and `widths` are indexed by glyph code. */
export interface ShapingFace {
  readonly font: {
    getGlyph(id: number, codePoints?: readonly number[]): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
  };
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly unicode: (readonly number[])[];
  readonly widths: number[];
  readonly scale: number;
  layout(text: string): { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };
}

// combining grapheme joiner: has no effect on the letters around it
const noLetter = [0x34f];

/**
 * Encodes the text of a face whose letters share shapes, so that it can be read out again.
 *
 * Noto draws an Arabic letter as a shape without dots and the dots; several letters share the shape. Each letter gets a
 * glyph code of its own, and the dots are marked as saying nothing: the writer would give a shape the meaning of the
 * letter that used it first.
 */
export function encodeLetters(face: ShapingFace): PdfFace['encode'] {
  const { font, subset, unicode, widths, scale } = face;
  const known = font.getGlyph.bind(font);
  // the font keeps one object per shape, with the letter it was first made for
  font.getGlyph = (id, codePoints = []) => {
    const glyph = known(id);
    return codePoints.length === 0 ? glyph : Object.create(glyph, { codePoints: { value: codePoints } });
  };
  const codes = new Map<string, string>();
  const codeOf = (glyph: Glyph, letters: readonly number[]): string => {
    const key = `${glyph.id}:${letters.join()}`;
    const code = codes.get(key);
    if (code !== undefined) return code;
    const next = subset.glyphs.length;
    subset.glyphs.push(glyph.id);
    widths[next] = glyph.advanceWidth * scale;
    unicode[next] = letters;
    const fresh = next.toString(16).padStart(4, '0');
    codes.set(key, fresh);
    return fresh;
  };
  return (text) => {
    const { glyphs, positions } = face.layout(text);
    const said = glyphs.map(({ codePoints }, index) => {
      // an invisible joiner is drawn as a space of no width
      const invisible = codePoints[0] === 0x20 && positions[index]?.xAdvance === 0;
      return codePoints.length > 0 && !invisible;
    });
    return [
      glyphs.map((glyph, index) => codeOf(glyph, said[index] === true ? glyph.codePoints : noLetter)),
      positions.map((position, index) => ({ ...position, silent: said[index] === false })),
    ];
  };
}
