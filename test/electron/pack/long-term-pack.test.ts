import { createPrivateKey } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { placeOverDocument } from '../../../electron/pack/add-document-time-stamp.ts';
import { addSecurityStore } from '../../../electron/pack/add-security-store.ts';
import { placeInSignature } from '../../../electron/pack/attach-time-stamp.ts';
import type { GivenList } from '../../../electron/pack/needed-proofs.ts';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../../electron/pack/signing-key.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { DrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../../shared/verifier/certificate.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { stampOf } from '../../support/long-term-pack.ts';
import { rewriteDer, tlv } from '../../support/odd-signature.ts';
import { ran } from '../../support/run-tool.ts';
import { smallPack, smallRoles } from '../../support/small-pack.ts';
import { authorityUses, type TestAuthority, testAuthority } from '../../support/test-authority.ts';
import { makeCrl } from '../../support/test-crl.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { makeTsa, type TestTsa } from '../../support/tsa.ts';
import { fileFolder } from '../../support/work-folder.ts';

const folder = fileFolder();
const tsaFolder = fileFolder();
const strangerFolder = fileFolder();
const at = (name: string): string => join(folder, name);
// openssl dates certificates, lists and time-stamps when it makes them, at about this time
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d{3}/, '.000');
const day = 24 * 60;

let authority: TestAuthority;
let tsa: TestTsa;
let lists: { readonly root: GivenList; readonly issuing: GivenList; readonly time: GivenList };
let rootRead: ReadCertificate;
let timeRootRead: ReadCertificate;
let now: string;
let sealed: Uint8Array;
/** Every level: signed with time-stamps, then stored, then stamped as a whole. */
let levels: { readonly t: Uint8Array; readonly lt: Uint8Array; readonly lta: Uint8Array };
const stamp = (imprint: Uint8Array): Promise<Uint8Array> => stampOf(tsa, imprint);

function keyOf(name: string, kind: SigningKey['kind']): SigningKey {
  const privateKey = createPrivateKey(readFileSync(authority.at(`${name}.key`)));
  return { kind, certificateDer: authority.der(name), chainDer: [authority.der('Issuing')], privateKey };
}

beforeAll(async () => {
  if (findTool('openssl') === null) return;
  authority = testAuthority(folder);
  tsa = makeTsa(tsaFolder, { withAuthorityCertificate: true });
  authority.issue('Root', { issuer: null, uses: authorityUses, key: 'p384' });
  authority.issue('Issuing', { issuer: 'Root', uses: authorityUses });
  authority.issue('Sample site', { issuer: 'Issuing' });
  authority.issue('tester', { issuer: 'Issuing', subject: `/O=Customer/CN=${smallRoles[0][1]}` });
  authority.issue('validator', { issuer: 'Issuing', subject: `/O=Customer/CN=${smallRoles[1][1]}`, key: 'p384' });
  authority.issue('approver', { issuer: 'Issuing', subject: `/O=Customer/CN=${smallRoles[2][1]}`, key: 'rsa' });
  rootRead = await readCertificate(ownBytes(authority.der('Root')));
  timeRootRead = await readCertificate(ownBytes(tsa.authorityDer));
  lists = { root: crlOf('Root'), issuing: crlOf('Issuing'), time: crlOf('ca', tsa.folder) };
  const signedAt = inMinutes(1);
  now = inMinutes(2);
  const signing = { signedAt, timeStamp: stamp };
  sealed = await sealPack({ ...signing, pack: await smallPack(), key: keyOf('Sample site', 'seal') });
  let t = sealed;
  for (const [role] of smallRoles)
    t = await signPack({ ...signing, pack: t, field: `SignOff_${role}`, key: keyOf(role, 'person') });
  const given = { certificates: [rootRead, timeRootRead], revocationLists: Object.values(lists) };
  const { bytes: lt } = await addSecurityStore({ pack: t, at: now, ...given });
  const place = await placeOverDocument({ pack: lt, at: now });
  levels = { t, lt, lta: await place.fill(await stamp(place.imprint)) };
  for (const [name, bytes] of Object.entries(levels)) writeFileSync(at(`${name}.pdf`), bytes);
}, 120_000);

function crlOf(name: string, inFolder = folder, days: readonly [since: number, until: number] = [-1, 30]): GivenList {
  const [thisUpdate, nextUpdate] = [inMinutes(days[0] * day), inMinutes(days[1] * day)];
  return { path: `${name}.crl`, der: makeCrl({ folder: inFolder, name }, { thisUpdate, nextUpdate }) };
}

