import { createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { sha256Of } from '../../../electron/files/sha256.ts';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../../electron/pack/signing-key.ts';
import { type Check, type CheckCode, type SignerIdentity, standingOf, type Verdict } from '../../../shared/domain/verdict.ts';
import type { TrustList } from '../../../shared/verifier/trust.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { stampDocument, stampOf, storeProofs } from '../../support/long-term-pack.ts';
import { cmsPath, rewriteDer, tlv } from '../../support/odd-signature.ts';
import { smallPack, smallRoles } from '../../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { makeTsa, type TestTsa } from '../../support/tsa.ts';

const folder = mkdtempSync(join(tmpdir(), 'drillbook-proven-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [[, tester]] = smallRoles;
const dayMs = 86_400_000;
// openssl dates certificates and time-stamps when it makes them, at about this time
const after = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().replace(/\.\d{3}/, '.000');
const dayAfter = (days: number): string => after(days).slice(0, 10).replaceAll('-', '');
let signedAt: string;
let now: string;

let authority: TestAuthority;
let tsa: TestTsa;
let strangerTsa: TestTsa;
let rootDer: Buffer;
let plain: Uint8Array;
let stamped: Uint8Array;

const subFolder = (name: string): string => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};

function keyOf(name: string, chain: readonly string[]): SigningKey {
  const privateKey = createPrivateKey(readFileSync(authority.at(`${name}.key`)));
  return { kind: 'seal', certificateDer: authority.der(name), chainDer: chain.map(authority.der), privateKey };
}

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(subFolder('authority'));
  tsa = makeTsa(subFolder('tsa'));
  strangerTsa = makeTsa(subFolder('stranger'), { name: 'Stranger' });
  authority.issue('Root', { issuer: null, uses: authorityUses, key: 'p384', until: dayAfter(3650) });
  authority.issue('Issuing', { issuer: 'Root', uses: authorityUses, until: dayAfter(2000) });
  authority.issue(tester, { issuer: 'Issuing', until: dayAfter(365) });
  authority.issue('Sample site', { issuer: 'Issuing', until: dayAfter(365) });
  rootDer = authority.der('Root');
  signedAt = after(1 / 1440);
  now = after(2 / 1440);
  const pack = await smallPack();
  const key = keyOf('Sample site', ['Issuing']);
  plain = await sealPack({ pack, key, signedAt });
  stamped = await sealPack({ pack, key, signedAt, timeStamp: (imprint) => stampOf(tsa, imprint) });
}, 60_000);

const trust = (more: Partial<TrustList> = {}): TrustList => ({
  pinnedSha256: [],
  certificateAuthoritiesDer: [rootDer],
  timeStampAuthoritiesDer: [tsa.authorityDer],
  ...more,
});

async function judge(pack: Uint8Array, verifiedAt: string, more: Partial<TrustList> = {}): Promise<Verdict> {
  const verdict = await verifyPack(pack, { verifiedAt, trust: trust(more) });
  expect(verdict.integrity.checks.filter(({ state }) => state === 'failed')).toEqual([]);
  return verdict;
}

async function signerOf(pack: Uint8Array, verifiedAt: string, more: Partial<TrustList> = {}): Promise<SignerIdentity> {
  const { identity } = await judge(pack, verifiedAt, more);
  const [signer] = identity.signers;
  if (signer === undefined) throw new Error('nobody signed');
  return signer;
}

const checkIn = ({ checks }: SignerIdentity, code: CheckCode): Check | undefined => checks.find((one) => one.code === code);
const said = (signer: SignerIdentity, code: CheckCode): string => {
  const check = checkIn(signer, code);
  return `${check?.state} ${check?.detail.reason ?? ''}`.trim();
};
const crl = (input: Parameters<typeof makeCrl>[1], issuer = 'Issuing'): Buffer =>
  makeCrl({ folder: authority.at(''), name: issuer }, input);
const sitePem = (): string => authority.at('Sample site.pem');

const openssl = (title: string, body: () => Promise<void>): void => testWithTools(['openssl'], title, body);

