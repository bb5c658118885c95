import { expect, test } from 'vitest';
import { type Base64, decodeWire, encodeWire } from '../../../shared/contract/wire.ts';

const base64: Base64 = {
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
};

test('bytes come back as bytes, whichever kind the platform keeps them in', () => {
  for (const bytes of [Uint8Array.of(1, 2, 3), Buffer.from([1, 2, 3]), new Uint8Array()]) {
    const came = decodeWire(encodeWire({ file: { bytes }, bytes }, base64), base64);
    const same = Uint8Array.from(bytes);
    expect(came).toEqual({ file: { bytes: same }, bytes: same });
  }
  expect(decodeWire(encodeWire(Buffer.from('pack'), base64), base64)).toEqual(Uint8Array.from(Buffer.from('pack')));
});

test('what is no bytes stays as it was', () => {
  const value = { text: 'a', list: [1, null, true], inner: { $bytes: 1, more: 2 } };
  expect(decodeWire(encodeWire(value, base64), base64)).toEqual(value);
});
