import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../../electron/pack/signing-key.ts';
import type { CheckCode, Verdict } from '../../../shared/domain/verdict.ts';
import type { TrustList } from '../../../shared/verifier/trust.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { stampAt, stampDocument } from '../../support/long-term-pack.ts';
import { smallPack, smallRoles } from '../../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { makeTsa, type TestTsa } from '../../support/tsa.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-contradicting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [[, tester]] = smallRoles;
const hour = 1 / 24;
const second = hour / 3_600;
// openssl dates certificates when it makes them, at about this time
const started = Date.now();
const after = (days: number): string => new Date(started + days * 86_400_000).toISOString().replace(/\.\d{3}/, '.000');
const signedAt = after(0.001);

let authority: TestAuthority;
let one: TestTsa;
let other: TestTsa;
let seal: SigningKey;
let plain: Uint8Array;

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  const subFolder = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  authority = testAuthority(subFolder('authority'));
  one = makeTsa(subFolder('one'), { name: 'One' });
  other = makeTsa(subFolder('other'), { name: 'Other' });
  authority.issue('Root', { issuer: null, uses: authorityUses });
  authority.issue('Sample site', { issuer: 'Root', until: after(365).slice(0, 10).replaceAll('-', '') });
  authority.issue(tester, { issuer: 'Root' });
  seal = keyOf('Sample site', 'seal');
  plain = await sealPack({ pack: await smallPack(), key: seal, signedAt });
}, 60_000);

function keyOf(name: string, kind: SigningKey['kind']): SigningKey {
  const privateKey = createPrivateKey(readFileSync(authority.at(`${name}.key`)));
  return { kind, certificateDer: authority.der(name), chainDer: [], privateKey };
}

async function judge(pack: Uint8Array, more: Partial<TrustList> = {}, days = 60): Promise<Verdict> {
  const trust = {
    pinnedSha256: [],
    certificateAuthoritiesDer: [authority.der('Root')],
    timeStampAuthoritiesDer: [one.authorityDer, other.authorityDer],
    ...more,
  };
  const verdict = await verifyPack(pack, { verifiedAt: after(days), trust });
  expect(verdict.integrity.checks.filter(({ state }) => state === 'failed')).toEqual([]);
  return verdict;
}

function said({ identity }: Verdict, code: CheckCode): readonly string[] {
  return identity.signers.map(({ checks }) => {
    const check = checks.find((entry) => entry.code === code);
    return `${check?.state} ${check?.detail.reason ?? ''}`.trim();
  });
}

const flaws = ({ documentTimeStamps }: Verdict) => documentTimeStamps.map(({ flaw }) => flaw);

/** The sealed pack under document time-stamps of these authorities, at these times. */
async function stamped(...stamps: readonly (readonly [TestTsa, days: number, accuracySeconds?: number])[]) {
  let pack = plain;
  for (const [tsa, days, accuracy] of stamps)
    pack = await stampDocument(pack, (digest) => stampAt(tsa, digest, after(days), accuracy));
  return pack;
}

const openssl = (title: string, body: () => Promise<void>): void => testWithTools(['openssl'], title, body);

openssl('a document time-stamp from before the one it covers contradicts, and neither proves a time', async () => {
  const verdict = await judge(await stamped([one, 3 * hour], [other, 2 * hour]));
  expect(said(verdict, 'TIME_PROVEN')).toEqual(['failed contradicted']);
  expect(verdict.identity.signers[0]?.checks.find(({ code }) => code === 'TIME_PROVEN')?.detail).toMatchObject({
    at: after(3 * hour),
    authority: 'One TSA',
    coveredBy: 'Other TSA',
    coveredAt: after(2 * hour),
  });
  expect(flaws(verdict)).toEqual(['contradicted', 'contradicted']);
  expect(verdict.bottomLine).toBe('intact-identity-contradicted');
});