openssl('a signature with a time-stamp of a known authority has a proven time', async () => {
  const signer = await signerOf(stamped, now);
  expect(said(signer, 'TIME_PROVEN')).toBe('passed');
  expect(checkIn(signer, 'TIME_PROVEN')?.detail).toMatchObject({ authority: 'Test TSA' });
  expect(signer.timeStamp).toMatchObject({ anchor: 'trusted-ca', authority: { commonName: 'Test TSA' } });
  expect(signer.chain.map(({ commonName }) => commonName)).toEqual(['Issuing']);
});

openssl('the authority’s own certificate on the trust list is enough', async () => {
  const signer = await signerOf(stamped, now, { timeStampAuthoritiesDer: [tsa.certificateDer] });
  expect(signer.timeStamp?.anchor).toBe('pinned');
  expect(said(signer, 'TIME_PROVEN')).toBe('passed');
});

openssl('what an authority says that nobody knows is shown and proves nothing', async () => {
  const signer = await signerOf(stamped, now, { timeStampAuthoritiesDer: [] });
  expect(signer.timeStamp?.anchor).toBe('unknown');
  expect(said(signer, 'TIME_PROVEN')).toBe('not-checked unknownAuthority');
  const crossed = await signerOf(stamped, now, { timeStampAuthoritiesDer: [rootDer] });
  expect(said(crossed, 'TIME_PROVEN')).toBe('not-checked unknownAuthority');
});

openssl('an authority for signers does not vouch for the time, nor one for the time for signers', async () => {
  const signer = await signerOf(stamped, now, { certificateAuthoritiesDer: [tsa.authorityDer] });
  expect(signer.anchor).toBe('unknown');
});

openssl('a certificate that expired after a proven time still stands for what it signed', async () => {
  const signer = await signerOf(stamped, after(700));
  expect(said(signer, 'CERTIFICATE_VALID_NOW')).toBe('passed provenInTime');
  expect(said(signer, 'CERTIFICATE_VALID_WHEN_SIGNED')).toBe('passed proven');
  expect(signer.anchor).toBe('trusted-ca');
  const verdict = await judge(stamped, after(700));
  expect(verdict.identity.state).toBe('trusted');
});

openssl('without a proven time it does not', async () => {
  expect(said(await signerOf(plain, after(700)), 'CERTIFICATE_VALID_NOW')).toBe('failed');
  expect((await judge(plain, after(700))).identity.state).toBe('unproven');
});

openssl('once the authority for the time has expired too, its time-stamp proves nothing any more', async () => {
  const late = after(3100);
  const signer = await signerOf(stamped, late);
  expect(said(signer, 'TIME_PROVEN')).toBe('not-checked authorityExpired');
  expect(said(signer, 'CERTIFICATE_VALID_NOW')).toBe('failed');
});

openssl('a later document time-stamp of another authority renews it', async () => {
  const renewed = await stampDocument(stamped, (digest) => stampOf(strangerTsa, digest));
  const anchors = { timeStampAuthoritiesDer: [tsa.authorityDer, strangerTsa.authorityDer] };
  const verdict = await judge(renewed, now, anchors);
  expect(verdict.documentTimeStamps).toMatchObject([{ anchor: 'trusted-ca', authority: { commonName: 'Stranger TSA' } }]);
  expect(verdict.revisions).toBe(3);
  // the first is judged as of the second, so that it may be known no longer by then
  const list = makeCrl(
    { folder: tsa.folder, name: 'ca' },
    { revoked: [{ pem: join(tsa.folder, 'tsa.pem'), at: after(30) }], thisUpdate: after(31), nextUpdate: after(900) },
  );
  const lists = { ...anchors, revocationListsDer: [list] };
  expect(said(await signerOf(stamped, after(60), lists), 'TIME_PROVEN')).toBe('not-checked authorityRevoked');
  expect(said(await signerOf(renewed, after(60), lists), 'TIME_PROVEN')).toBe('passed');
  expect(said(await signerOf(renewed, after(700), lists), 'CERTIFICATE_VALID_NOW')).toBe('passed provenInTime');
});

openssl('a document time-stamp proves the time of every signature before it', async () => {
  const covered = await stampDocument(plain, (digest) => stampOf(tsa, digest));
  const signer = await signerOf(covered, after(700));
  expect(signer.timeStamp).toBeNull();
  expect(said(signer, 'TIME_PROVEN')).toBe('passed');
  expect(said(signer, 'CERTIFICATE_VALID_NOW')).toBe('passed provenInTime');
});