function verified(bytes: Uint8Array, verifiedAt = now): Promise<Verdict> {
  const authorities = { certificateAuthoritiesDer: [authority.der('Root')], timeStampAuthoritiesDer: [tsa.authorityDer] };
  return verifyPack(bytes, { verifiedAt, trust: { pinnedSha256: [], ...authorities } });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (cause) {
    if (!(cause instanceof DrillbookError)) throw cause;
    return [cause.code, cause.detail.reason].filter((part) => part !== undefined).join(' ');
  }
}

testWithTools(['openssl'], 'every signature of a time-stamped pack has a proven time', async () => {
  const { identity, integrity, documentTimeStamps } = await verified(levels.t);
  expect(integrity.checks.filter(({ state }) => state === 'failed')).toEqual([]);
  expect(identity.signers.map(({ timeStamp, anchor }) => [timeStamp?.anchor, anchor])).toEqual(
    Array.from({ length: 4 }, () => ['trusted-ca', 'trusted-ca']),
  );
  expect(documentTimeStamps).toEqual([]);
});

testWithTools(['openssl'], 'with the stored lists nobody is revoked, and the whole pack has a time', async () => {
  for (const bytes of [levels.lt, levels.lta]) {
    const { identity, integrity } = await verified(bytes);
    expect(integrity.checks.filter(({ state }) => state === 'failed')).toEqual([]);
    expect(identity.state).toBe('trusted');
    expect(identity.signers.map(({ revocation }) => revocation)).toEqual(['good', 'good', 'good', 'good']);
  }
  expect((await verified(levels.t)).identity.signers.map(({ revocation }) => revocation)).toContain('not-checked');
  expect((await verified(levels.lta)).documentTimeStamps.map(({ anchor }) => anchor)).toEqual(['trusted-ca']);
});

testWithTools(
  ['openssl'],
  'a pack stamped as a whole still holds when every certificate of its signers has run out',
  async () => {
    const later = inMinutes(8 * 365 * day);
    const { identity, integrity } = await verified(levels.lta, later);
    expect(integrity.state).toBe('passed');
    expect(identity.signers.every(({ timeStamp }) => timeStamp !== null)).toBe(true);
  },
);

testWithTools(['openssl'], 'later lists are added behind the earlier ones, and nothing is stored twice', async () => {
  const given = { certificates: [rootRead, timeRootRead], revocationLists: Object.values(lists) };
  expect(await codeOf(addSecurityStore({ pack: levels.lta, at: now, ...given }))).toBe('NOTHING_TO_PRESERVE');
  const newer = crlOf('Issuing', folder, [-1 / 24, 60]);
  const again = await addSecurityStore({
    pack: levels.lta,
    at: now,
    ...given,
    revocationLists: [...Object.values(lists), newer],
  });
  expect([again.certificates.length, again.revocationLists.length]).toEqual([0, 1]);
  const second = await placeOverDocument({ pack: again.bytes, at: now });
  expect(second.field).toBe('TimeStamp_2');
  const { integrity, documentTimeStamps } = await verified(await second.fill(await stamp(second.imprint)));
  expect([integrity.state, documentTimeStamps.length]).toEqual(['passed', 2]);
});

testWithTools(['openssl'], 'only what leads up from the pack is stored, and what is missing is named', async () => {
  const stranger = makeTsa(strangerFolder, { name: 'Stranger' });
  const certificates = [rootRead, await readCertificate(ownBytes(stranger.authorityDer))];
  const foreign = { ...crlOf('ca', stranger.folder), path: 'foreign.crl' };
  const stored = await addSecurityStore({ pack: levels.t, at: now, certificates, revocationLists: [lists.issuing, foreign] });
  // the issuing authority comes with each signature; the root of the time-stamps was not given
  expect(stored.certificates.map(({ facts }) => facts.commonName)).toEqual(['Root']);
  expect(stored.notNeeded).toEqual(['foreign.crl']);
  expect(stored.uncovered.map((name) => name.replace(/^O=\w+, /, '')).sort()).toEqual(['CN=Issuing', 'CN=Test TSA']);
  expect(Buffer.from(stored.bytes).includes(stranger.authorityDer)).toBe(false);
});

testWithTools(['openssl'], 'a list that could not be relied on is not stored', async () => {
  const store = (list: GivenList, certificates: readonly ReadCertificate[] = [rootRead]): Promise<string> =>
    codeOf(addSecurityStore({ pack: levels.t, at: now, certificates, revocationLists: [list] }));
  const refused = 'REVOCATION_LIST_UNSUITABLE';
  expect(await store({ path: 'noise', der: Buffer.from('noise') })).toBe(`${refused} form`);
  expect(await store(crlOf('Issuing', folder, [-9, -2]))).toBe(`${refused} expired`);
  expect(await store(crlOf('Issuing', folder, [1, 2]))).toBe(`${refused} notYet`);
  expect(await store(lists.root, [])).toBe(`${refused} issuer`);
  const forged = rewriteDer(lists.issuing.der, [2], ({ content }) =>
    tlv(
      0x03,
      content.map((byte, index) => (index === 20 ? byte ^ 1 : byte)),
    ),
  );
  expect(await store({ path: 'forged', der: forged })).toBe(`${refused} signature`);
});

