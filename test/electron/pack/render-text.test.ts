import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLevels } from '../../../electron/pack/font-bidi.ts';
import { isRightToLeft } from '../../../electron/pack/font-direction.ts';
import { scriptOrder } from '../../../electron/pack/font-files.ts';
import { cutRuns } from '../../../electron/pack/font-runs.ts';
import { createSetter } from '../../../electron/pack/font-setter.ts';
import { cutWords } from '../../../electron/pack/font-words.ts';

const faces = ['latin', 'han'] as const;
const canDraw = (face: (typeof faces)[number], codePoint: number) =>
  face === 'latin' ? codePoint < 0x2000 : codePoint < 0x7f || (codePoint >= 0x2010 && codePoint < 0xa000);
const plain = { weight: 'regular', size: 10 } as const;
const shapes = (face: string, codePoint: number) =>
  isRightToLeft(String.fromCodePoint(codePoint)) === (face.startsWith('hebrew') || face.startsWith('arabic'));
const anything = createSetter({ canDraw: shapes, widthOf: (_, text) => text.length * 500 }, 'en');
const drawn = (text: string) =>
  anything
    .line(text, plain)
    .pieces.map((piece) => piece.text)
    .join('');
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
  expect(scriptOrder('9f2c', 'en', 'fixed')).toEqual(['mono', 'latin', 'sc', 'jp']);
});

test('a Chinese line breaks between ideographs, but never before a closing mark or after an opening one', () => {
  expect(cutWords('恢复（演练），完成').map(({ text }) => text)).toEqual(['恢', '复', '（演', '练），', '完', '成']);
});

test('a right-to-left stretch runs backwards inside a line that starts at the left', () => {
  expect(drawn('owner שלום עולם 2026 and')).toBe('owner עולם שלום 2026 and');
  expect(drawn('שלום 12 עולם')).toBe('עולם 12 שלום');
  expect(drawn('no such thing')).toBe('no such thing');
});

test('a date and a count after a right-to-left name stay where the sentence puts them', () => {
  expect(drawn('by אבי כהן, 2026-11-22 05:00 UTC')).toBe('by כהן אבי, 2026-11-22 05:00 UTC');
  expect(drawn('by محمد علي 12 times')).toBe('by علي محمد 12 times');
});

test('a paragraph that starts right to left and mostly is so runs that way, with Latin names inside it', () => {
  expect(drawn('הושלם בשרת DB-01 תוך 4.')).toBe('.4 תוך DB-01 בשרת הושלם');
  expect(drawn('אבי confirmed the whole restore')).toBe('אבי confirmed the whole restore');
});

test('a bracket in a right-to-left stretch is drawn turned round and read as it was typed', () => {
  const { pieces } = anything.line('הושלם (בשרת) היום', plain);
  expect(pieces.map(({ text }) => text).join('')).toBe('היום (בשרת) הושלם');
  expect(pieces.flatMap(({ reads }) => reads ?? [])).toEqual([')', '(']);
});

test('directions resolve as the Unicode rules say', () => {
  const levels = (text: string) => resolveLevels(text).join('');
  expect(levels('car')).toBe('000');
  expect(levels('אב 12%')).toBe('111222');
  expect(levels('سل 1,2')).toBe('111222');
  expect(levels('אב -1')).toBe('11112');
  expect(levels('אב (c) ג')).toBe('11112111');
  expect(levels('a (אב) b')).toBe('00011000');
  expect(levels('٣٤')).toBe('22');
  expect(levels('a \u{10900}\u{10901} b')).toBe('00111100');
});

test('every character keeps its place in the levels, whatever was typed', () => {
  const letters = fc.constantFrom(...'aZ אבسل٣12.,:-+%€()[]<> \u05b0\u064b', '\u{10900}', '未');
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (typed) => {
      const text = typed.join('');
      const levels = resolveLevels(text);
      expect(levels).toHaveLength(text.length);
      for (const level of levels) expect([0, 1, 2]).toContain(level);
      const marks = (value: string) => [...value.replaceAll(' ', '').replaceAll(/[()[\]<>]/g, '|')].toSorted().join('');
      expect(marks(drawn(text))).toBe(marks(text));
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

test('a right-to-left script that no face can draw keeps the order it was typed in', () => {
  const printed = (drawn: boolean) => {
    const canDrawIt = (face: string, codePoint: number) => codePoint < 0x500 || (drawn && face.startsWith('hebrew'));
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

test('a paragraph does not end in a line of one ideograph', () => {
  const setter = createSetter({ canDraw: () => true, widthOf: (_, text) => [...text].length * 1000 }, 'zh-CN');
  const printed = (text: string) => setter.lines(text, plain, 50).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
  expect(printed('恢复演练完成')).toEqual(['恢复演练', '完成']);
  expect(printed('恢复演练完成。')).toEqual(['恢复演练', '完成。']);
  expect(printed('恢复演练完')).toEqual(['恢复演练完']);
  expect(printed('恢复演练完成\n批准')).toEqual(['恢复演练', '完成', '批准']);
});