openssl('a certificate on the list of its issuer contradicts, unless it was used before by a proven time', async () => {
  const revoked = (days: number): Partial<TrustList> => ({
    revocationListsDer: [
      crl({
        revoked: [{ pem: sitePem(), at: after(days), reason: 'keyCompromise' }],
        thisUpdate: after(20),
        nextUpdate: after(90),
      }),
    ],
  });
  const at = after(30);
  expect(said(await signerOf(plain, at, revoked(10)), 'CERTIFICATE_NOT_REVOKED')).toBe('failed unproven');
  expect((await judge(plain, at, revoked(10))).identity.state).toBe('contradicted');
  expect(said(await signerOf(stamped, at, revoked(-1)), 'CERTIFICATE_NOT_REVOKED')).toBe('failed before');
  expect((await judge(stamped, at, revoked(-1))).identity.state).toBe('contradicted');
  const later = await signerOf(stamped, at, revoked(10));
  expect(said(later, 'CERTIFICATE_NOT_REVOKED')).toBe('passed revokedLater');
  expect(later.revocation).toBe('revoked');
  expect((await judge(stamped, at, revoked(10))).identity.state).toBe('trusted');
});

openssl('a list without the certificate says how old it is, and a list that ran out says nothing', async () => {
  const list = crl({ thisUpdate: after(1), nextUpdate: after(10) });
  const fresh = await signerOf(plain, after(6), { revocationListsDer: [list] });
  expect(fresh.revocation).toBe('good');
  expect(checkIn(fresh, 'CERTIFICATE_NOT_REVOKED')).toMatchObject({ state: 'passed', detail: { reason: 'good', ageDays: 5 } });
  const stale = await signerOf(plain, after(20), { revocationListsDer: [list] });
  expect(stale.revocation).toBe('not-checked');
  expect(said(stale, 'CERTIFICATE_NOT_REVOKED')).toBe('not-checked stale');
  // what was proven before it was made is past changing
  const proven = await signerOf(stamped, after(20), { revocationListsDer: [list] });
  expect(said(proven, 'CERTIFICATE_NOT_REVOKED')).toBe('passed good');
});

openssl('the newest list speaks: a certificate on hold may come off it, a revoked one may not', async () => {
  const listed = (reason: string): Buffer =>
    crl({ revoked: [{ pem: sitePem(), at: after(1), reason }], thisUpdate: after(2), nextUpdate: after(90) });
  const clean = crl({ thisUpdate: after(5), nextUpdate: after(90) });
  const at = after(6);
  const asked = async (...revocationListsDer: readonly Buffer[]): Promise<string> =>
    (await signerOf(plain, at, { revocationListsDer })).revocation;
  expect(await asked(listed('certificateHold'))).toBe('revoked');
  expect(await asked(listed('certificateHold'), clean)).toBe('good');
  expect(await asked(listed('removeFromCRL'))).toBe('good');
  expect(await asked(listed('keyCompromise'), clean)).toBe('revoked');
});

openssl('a list of somebody else, of the future, or signed with SHA-1 counts for nothing', async () => {
  const times = { revoked: [{ pem: sitePem(), at: after(1) }], thisUpdate: after(2), nextUpdate: after(90) };
  const at = after(6);
  const asked = async (...revocationListsDer: readonly Buffer[]): Promise<string> =>
    (await signerOf(plain, at, { revocationListsDer })).revocation;
  expect(await asked(crl(times))).toBe('revoked');
  expect(await asked(crl(times, 'Root'))).toBe('not-checked');
  expect(await asked(crl({ ...times, extensions: 'issuingDistributionPoint=critical,@idp\n[idp]\nindirectCRL=TRUE' }))).toBe(
    'not-checked',
  );
  expect(await asked(crl({ ...times, digest: 'sha1' }))).toBe('not-checked');
  expect(await asked(crl({ ...times, thisUpdate: after(30) }))).toBe('not-checked');
  expect(await asked(Buffer.from('no list at all'))).toBe('not-checked');
});

