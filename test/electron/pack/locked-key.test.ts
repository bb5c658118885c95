import { expect, test } from 'vitest';
import { lockedKey, unlockHere } from '../../../electron/pack/locked-key.ts';
import { ownBuffers } from '../../../electron/threads/hand-over.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { lockedKey as identityOf, passphrase } from '../services/support/issued-pack.ts';

test('a passphrase in any script unlocks the key, and is zeros afterwards', async () => {
  const identity = await identityOf('person', '検証 花子');
  const key = lockedKey(identity, passphrase);
  expect(Buffer.from(key.passphrase).toString('utf8')).toBe(passphrase);
  expect((await unlockHere(key)).kind).toBe('person');
  expect(key.passphrase.every((byte) => byte === 0)).toBe(true);
  expect(Buffer.from(lockedKey(identity, '正しい馬 🐴').passphrase).toString('utf8')).toBe('正しい馬 🐴');
});

test('a wrong passphrase is zeros afterwards too', async () => {
  const key = lockedKey(await identityOf('seal', 'Seal of Plant Nord'), 'wrong horse battery');
  await expect(unlockHere(key)).rejects.toSatisfy((error) => isDrillbookError(error, 'PASSPHRASE_WRONG'));
  expect(key.passphrase.every((byte) => byte === 0)).toBe(true);
});

test('the passphrase is handed over to the thread, and parts of a larger buffer are not', () => {
  const { passphrase: handed } = lockedKey({}, passphrase);
  expect(ownBuffers(handed)).toEqual([handed.buffer]);
  expect(ownBuffers(new Uint8Array(new ArrayBuffer(20), 4, 8), new Uint8Array())).toEqual([]);
});
