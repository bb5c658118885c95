import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderForReading } from '../../../electron/pack/font-direction.ts';
import { scriptOrder } from '../../../electron/pack/font-files.ts';
import { cutRuns } from '../../../electron/pack/font-runs.ts';
import { createSetter } from '../../../electron/pack/font-setter.ts';
import { cutWords } from '../../../electron/pack/font-words.ts';

const faces = ['latin', 'han'] as const;
const canDraw = (face: (typeof faces)[number], codePoint: number) =>
  face === 'latin' ? codePoint < 0x2000 : codePoint < 0x7f || (codePoint >= 0x2010 && codePoint < 0xa000);
const cut = (text: string, eastAsian = false) =>
  cutRuns(text, faces, canDraw, eastAsian).map(({ face, text: part }) => `${face}:${part}`);

test('each character is drawn by the first face that has it', () => {
  expect(cut('Restore 恢复 ok')).toEqual(['latin:Restore ', 'han:恢复', 'latin: ok']);
  expect(cut('')).toEqual([]);
});

test('an emoji, a control character and a reordering mark are printed as code points', () => {
  expect(cut('a😀b')).toEqual(['latin:a[U+1F600]b']);
  expect(cut('a\u0007\u202eb\ud800')).toEqual(['latin:a[U+0007][U+202E]b[U+D800]']);
});

test('quotation marks are full width beside ideographs and stay narrow in a Latin word', () => {
  expect(cut('“恢复”', true)).toEqual(['han:“恢复”']);
  expect(cut('vendor’s', true)).toEqual(['latin:vendor', 'han:’', 'latin:s']);
});

test('kana tell a Japanese text from a Chinese one', () => {
  expect(scriptOrder('データ', 'en')).toEqual(['latin', 'jp', 'sc']);
  expect(scriptOrder('数据', 'en')).toEqual(['latin', 'sc', 'jp']);
  expect(scriptOrder('数据', 'ja')).toEqual(['latin', 'jp', 'sc']);
});

test('a Chinese line breaks between ideographs, but never before a closing mark or after an opening one', () => {
  expect(cutWords('恢复（演练），完成').map(({ text }) => text)).toEqual(['恢', '复', '（演', '练），', '完', '成']);
});

test('a right-to-left stretch runs backwards inside a line that starts at the left', () => {
  const order = (line: string) => orderForReading(cutWords(line)).map(({ text }) => text);
  expect(order('owner שלום עולם 2026 and')).toEqual(['owner', 'עולם', 'שלום', '2026', 'and']);
  expect(order('שלום 12 עולם')).toEqual(['עולם', '12', 'שלום']);
  expect(order('no such thing')).toEqual(['no', 'such', 'thing']);
});

test('a right-to-left script that no face can draw keeps the order it was typed in', () => {
  const printed = (drawn: boolean) => {
    const canDrawIt = (_: unknown, codePoint: number) => drawn || codePoint < 0x500;
    const setter = createSetter({ canDraw: canDrawIt, widthOf: (_, text) => text.length * 500 }, 'en');
    return setter
      .line('a שא בב c', { weight: 'regular', size: 10 })
      .pieces.map(({ text }) => text)
      .join('');
  };
  expect(printed(true)).toBe('a בב שא c');
  expect(printed(false)).toBe('a [U+05E9][U+05D0] [U+05D1][U+05D1] c');
});

test('every line fits its width and no character is lost, whatever was typed', () => {
  const setter = createSetter({ canDraw: () => true, widthOf: (_, text) => [...text].length * 500 }, 'en');
  const style = { weight: 'regular', size: 10 } as const;
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.integer({ min: 10, max: 400 }), (text, width) => {
      const lines = setter.lines(text, style, width);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(Math.max(width, 5) + 0.001);
      const printed = lines.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
      expect(printed.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

test('a hash too wide for its column breaks into equal parts', () => {
  const setter = createSetter({ canDraw: () => true, widthOf: (_, text) => text.length * 600 }, 'en');
  const lines = setter.lines('ab'.repeat(32), { weight: 'regular', size: 10, pitch: 'fixed' }, 300);
  expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join('').length)).toEqual([32, 32]);
});