openssl('a list of the issuer that does not count is named with the reason, and so is one that cannot be read', async () => {
  const list = (days: number, more: Partial<Parameters<typeof makeCrl>[1]> = {}): Buffer =>
    crl({ thisUpdate: after(days), nextUpdate: after(days + 20), ...more });
  const part = (extension: string): Partial<Parameters<typeof makeCrl>[1]> => ({
    extensions: `issuingDistributionPoint=critical,@idp\n[idp]\n${extension}`,
  });
  const notes = async (pack: Uint8Array, days: number, ...revocationListsDer: readonly Buffer[]): Promise<readonly unknown[]> =>
    (await judge(pack, after(days), { revocationListsDer })).identity.checks.map(
      ({ subject, state, detail }) => `${subject} ${state} ${detail.reason}`,
    );
  const issuing = 'O=Customer, CN=Issuing not-checked';
  const asked: readonly (readonly [list: Buffer, days: number, note: string])[] = [
    [list(2, part('indirectCRL=TRUE')), 6, `${issuing} indirect`],
    [list(2, part('onlyuser=TRUE')), 6, `${issuing} partial`],
    [list(2, part('onlysomereasons=keyCompromise')), 6, `${issuing} partial`],
    [list(2, part('fullname=URI:http://crl.example/1.crl')), 6, `${issuing} partial`],
    [list(2, { extensions: '2.5.29.27=critical,DER:020101' }), 6, `${issuing} partial`],
    [list(30), 6, `${issuing} notYet`],
    [list(2), 60, `${issuing} stale`],
    [list(500), 510, `${issuing} later`],
  ];
  for (const [given, days, note] of asked) expect(await notes(plain, days, given)).toEqual([note]);
  const signer = await signerOf(plain, after(6), { revocationListsDer: [list(30)] });
  expect(said(signer, 'CERTIFICATE_NOT_REVOKED')).toBe('not-checked unusable');

  // the list is of that name, and nobody here signed it
  authority.issue('Twin', { issuer: null, uses: authorityUses, subject: '/O=Customer/CN=Issuing' });
  const foreign = crl({ thisUpdate: after(2), nextUpdate: after(90) }, 'Twin');
  expect(await notes(plain, 6, foreign)).toEqual([`${issuing} unverified`]);
  const huge = Buffer.alloc(1_572_865, 0x30);
  expect(await notes(plain, 6, huge)).toEqual([`${sha256Of(huge)} not-checked unread`]);
  // of the authority above, and of that for the time
  const above = crl({ thisUpdate: after(2), nextUpdate: after(8) }, 'Root');
  expect(await notes(plain, 10, above, list(2))).toEqual(['O=Customer, CN=Root not-checked stale']);
  const time = makeCrl({ folder: tsa.folder, name: 'ca' }, { thisUpdate: after(2), nextUpdate: after(8) });
  expect(await notes(stamped, 10, time, list(2))).toEqual(['O=Test, CN=Test time root not-checked stale']);
  // what is not needed is no finding, nor is a partial list beside a full one
  const other = makeCrl({ folder: strangerTsa.folder, name: 'ca' }, { thisUpdate: after(2), nextUpdate: after(8) });
  expect(await notes(plain, 6, other, list(2), list(3, part('onlyuser=TRUE')))).toEqual([]);
});

openssl('what is on a list for a part only is revoked; what is not on it may be all the same', async () => {
  const times = { thisUpdate: after(2), nextUpdate: after(90) };
  const revoked = [{ pem: sitePem(), at: after(1) }];
  const parts = [
    '2.5.29.27=critical,DER:020101',
    'issuingDistributionPoint=critical,@idp\n[idp]\nonlyuser=TRUE',
    '1.2.3.4=critical,DER:0500',
  ];
  const asked = async (input: Parameters<typeof makeCrl>[1]): Promise<string> =>
    (await signerOf(plain, after(6), { revocationListsDer: [crl(input)] })).revocation;
  for (const extensions of parts) {
    expect(await asked({ ...times, revoked, extensions })).toBe('revoked');
    expect(await asked({ ...times, extensions })).toBe('not-checked');
  }
});