openssl('neither time saves a certificate that was revoked between the two', async () => {
  const list = makeCrl(
    { folder: authority.at(''), name: 'Root' },
    { revoked: [{ pem: authority.at('Sample site.pem'), at: after(20) }], thisUpdate: after(40), nextUpdate: after(90) },
  );
  const verdict = await judge(await stamped([one, 30], [other, 10]), { revocationListsDer: [list] });
  expect(said(verdict, 'CERTIFICATE_NOT_REVOKED')).toEqual(['failed unproven']);
  expect(said(verdict, 'TIME_PROVEN')).toEqual(['failed contradicted']);
});

openssl('a document time-stamp from before the time-stamp of a signature that it covers contradicts', async () => {
  const timeStamp = (imprint: Uint8Array): Promise<Buffer> => stampAt(one, imprint, after(3 * hour));
  const sealed = await sealPack({ pack: await smallPack(), key: seal, signedAt, timeStamp });
  const pack = await stampDocument(sealed, (digest) => stampAt(other, digest, after(2 * hour)));
  const verdict = await judge(pack);
  expect(said(verdict, 'TIME_PROVEN')).toEqual(['failed contradicted']);
  expect(verdict.identity.signers[0]?.timeStamp?.flaw).toBe('contradicted');
});

openssl('a later signature that was time-stamped before an earlier one contradicts', async () => {
  const pack = await stamped([one, 3 * hour]);
  const key = keyOf(tester, 'person');
  const timeStamp = (imprint: Uint8Array): Promise<Buffer> => stampAt(other, imprint, after(2 * hour));
  const signed = await signPack({ pack, field: 'SignOff_tester', key, signedAt, timeStamp });
  expect(said(await judge(signed), 'TIME_PROVEN')).toEqual(['failed contradicted', 'failed contradicted']);
  // a signer whom nobody knows could have made the key to fit an old time-stamp: that is held against them alone
  const pinnedSha256 = [
    {
      sha256: (await judge(plain)).identity.signers[0]?.certificate?.fingerprintSha256 ?? '',
      name: 'Site',
      kind: 'seal' as const,
    },
  ];
  const stranger = await judge(signed, { certificateAuthoritiesDer: [], pinnedSha256 });
  expect(said(stranger, 'TIME_PROVEN')).toEqual(['passed', 'passed']);
  expect(said(stranger, 'TIMES_ORDERED')).toEqual(['passed', 'failed timeStamp']);
});

openssl('what authorities say they may be off by is no contradiction, nor is a second', async () => {
  expect(said(await judge(await stamped([one, 0.1], [other, 0.1 - second])), 'TIME_PROVEN')).toEqual(['passed']);
  expect(said(await judge(await stamped([one, 0.1], [other, 0.1 - 4 * second])), 'TIME_PROVEN')).toEqual(['failed contradicted']);
  const rough = await stamped([one, 0.1, 60], [other, 0.1 - 90 * second, 60]);
  expect(said(await judge(rough), 'TIME_PROVEN')).toEqual(['passed']);
});

openssl('an authority that nobody knows, or that was revoked, contradicts nobody', async () => {
  const pack = await stamped([one, 3 * hour], [other, 2 * hour]);
  const alone = await judge(pack, { timeStampAuthoritiesDer: [one.authorityDer] });
  expect([said(alone, 'TIME_PROVEN'), flaws(alone)]).toEqual([['passed'], [null, 'unknownAuthority']]);
  const list = makeCrl(
    { folder: other.folder, name: 'ca' },
    { revoked: [{ pem: join(other.folder, 'tsa.pem'), at: after(5) }], thisUpdate: after(6), nextUpdate: after(900) },
  );
  const revoked = await judge(pack, { revocationListsDer: [list] });
  expect([said(revoked, 'TIME_PROVEN'), flaws(revoked)]).toEqual([['passed'], [null, 'authorityRevoked']]);
});

openssl('a third time-stamp that contradicts neither proves its own time, and the contradiction stays', async () => {
  const verdict = await judge(await stamped([one, 3 * hour], [other, 2 * hour], [one, 4 * hour]), {}, 500);
  expect(flaws(verdict)).toEqual(['contradicted', 'contradicted', null]);
  expect(said(verdict, 'TIME_PROVEN')).toEqual(['failed contradicted']);
  expect(said(verdict, 'CERTIFICATE_VALID_NOW')).toEqual(['passed provenInTime']);
});
