import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownJson, shownLine, shownText } from '../../../shared/domain/shown-text.ts';

/** Each of these, as Unicode names them, can hide, reorder or break what stands around it. */
const hiding: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x2029],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0001, 0xe0001],
  [0xe0020, 0xe007f],
];
const every = hiding.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));

test('what hides or reorders text is shown as a mark, wherever it stands', () => {
  for (const character of every) {
    const code = character.codePointAt(0)?.toString(16);
    expect(shownLine(`Anna${character}Berg`), code).toBe('Anna\ufffdBerg');
    expect(shownText(`a\n${character}b`), code).toBe('a\n\ufffdb');
  }
  expect(shownLine('half\ud83d')).toBe('half\ufffd');
});

test('names and notes of people stay as they are', () => {
  for (const text of [
    'Mara Lindqvist',
    '山田太郎',
    '葛\u{e0100}城',
    '王小明',
    'Zoë O’Neill – “x”',
    'مارا',
    '😀 ☎\ufe0f',
    'e\u0301',
  ])
    expect([shownLine(text), shownText(text)]).toEqual([text, text]);
});

test('a line stays a line, a note keeps its lines', () => {
  expect(shownLine('accepted \r\n  unless\tnot\r')).toBe('accepted unless not ');
  expect(shownText('a\r\nb\rc\n')).toBe('a\nb\nc\n');
});

test('a name that is a megabyte of spaces costs no more than any other', () => {
  const spaces = ' '.repeat(1_000_000);
  expect(shownLine(spaces) === spaces).toBe(true);
  expect(shownLine(`${spaces}\n${spaces}`)).toBe(' ');
});

test('JSON that shows everything says the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('\n', '\t', '\ud83d', '😀', '\\u061c'), fc.constantFrom(...every)), {
        maxLength: 20,
      }),
      (texts) => {
        const shown = shownJson(JSON.stringify(texts, null, 2));
        expect(JSON.parse(shown)).toEqual(texts);
        for (const line of shown.split('\n')) expect(shownLine(line)).toBe(line);
      },
    ),
    { seed: 20261122 },
  );
});