openssl('a pinned certificate is revoked by whoever issued it, also where no path may lead through that authority', async () => {
  const uses = `${authorityUses}nameConstraints=critical,permitted;email:.example\n`;
  authority.issue('Constrained', { issuer: 'Root', uses });
  authority.issue('Pinned site', { issuer: 'Constrained' });
  const pack = await sealPack({ pack: await smallPack(), key: keyOf('Pinned site', []), signedAt });
  const pinnedSha256 = [{ sha256: sha256Of(authority.der('Pinned site')), name: 'Pinned', kind: 'seal' as const }];
  const list = crl(
    { revoked: [{ pem: authority.at('Pinned site.pem'), at: after(1) }], thisUpdate: after(2), nextUpdate: after(90) },
    'Constrained',
  );
  const certificateAuthoritiesDer = [authority.der('Constrained')];
  const more = { pinnedSha256, certificateAuthoritiesDer, revocationListsDer: [list] };
  const signer = await signerOf(pack, after(6), more);
  expect(signer.anchor).toBe('pinned');
  expect(said(signer, 'CERTIFICATE_NOT_REVOKED')).toBe('failed unproven');
});

openssl('an authority for the time that is trusted by its own certificate is revoked by the one above it', async () => {
  const list = makeCrl(
    { folder: tsa.folder, name: 'ca' },
    { revoked: [{ pem: join(tsa.folder, 'tsa.pem'), at: after(1) }], thisUpdate: after(2), nextUpdate: after(900) },
  );
  const timeStampAuthoritiesDer = [tsa.certificateDer, tsa.authorityDer];
  const signer = await signerOf(stamped, after(6), { timeStampAuthoritiesDer, revocationListsDer: [list] });
  expect(signer.timeStamp?.anchor).toBe('pinned');
  expect(said(signer, 'TIME_PROVEN')).toBe('not-checked authorityRevoked');
});

openssl('a document time-stamp of a known authority that was revoked says so itself', async () => {
  const covered = await stampDocument(plain, (digest) => stampOf(tsa, digest));
  const list = makeCrl(
    { folder: tsa.folder, name: 'ca' },
    { revoked: [{ pem: join(tsa.folder, 'tsa.pem'), at: after(1) }], thisUpdate: after(2), nextUpdate: after(900) },
  );
  const [sound] = (await judge(covered, after(6))).documentTimeStamps;
  expect(sound && [sound.flaw, standingOf(sound)]).toEqual([null, 'trusted-ca']);
  const [revoked] = (await judge(covered, after(6), { revocationListsDer: [list] })).documentTimeStamps;
  expect(revoked && [revoked.flaw, standingOf(revoked)]).toEqual(['authorityRevoked', 'nothing']);
  const [ahead] = (await judge(covered, after(-30))).documentTimeStamps;
  expect(ahead && [ahead.flaw, standingOf(ahead)]).toEqual(['unknownAuthority', 'unknown']);
});

openssl('an intermediate authority that was revoked takes its signers along', async () => {
  const list = crl(
    { revoked: [{ pem: authority.at('Issuing.pem'), at: after(1) }], thisUpdate: after(2), nextUpdate: after(90) },
    'Root',
  );
  const signer = await signerOf(plain, after(6), { revocationListsDer: [list] });
  expect(checkIn(signer, 'CERTIFICATE_NOT_REVOKED')?.detail).toMatchObject({ certificate: 'O=Customer, CN=Issuing' });
  expect(signer.revocation).toBe('revoked');
});

openssl('of two on the way to the authority the one that was revoked first decides', async () => {
  const own = crl({ revoked: [{ pem: sitePem(), at: after(5) }], thisUpdate: after(6), nextUpdate: after(90) });
  const above = (days: number): Buffer =>
    crl(
      { revoked: [{ pem: authority.at('Issuing.pem'), at: after(days) }], thisUpdate: after(6), nextUpdate: after(90) },
      'Root',
    );
  const asked = async (days: number): Promise<string> =>
    said(await signerOf(stamped, after(10), { revocationListsDer: [own, above(days)] }), 'CERTIFICATE_NOT_REVOKED');
  expect(await asked(3)).toBe('passed revokedLater');
  expect(await asked(-1)).toBe('failed before');
});

