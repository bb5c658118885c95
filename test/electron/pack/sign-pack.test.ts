import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { fillSignature } from '../../../electron/pack/append-revision.ts';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import {
  type PackHistory,
  packHistory,
  type SiteKeys,
  sealedAt,
  signedAt,
  siteKeys,
  trustNobody,
  verifiedAt,
} from '../../support/signed-pack.ts';
import { smallPack, smallRebuild } from '../../support/small-pack.ts';
import { testKey } from '../../support/test-identities.ts';

let keys: SiteKeys;
let pack: PackHistory;
beforeAll(async () => {
  keys = await siteKeys();
  pack = await packHistory(keys);
});

async function codeOf(work: Promise<unknown>): Promise<ErrorCode | 'none'> {
  try {
    await work;
    return 'none';
  } catch (cause) {
    if (!isDrillbookError(cause)) throw cause;
    return cause.code;
  }
}

const signAs = (changes: Partial<Parameters<typeof signPack>[0]>): Promise<ErrorCode | 'none'> =>
  codeOf(signPack({ pack: pack.sealed, field: 'SignOff_tester', key: keys.tester, signedAt, ...changes }));

test('a pack with its seal and its three roles is whole, and its people are unproven until somebody trusts them', async () => {
  const rebuild = () => Promise.resolve(pack.drawn);
  const verdict = await verifyPack(pack.whole, { verifiedAt, trust: trustNobody, rebuild });
  expect(verdict.bottomLine).toBe('intact-complete-identity-unproven');
  expect(verdict.completeness.missing).toEqual([]);
  expect(verdict.identity.signers.map(({ field, certificate }) => [field, certificate?.key])).toEqual([
    ['Seal', 'EC P-256'],
    ['SignOff_tester', 'EC P-256'],
    ['SignOff_validator', 'EC P-384'],
    ['SignOff_approver', 'RSA 3072'],
  ]);
});

test('each signature adds bytes and changes none', () => {
  const states = [pack.drawn, pack.sealed, pack.tested, pack.validated, pack.whole];
  for (const [index, before] of states.entries()) {
    const after = states[index + 1];
    if (after !== undefined) expect(Buffer.from(after.subarray(0, before.length)).equals(before)).toBe(true);
  }
});

test('the roles may sign in any order; the lock comes with whoever is last', async () => {
  const first = await signPack({ pack: pack.sealed, field: 'SignOff_approver', key: keys.approver, signedAt });
  const second = await signPack({ pack: first, field: 'SignOff_tester', key: keys.tester, signedAt });
  const third = await signPack({ pack: second, field: 'SignOff_validator', key: keys.validator, signedAt });
  const verdict = await verifyPack(third, { verifiedAt, trust: trustNobody });
  expect(verdict.completeness.state).toBe('complete');
  expect(Buffer.from(second).includes('/FieldMDP')).toBe(false);
  expect(Buffer.from(third).includes('/FieldMDP')).toBe(true);
});

test('a field that has a signature takes no second one', async () => {
  expect(await signAs({ pack: pack.tested })).toBe('SIGNATURE_FIELD_TAKEN');
  expect(await codeOf(sealPack({ pack: pack.sealed, key: keys.seal, signedAt: sealedAt }))).toBe('SIGNATURE_FIELD_TAKEN');
});

test('a field the pack does not have cannot be signed', async () => {
  expect(await signAs({ field: 'SignOff_nobody' })).toBe('SIGNATURE_FIELD_UNKNOWN');
});

test('nobody signs before the seal', async () => {
  expect(await signAs({ pack: pack.rendered })).toBe('SEAL_FIRST');
});

test('the seal never stands for a person, nor a person for the seal, nor one person for another', async () => {
  const given = { pack: pack.sealed, field: 'SignOff_tester', key: keys.tester, signedAt };
  const cases: readonly (readonly [() => Promise<unknown>, string])[] = [
    [() => signPack({ ...given, key: keys.seal }), 'needsPerson'],
    [() => signPack({ ...given, field: 'Seal' }), 'sealField'],
    [() => signPack({ ...given, key: keys.approver }), 'otherPerson'],
    [() => sealPack({ pack: pack.rendered, key: keys.tester, signedAt }), 'needsSeal'],
  ];
  for (const [refused, reason] of cases)
    await expect(refused()).rejects.toMatchObject({ code: 'SIGN_OFF_NOT_PERMITTED', detail: { reason } });
});

test('a file that is no pack, and a pack that was altered, are not signed', async () => {
  expect(await signAs({ pack: Buffer.from('%PDF-1.7\nno pack') })).toBe('PACK_LAYOUT_INVALID');
  expect(await signAs({ pack: Buffer.concat([pack.sealed, Buffer.from('\n')]) })).toBe('PACK_ALTERED');
});

