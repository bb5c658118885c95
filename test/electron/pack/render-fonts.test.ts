import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { hangulLetters } from '../../../electron/pack/font-hangul.ts';
import { readKerning } from '../../../electron/pack/font-kerning.ts';
import { cutLanguages } from '../../../electron/pack/font-language.ts';
import { plainFace } from '../../../electron/pack/font-plain-face.ts';
import type { ShapingFace } from '../../../electron/pack/font-shaped-face.ts';

const fontPath = (name: string) => fileURLToPath(new URL(`../../../resources/fonts/${name}.ttf`, import.meta.url));

interface PdfkitFace extends ShapingFace {
  widthOfString(text: string, size: number): number;
  encode(text: string): ReturnType<ReturnType<typeof plainFace>['encode']>;
}

function open(name: string) {
  const writer = new PDFDocument({ font: fontPath(name) }) as unknown as { readonly _font: PdfkitFace };
  return writer._font;
}

const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));

test.each(['NotoSans-Regular', 'NotoSans-Bold'])('the kerning of %s is what the shaper makes of each pair', (name) => {
  const { font } = open(name);
  const kerning = readKerning(readFileSync(fontPath(name)));
  const latin = [...letters(0x21, 0x7e), ...'ÄÖÜäöüßéèçñåøÅØ–—‘’“”…'];
  let kerned = 0;
  for (const left of latin) {
    const pairs = latin.map((right) => `${left}${right}`);
    const { glyphs, positions } = (font as unknown as ShapingFace).layout(pairs.join(' '));
    // a joined pair has one glyph less; the others of its row are looked at all the same
    if (glyphs.length !== pairs.join(' ').length) continue;
    for (let at = 0; at < glyphs.length; at += 3) {
      const [first, second] = [glyphs[at], glyphs[at + 1]];
      if (first === undefined || second === undefined) continue;
      const found = kerning(first.id, second.id);
      if (found !== 0) kerned += 1;
      expect((positions[at]?.xAdvance ?? 0) - first.advanceWidth, pairs[at / 3]).toBe(found);
    }
  }
  expect(kerned).toBeGreaterThan(500);
});

test('ideographs and kana are the shaper’s glyphs, each on its own square', () => {
  const shaped = open('NotoSansJP-Regular');
  const placed = open('NotoSansJP-Regular');
  const never = () => {
    throw new Error('the shaper was asked');
  };
  const file = readFileSync(fontPath('NotoSansJP-Regular'));
  const plain = plainFace('jp-regular', file, placed, { widthOf: never, encode: never });
  const characters = fc.constantFrom(...'、。「」（）ーァィッリストアバックポイントのをはで復旧訓練署名承認差異々〇');
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 12 }), (typed) => {
      const text = typed.join('');
      expect(plain.widthOf(text)).toBe(text.length * 1000);
      const [codes, positions] = plain.encode(text);
      expect(codes).toEqual(shaped.encode(text)[0]);
      for (const { xAdvance } of positions) expect(xAdvance).toBe(1000);
    }),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('letters are not joined, so that every letter of a word can be copied', () => {
  const face = open('NotoSans-Regular');
  const shaped = { widthOf: (text: string) => face.widthOfString(text, 1000), encode: (text: string) => face.encode(text) };
  const plain = plainFace('latin-regular', readFileSync(fontPath('NotoSans-Regular')), face, shaped);
  expect(plain.encode('office')[0]).toHaveLength(6);
  expect(plain.encode('λόγος')[0]).toHaveLength(5);
});

test('a Korean syllable is shown as its letters', () => {
  const shown = (text: string) =>
    [...text].map((character) => hangulLetters(character.codePointAt(0) ?? 0)?.join('') ?? '?').join(' ');
  expect(shown('한국어')).toBe('ㅎㅏㄴ ㄱㅜㄱ ㅇㅓ');
  expect(shown('값힣가a')).toBe('ㄱㅏㅄ ㅎㅣㅎ ㄱㅏ ?');
});

test('a text is cut where its language changes', () => {
  const cut = (...input: Parameters<typeof cutLanguages>) =>
    cutLanguages(...input).map(({ text, language }) => `${language ?? '-'}:${text}`);
  expect(cut('plain “text”', 'latin-regular', 'en')).toEqual(['-:plain “text”']);
  expect(cut('Привет! λόγος ok', 'latin-regular', 'en')).toEqual(['und-Cyrl:Привет! ', 'el:λόγος ', '-:ok']);
  expect(cut('陈伟', 'sc-regular', 'en')).toEqual(['zh:陈伟']);
  expect(cut('陈伟', 'sc-regular', 'zh-CN')).toEqual(['-:陈伟']);
  expect(cut('復旧', 'jp-regular', 'zh-CN')).toEqual(['ja:復旧']);
  expect(cut('データ', 'jp-regular', 'ja')).toEqual(['-:データ']);
  expect(cut('محمد', 'arabic-regular', 'en')).toEqual(['und-Arab:محمد']);
});
