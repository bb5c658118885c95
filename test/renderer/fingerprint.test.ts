import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedFingerprint, readFingerprint } from '../../renderer/lib/fingerprint.ts';

const fingerprint = fc.stringMatching(/^[0-9a-f]{64}$/);

test('a fingerprint is read however it is written down', () => {
  const ways: readonly ((sha256: string) => string)[] = [
    (sha256) => groupedFingerprint(sha256),
    (sha256) => sha256.toUpperCase().replaceAll(/(..)(?=.)/g, '$1:'),
    (sha256) => ` ${sha256.slice(0, 32)}\n${sha256.slice(32)} `,
    (sha256) => sha256.replaceAll(/[0-9a-f]/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
  ];
  fc.assert(
    fc.property(fingerprint, fc.constantFrom(...ways), (sha256, write) => {
      expect(readFingerprint(write(sha256))).toBe(sha256);
    }),
    { seed: 20261122 },
  );
});

test('what is too short, too long or holds another letter is no fingerprint', () => {
  expect(readFingerprint('')).toBeNull();
  expect(readFingerprint('a'.repeat(63))).toBeNull();
  expect(readFingerprint('a'.repeat(65))).toBeNull();
  expect(readFingerprint(`${'a'.repeat(63)}o`)).toBeNull();
});