openssl('a pack brings its own proofs along: the whole chain and the lists, under a document time-stamp', async () => {
  const bare = await sealPack({ pack: await smallPack(), key: keyOf('Sample site', []), signedAt });
  const certificates = [authority.der('Issuing'), rootDer, tsa.authorityDer];
  const revocationLists = [crl({ thisUpdate: after(-1), nextUpdate: after(30) })];
  expect((await signerOf(bare, now)).anchor).toBe('unknown');
  const kept = await storeProofs(bare, { certificates: certificates.slice(0, 2), revocationLists });
  const lasting = await storeProofs(await stampDocument(kept, (digest) => stampOf(tsa, digest)), {
    certificates: certificates.slice(2),
  });
  const signer = await signerOf(lasting, after(700));
  expect(signer).toMatchObject({ anchor: 'trusted-ca', revocation: 'good' });
  const verdict = await judge(lasting, after(700));
  expect(verdict.identity.state).toBe('trusted');
  expect(verdict.integrity.checks).toContainEqual({ code: 'STORE_CONTENT', state: 'passed', detail: {} });
});

openssl('a claim later than the proof cannot be true', async () => {
  const key = keyOf('Sample site', ['Issuing']);
  const pack = await smallPack();
  const late = await sealPack({ pack, key, signedAt: after(3), timeStamp: (imprint) => stampOf(tsa, imprint) });
  const signer = await signerOf(late, after(10));
  expect(said(signer, 'TIME_PROVEN')).toBe('failed afterProof');
  expect((await judge(late, after(10))).identity.state).toBe('contradicted');
});

openssl('nor can a claim from before what was signed was time-stamped', async () => {
  const pack = await smallPack({ issuedAt: after(-5) });
  const timeStamp = (imprint: Uint8Array): Promise<Buffer> => stampOf(tsa, imprint);
  const sealed = await sealPack({ pack, key: keyOf('Sample site', ['Issuing']), signedAt: after(-4), timeStamp });
  const key = { ...keyOf(tester, ['Issuing']), kind: 'person' } as const;
  const signed = await signPack({ pack: sealed, field: 'SignOff_tester', key, signedAt: after(-3) });
  const { identity } = await judge(signed, now);
  expect(identity.signers.map((signer) => said(signer, 'TIMES_ORDERED'))).toEqual(['passed', 'failed timeStamp']);
  expect(identity.state).toBe('contradicted');
});

openssl('the time-stamp of a known signer proves the time of what they signed; that of a stranger only their own', async () => {
  const timeStamp = (imprint: Uint8Array): Promise<Buffer> => stampOf(tsa, imprint);
  const key = { ...keyOf(tester, ['Issuing']), kind: 'person' } as const;
  const signed = await signPack({ pack: plain, field: 'SignOff_tester', key, signedAt, timeStamp });
  const proven = async (more: Partial<TrustList>): Promise<readonly string[]> =>
    (await judge(signed, now, more)).identity.signers.map((signer) => said(signer, 'TIME_PROVEN'));
  expect(await proven({})).toEqual(['passed', 'passed']);
  expect(await proven({ certificateAuthoritiesDer: [] })).toEqual(['not-checked claimed', 'passed']);
});

openssl('a time-stamp that is taken away again leaves the signature as it was, with its claim', async () => {
  const contents = [
    ...Buffer.from(stamped)
      .toString('latin1')
      .matchAll(/\/Contents <([0-9a-f]+)>/g),
  ].at(-1);
  const hex = contents?.[1] ?? '';
  const cms = Buffer.from(hex, 'hex');
  const bare = rewriteDer(cms.subarray(0, 4 + cms.readUInt16BE(2)), cmsPath.signer, ({ children }) =>
    tlv(0x30, ...children.slice(0, 6).map(({ raw }) => raw)),
  );
  const stripped = Buffer.from(stamped);
  stripped.write(bare.toString('hex').padEnd(hex.length, '0'), (contents?.index ?? 0) + '/Contents <'.length, 'latin1');
  const signer = await signerOf(stripped, now);
  expect(said(signer, 'TIME_PROVEN')).toBe('not-checked claimed');
  expect(signer.anchor).toBe('trusted-ca');
});