test('pages that differ from their evidence are not signed, nor pages that nobody could compare unless that is asked for', async () => {
  const other = await smallPack({ siteName: 'Another site' });
  expect(await signAs({ rebuild: async () => other })).toBe('PACK_ALTERED');
  expect(await signAs({ rebuild: async () => ({ evidence: 'findings' }) })).toBe('PACK_ALTERED');
  expect(await signAs({ rebuild: async () => null })).toBe('PAGES_NOT_COMPARED');
  expect(await signAs({ rebuild: async () => null, allowUncompared: true })).toBe('none');
  expect(await signAs({ rebuild: smallRebuild() })).toBe('none');
  const seal = { pack: pack.rendered, key: keys.seal, signedAt: sealedAt };
  const altered = { code: 'PACK_ALTERED', detail: { check: 'REVISION_REBUILT' } };
  await expect(sealPack({ ...seal, rebuild: async () => other })).rejects.toMatchObject(altered);
  expect(await codeOf(sealPack({ ...seal, rebuild: smallRebuild() }))).toBe('none');
});

test('nobody signs before the signature that is already there, nor before the pack was issued', async () => {
  expect(await signAs({ signedAt: '2026-11-22T10:00:59.999Z' })).toBe('CLOCK_BEHIND');
  expect(await signAs({ signedAt: sealedAt })).toBe('none');
  const early = sealPack({ pack: pack.rendered, key: keys.seal, signedAt: '2026-11-22T09:59:59.000Z' });
  expect(await codeOf(early)).toBe('CLOCK_BEHIND');
});

test('a drill pack that does not ask three different people for their three roles takes no signature', async () => {
  const seal = async (roles: readonly (readonly [string, string])[]): Promise<string> =>
    codeOf(sealPack({ pack: await smallPack({ roles }), key: keys.seal, signedAt: sealedAt }));
  expect(await seal([['tester', 'Tomo Tester']])).toBe('PACK_ALTERED');
  expect(
    await seal([
      ['tester', 'Tomo Tester'],
      ['validator', 'Vera'],
      ['approver', 'tomo tester'],
    ]),
  ).toBe('PACK_ALTERED');
});

test('a certificate signs from its first to its last day and not beyond', async () => {
  expect(await signAs({ signedAt: '2026-10-31T23:59:59.000Z' })).toBe('CERTIFICATE_NOT_YET_VALID');
  expect(await signAs({ signedAt: '2036-11-01T00:00:01.000Z' })).toBe('CERTIFICATE_EXPIRED');
});

test('a key that is not the one in the certificate is refused', async () => {
  const stranger = await testKey('Tomo Tester');
  expect(await signAs({ key: { ...keys.tester, privateKey: stranger.privateKey } })).toBe('KEY_NOT_OF_CERTIFICATE');
});

test('a certificate not made for signing documents is refused before its key is used', async () => {
  const broken = Buffer.from(keys.tester.certificateDer);
  const usage = broken.indexOf(Buffer.from('030206c0', 'hex'));
  broken[usage + 3] = 0x80;
  expect(await signAs({ key: { ...keys.tester, certificateDer: broken } })).toBe('CERTIFICATE_UNSUITABLE');
});

test('a curve that is not accepted counts as a weak key', async () => {
  const certificate = Buffer.from(keys.tester.certificateDer);
  // the last arc of prime256v1 becomes that of prime239v3
  certificate[certificate.indexOf(Buffer.from('06082a8648ce3d030107', 'hex')) + 9] = 0x06;
  const pair = generateKeyPairSync('ec', {
    namedCurve: 'prime239v3',
    privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
    publicKeyEncoding: { format: 'pem', type: 'spki' },
  });
  const key = { ...keys.tester, certificateDer: certificate, privateKey: createPrivateKey(pair.privateKey) };
  expect(await signAs({ key })).toBe('KEY_TOO_WEAK');
});

test('a signature larger than its room fails and is never cut', () => {
  const prepared = { bytes: Buffer.alloc(40_000), gap: { start: 100, end: 100 + 2 + 32_768 } };
  expect(() => fillSignature(prepared, new Uint8Array(16_385))).toThrow(expect.objectContaining({ code: 'SIGNATURE_TOO_LARGE' }));
  expect(prepared.bytes.every((byte) => byte === 0)).toBe(true);
});

test('the bytes given are left as they were', async () => {
  const given = Buffer.from(pack.sealed);
  await signPack({ pack: given, field: 'SignOff_tester', key: keys.tester, signedAt });
  expect(given.equals(pack.sealed)).toBe(true);
});
