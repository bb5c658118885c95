import { OctetString, Sequence, Utf8String } from 'asn1js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { derLength, oidOf, readDer } from '../../../shared/verifier/der.ts';

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('what is DER is read, with its parts', () => {
  const node = readDer(hex('30 08 02 01 05 06 03 55 04 03'));
  expect(node?.children.map(({ tag }) => tag)).toEqual([2, 6]);
  expect(oidOf(node?.children[1])).toBe('2.5.4.3');
  expect(oidOf(readDer(hex('06 09 2a 86 48 86 f7 0d 01 07 02')) ?? undefined)).toBe('1.2.840.113549.1.7.2');
});

const notDer: readonly (readonly [reason: string, bytes: string])[] = [
  ['a length in long form that fits the short one', '04 81 01 00'],
  ['a length with a leading zero', `04 82 00 80 ${'00'.repeat(128)}`],
  ['indefinite length', '30 80 00 00'],
  ['a value that ends beyond its bytes', '04 05 00'],
  ['bytes after the value', '05 00 00'],
  ['a whole number with a leading zero', '02 02 00 01'],
  ['a negative number with a leading FF', '02 02 ff 80'],
  ['an empty whole number', '02 00'],
  ['a boolean that is neither 00 nor FF', '01 01 01'],
  ['NULL with content', '05 01 00'],
  ['a bit string with unused bits that are set', '03 02 06 ff'],
  ['a bit string with eight unused bits', '03 02 08 00'],
  ['an object identifier with a leading zero arc', '06 03 2a 80 01'],
  ['an object identifier that ends in the middle', '06 02 2a 86'],
  ['a set out of order', '31 06 02 01 02 02 01 01'],
  ['a set that holds one value twice', '31 06 02 01 01 02 01 01'],
  ['a string in pieces', '24 03 04 01 00'],
  ['a sequence that is not constructed', '10 00'],
  ['a tag number in the long form', '1f 1f 00'],
  ['a time without Z', '17 0c 32 36 31 31 32 32 31 30 30 30 30 30'],
];

for (const [reason, bytes] of notDer) {
  test(`not DER: ${reason}`, () => expect(readDer(hex(bytes))).toBeNull());
}

test('thirty values nested are refused, not followed', () => {
  let bytes: Uint8Array = hex('05 00');
  const nest = (count: number): void => {
    for (let depth = 0; depth < count; depth += 1) bytes = Buffer.concat([Buffer.of(0x30, bytes.length), bytes]);
  };
  nest(20);
  expect(readDer(bytes)).not.toBeNull();
  nest(10);
  expect(readDer(bytes)).toBeNull();
});

test('whatever asn1js writes is read, and its length is known from its header', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 400 }))), (values) => {
      const parts = values.map((value) =>
        typeof value === 'string' ? new Utf8String({ value }) : new OctetString({ valueHex: Uint8Array.from(value).buffer }),
      );
      const bytes = new Uint8Array(new Sequence({ value: parts }).toBER());
      expect(readDer(bytes)?.children).toHaveLength(values.length);
      expect(derLength(bytes)).toBe(bytes.length);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('an identifier made from a UUID keeps every digit; one longer than any is none', () => {
  const uuid = hex('06 14 69 82 c0 e4 e8 cc bb b2 c2 bf 99 9f f0 b2 e1 85 eb ae ec 3b');
  expect(oidOf(readDer(uuid) ?? undefined)).toBe('2.25.213199951985053099850800850376986441275');
  const endless = Uint8Array.of(0x06, 0x7f, ...new Uint8Array(126).fill(0xff), 0x7f);
  expect([readDer(endless) === null, oidOf(readDer(endless) ?? undefined)]).toEqual([false, '']);
});

test('arbitrary bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      readDer(bytes);
    }),
    { seed: 8, numRuns: 2_000 },
  );
});
