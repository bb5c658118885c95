import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { type CreateIdentityInput, createIdentity } from '../../../electron/pack/create-identity.ts';
import { checksumOf, type IdentityRecord } from '../../../electron/pack/identity-record.ts';
import { unlockIdentity } from '../../../electron/pack/unlock-identity.ts';
import { identityIdSchema } from '../../../shared/domain/ids.ts';
import { sha256Schema } from '../../../shared/domain/units.ts';

const passphrase = 'correct horse battery';
const input: CreateIdentityInput = {
  identityId: v.parse(identityIdSchema, 'anna'),
  kind: 'person',
  subject: { commonName: 'Anna 安娜', organization: 'Sample site' },
  passphrase,
  createdAt: '2026-11-01T00:00:00.000Z',
  validFrom: '2026-11-01T00:00:00.000Z',
  validUntil: '2056-11-01T00:00:00.000Z',
  random: randomBytes,
};

let record: IdentityRecord;
beforeAll(async () => {
  record = await createIdentity(input);
});

const refusal = (code: string): object => expect.objectContaining({ code });
const consistent = (changed: IdentityRecord): IdentityRecord => ({
  ...changed,
  checksum: v.parse(sha256Schema, checksumOf(changed)),
});

test('an identity is unlocked by its passphrase after a trip through JSON', async () => {
  const key = await unlockIdentity(JSON.parse(JSON.stringify(record)), passphrase);
  expect(key.kind).toBe('person');
  expect(key.privateKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
});

test('a passphrase typed in another Unicode form is the same passphrase', async () => {
  const accented = await createIdentity({ ...input, passphrase: 'p\u00e4ssw\u00f6rter' });
  await expect(unlockIdentity(accented, 'pa\u0308sswo\u0308rter')).resolves.toBeDefined();
});

test('the private key is locked with scrypt at 2^17 and AES-256-GCM', () => {
  expect(record.protection).toMatchObject({
    cipher: 'aes-256-gcm',
    kdf: 'scrypt',
    costN: 131_072,
    blockSizeR: 8,
    parallelizationP: 1,
  });
});

test('a wrong passphrase is named as such', async () => {
  await expect(unlockIdentity(record, 'correct horse batterz')).rejects.toThrow(refusal('PASSPHRASE_WRONG'));
});

test('a passphrase of nine characters is too short', async () => {
  await expect(createIdentity({ ...input, passphrase: '123456789' })).rejects.toThrow(refusal('PASSPHRASE_TOO_SHORT'));
});

test('a damaged record is damaged, whatever the passphrase', async () => {
  const flipped = record.protection.encryptedKey.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
  const damaged: readonly unknown[] = [
    null,
    'text',
    {},
    { ...record, protection: { ...record.protection, encryptedKey: flipped } },
    { ...record, certificateDer: 'AAAA' },
    { ...record, subject: 'Somebody else' },
    { ...record, protection: { ...record.protection, costN: 2 } },
    consistent({ ...record, certificateDer: 'AAAA' }),
  ];
  for (const one of damaged) await expect(unlockIdentity(one, passphrase)).rejects.toThrow(refusal('IDENTITY_DAMAGED'));
});

test('a locked key cannot be moved under another certificate or another id', async () => {
  const other = await createIdentity({ ...input, identityId: v.parse(identityIdSchema, 'ben'), subject: { commonName: 'Ben' } });
  const moved = consistent({ ...other, protection: record.protection });
  await expect(unlockIdentity(moved, passphrase)).rejects.toThrow(refusal('PASSPHRASE_WRONG'));
  const renamed = consistent({ ...record, identityId: v.parse(identityIdSchema, 'ben') });
  await expect(unlockIdentity(renamed, passphrase)).rejects.toThrow(refusal('PASSPHRASE_WRONG'));
});

test('two identities share neither key nor serial number nor salt', async () => {
  const again = await createIdentity(input);
  expect(again.certificateDer).not.toBe(record.certificateDer);
  expect(again.protection.salt).not.toBe(record.protection.salt);
});