testWithTools(['openssl'], 'a time-stamp is attached afterwards as if it had been asked for while signing', async () => {
  const plain = await sealPack({ pack: await smallPack(), key: keyOf('Sample site', 'seal'), signedAt: inMinutes(1) });
  const place = await placeInSignature({ pack: plain, at: now });
  expect(place.field).toBe('Seal');
  const stamped = await place.fill(await stamp(place.imprint));
  expect(stamped).toHaveLength(plain.length);
  expect((await verified(stamped)).identity.signers[0]?.timeStamp?.anchor).toBe('trusted-ca');
  expect(await codeOf(placeInSignature({ pack: stamped, at: now }))).toBe('TIME_STAMP_TAKEN');
  const [reason] = [await codeOf(place.fill(await stamp(Buffer.alloc(32, 7))))];
  expect(reason).toMatch(/^ADDITION_NOT_CONFIRMED/);
});

testWithTools(['openssl'], 'a token there is no room for is not cut, and leaves the pack as it was', async () => {
  const before = Buffer.from(levels.t);
  const over = await placeOverDocument({ pack: levels.t, at: now });
  expect(await codeOf(over.fill(Buffer.alloc(8_193)))).toBe('TSA_ANSWER_INVALID size');
  const plain = await sealPack({ pack: await smallPack(), key: keyOf('Sample site', 'seal'), signedAt: inMinutes(1) });
  const inside = await placeInSignature({ pack: plain, at: now });
  expect(await codeOf(inside.fill(Buffer.alloc(15_500)))).toBe('TSA_ANSWER_INVALID size');
  expect(before.equals(levels.t)).toBe(true);
});

testWithTools(['openssl'], 'a signature that something was added behind takes no time-stamp any more', async () => {
  expect(await codeOf(placeInSignature({ pack: levels.lt, at: now }))).toBe('TIME_STAMP_TOO_LATE');
  expect(await codeOf(placeInSignature({ pack: levels.lta, at: now }))).toBe('TIME_STAMP_TOO_LATE');
});

testWithTools(['openssl'], 'what is not sealed or was altered is neither stamped nor stored', async () => {
  const works = [placeInSignature, placeOverDocument, addSecurityStore];
  const given = { at: now, certificates: [rootRead], revocationLists: [lists.issuing] };
  const altered = Buffer.from(levels.t);
  altered[2_000] = (altered[2_000] ?? 0) ^ 1;
  for (const work of works) {
    expect(await codeOf(work({ ...given, pack: await smallPack() }))).toBe('SEAL_FIRST');
    expect(await codeOf(work({ ...given, pack: altered }))).toMatch(/^PACK_(ALTERED|LAYOUT_INVALID)/);
  }
});

testWithTools(['openssl'], 'people sign on behind a store and a time-stamp', async () => {
  const stored = await addSecurityStore({ pack: sealed, at: now, certificates: [rootRead], revocationLists: [lists.issuing] });
  const place = await placeOverDocument({ pack: stored.bytes, at: now });
  const stamped = await place.fill(await stamp(place.imprint));
  const signed = await signPack({
    pack: stamped,
    field: 'SignOff_tester',
    key: keyOf('tester', 'person'),
    signedAt: inMinutes(1.5),
  });
  const { integrity, identity } = await verified(signed);
  expect([integrity.state, identity.signers.length]).toEqual(['passed', 2]);
});

testWithTools(['openssl'], 'the imprint over the pack is the same each time, so that an answer may come days later', async () => {
  const imprints = await Promise.all([now, inMinutes(3 * day)].map((when) => placeOverDocument({ pack: levels.lt, at: when })));
  expect(Buffer.from(imprints[0]?.imprint ?? [])).toEqual(Buffer.from(imprints[1]?.imprint ?? []));
});

testWithTools(['pdfsig'], 'pdfsig finds every signature valid, and the time-stamp over the total document', () => {
  const report = (name: string): string => ran('pdfsig', '-nocert', at(`${name}.pdf`));
  for (const name of Object.keys(levels)) {
    expect(report(name).match(/Signature Validation: Signature is Valid\./g), name).toHaveLength(4);
  }
  // a store behind the last signature is not covered by it, a time-stamp over the pack covers everything
  expect(report('t').match(/- Total document signed/g)).toHaveLength(1);
  expect(report('lt')).not.toContain('- Total document signed');
  // pdfsig cannot check a time-stamp, but it sees what it covers
  expect(report('lta').slice(report('lta').indexOf('TimeStamp_1'))).toContain('- Total document signed');
});
