import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfDate, pdfText } from '../../../electron/pack/pdf-text.ts';
import { defaultLimits } from '../../../shared/verifier/limits.ts';
import { cursorOver, takeValue } from '../../../shared/verifier/pdf-parser.ts';
import { type PdfValue, textOf } from '../../../shared/verifier/pdf-value.ts';
import { Refusal } from '../../../shared/verifier/refusal.ts';

const bounds = { limits: defaultLimits, outOfTime: () => false };

function read(text: string): PdfValue | null {
  const cursor = cursorOver(Buffer.from(text, 'latin1'), 'FILE_DIALECT', bounds);
  try {
    const value = takeValue(cursor);
    return cursor.at === text.length ? value : null;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

test('values of the dialect are read', () => {
  expect(read('12 0 R')).toEqual({ kind: 'reference', object: 12 });
  expect(read('-12')).toEqual({ kind: 'integer', value: -12 });
  expect(read('0.5')).toEqual({ kind: 'real', value: 0.5 });
  expect(read('/application#2Fjson')).toEqual({ kind: 'name', name: 'application/json' });
  expect(read('[1 2 0 R null true]')).toMatchObject({ kind: 'array', items: { length: 4 } });
  expect(textOf(read('(a \\(b\\) \\\\ \\n)') ?? undefined)).toBe('a (b) \\ \n');
});

const refused: readonly (readonly [reason: string, text: string])[] = [
  ['a key twice', '<< /A 1 /A 2 >>'],
  ['a key twice, once escaped', '<< /A#20B 1 /A#20B 2 >>'],
  ['an escape for an ordinary letter', '/#41'],
  ['a comment', '[1 %x\n2]'],
  ['a tab', '[1\t2]'],
  ['a carriage return', '[1\r2]'],
  ['a leading zero', '007'],
  ['a plus sign', '+1'],
  ['a number without digits before its point', '.5'],
  ['a number without digits after its point', '5.'],
  ['an exponent', '1e3'],
  ['a reference to another generation', '[1 1 R]'],
  ['an octal escape', '(\\101)'],
  ['a line continuation', '(a\\\nb)'],
  ['nested parentheses', '(a(b)c)'],
  ['an open string', '(a'],
  ['half a byte in hexadecimal', '<ABC>'],
  ['a space in hexadecimal', '<AB CD>'],
  ['an empty name', '/ '],
  ['a word', 'endobj'],
  ['an open dictionary', '<< /A 1'],
  ['an open array', '[1'],
];

for (const [reason, text] of refused) {
  test(`not the dialect: ${reason}`, () => expect(read(text)).toBeNull());
}

test('a name too long to be one is refused where it becomes too long, however long it goes on', () => {
  const cursor = cursorOver(Buffer.from(`/${'A'.repeat(100_000)}`, 'latin1'), 'FILE_DIALECT', bounds);
  expect(() => takeValue(cursor)).toThrow(Refusal);
  expect(cursor.at).toBeLessThan(300);
  expect(read(`/${'A'.repeat(255)}`)).not.toBeNull();
  expect(read(`/${'A'.repeat(256)}`)).toBeNull();
});

test('every text a person can type comes back from the PDF as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(textOf(read(pdfText(text)) ?? undefined)).toBe(text);
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('half of a surrogate pair is replaced, not written', () => {
  expect(textOf(read(pdfText('a\ud800')) ?? undefined)).toBe('a\ufffd');
});

test('a date is written in UTC to the second', () => {
  expect(pdfDate('2026-11-22T10:01:02.789Z')).toBe("(D:20261122100102+00'00')");
});

test('arbitrary bytes are refused or read, and nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      read(Buffer.from(bytes).toString('latin1'));
    }),
    { seed: 12, numRuns: 2_000 },
  );
});
