import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Rebuilt } from '../../../shared/verifier/rebuilt-revision.ts';
import type { TrustList } from '../../../shared/verifier/trust.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { type PackHistory, packHistory, type SiteKeys, siteKeys, trustNobody, verifiedAt } from '../../support/signed-pack.ts';
import { smallAttachments, smallPack } from '../../support/small-pack.ts';

let keys: SiteKeys;
let pack: PackHistory;
beforeAll(async () => {
  keys = await siteKeys();
  pack = await packHistory(keys);
});

const fingerprint = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');
const pinAll = (): TrustList => ({
  pinnedSha256: Object.entries(keys).map(([name, key]) => ({
    sha256: fingerprint(key.certificateDer),
    name: `form of ${name}`,
    kind: key.kind,
  })),
  certificateAuthoritiesDer: [],
});
const rebuild = (): Promise<Uint8Array> => Promise.resolve(pack.drawn);

test('with every fingerprint pinned a whole pack is trusted', async () => {
  const verdict = await verifyPack(pack.whole, { verifiedAt, trust: pinAll(), rebuild });
  expect(verdict.bottomLine).toBe('intact-complete-trusted');
  expect(verdict.identity.signers.map(({ anchor, anchorName }) => [anchor, anchorName])).toEqual([
    ['pinned', 'form of seal'],
    ['pinned', 'form of tester'],
    ['pinned', 'form of validator'],
    ['pinned', 'form of approver'],
  ]);
});

test('one signer without an anchor leaves the identity unproven', async () => {
  const trust = pinAll();
  const some = { ...trust, pinnedSha256: trust.pinnedSha256.slice(1) };
  const verdict = await verifyPack(pack.whole, { verifiedAt, trust: some, rebuild });
  expect(verdict.bottomLine).toBe('intact-complete-identity-unproven');
});

test('a certificate that has expired since is no longer trusted, though nothing was altered', async () => {
  const verdict = await verifyPack(pack.whole, { verifiedAt: '2037-01-01T00:00:00.000Z', trust: pinAll(), rebuild });
  expect(verdict.integrity.state).toBe('passed');
  expect(verdict.bottomLine).toBe('intact-complete-identity-unproven');
});

test('a time claimed in the future contradicts itself', async () => {
  const verdict = await verifyPack(pack.whole, { verifiedAt: '2026-11-20T00:00:00.000Z', trust: pinAll() });
  expect(verdict.bottomLine).toBe('intact-identity-contradicted');
});

test('pages that were not compared are no good news, however trusted the people; missing people are worse', async () => {
  const bottomLine = async (bytes: Uint8Array): Promise<string> =>
    (await verifyPack(bytes, { verifiedAt, trust: pinAll() })).bottomLine;
  expect(await bottomLine(pack.whole)).toBe('intact-pages-not-compared');
  expect(await bottomLine(pack.validated)).toBe('intact-incomplete');
});

test('a pack is held against the site it is expected from', async () => {
  const withSite = async (siteId?: string): Promise<string> => {
    const trust = { ...pinAll(), ...(siteId === undefined ? {} : { siteId }) };
    const { identity, bottomLine } = await verifyPack(pack.whole, { verifiedAt, trust, rebuild });
    return `${identity.signers[0]?.checks.find(({ code }) => code === 'SITE_KNOWN')?.state} ${bottomLine}`;
  };
  expect(await withSite('sample')).toBe('passed intact-complete-trusted');
  expect(await withSite('another')).toBe('failed intact-identity-contradicted');
  expect(await withSite()).toBe('not-checked intact-complete-trusted');
});

test('a certificate trusted for a person seals no pack, and one trusted for the seal signs for nobody', async () => {
  const pinnedAs = async (kind: 'seal' | 'person' | null): Promise<string> => {
    const { pinnedSha256, ...trust } = pinAll();
    const pins = pinnedSha256.map((pin) => ({ ...pin, kind }));
    const { identity, bottomLine } = await verifyPack(pack.whole, {
      verifiedAt,
      trust: { ...trust, pinnedSha256: pins },
      rebuild,
    });
    const states = identity.signers.map(({ checks }) => checks.find(({ code }) => code === 'SIGNER_KIND')?.state);
    return `${states.join(' ')} ${bottomLine}`;
  };
  expect(await pinnedAs('person')).toBe('failed passed passed passed intact-identity-contradicted');
  expect(await pinnedAs('seal')).toBe('passed failed failed failed intact-identity-contradicted');
  expect(await pinnedAs(null)).toBe(`${'not-checked '.repeat(4)}intact-complete-trusted`);
});

test('what a certificate was pinned for counts, also where its fingerprint is given once more', async () => {
  const { pinnedSha256, ...trust } = pinAll();
  const bare = pinnedSha256.map((pin) => ({ ...pin, kind: null }));
  const wrong = pinnedSha256.map((pin) => ({ ...pin, kind: 'person' as const }));
  const verdict = await verifyPack(pack.whole, { verifiedAt, trust: { ...trust, pinnedSha256: [...bare, ...wrong] }, rebuild });
  expect(verdict.bottomLine).toBe('intact-identity-contradicted');
});

test('that nobody can revoke a self-signed certificate is said, not passed over', async () => {
  const verdict = await verifyPack(pack.whole, { verifiedAt, trust: pinAll() });
  expect(new Set(verdict.identity.signers.map(({ revocation }) => revocation))).toEqual(new Set(['not-applicable']));
});

test('the verdict names what is missing, state by state', async () => {
  const missing = async (bytes: Uint8Array): Promise<readonly string[]> =>
    (await verifyPack(bytes, { verifiedAt, trust: trustNobody })).completeness.missing.map(({ role }) => role);
  expect(await missing(pack.sealed)).toEqual(['tester', 'validator', 'approver']);
  expect(await missing(pack.validated)).toEqual(['approver']);
  expect(await missing(pack.whole)).toEqual([]);
});

test('the pack id is the SHA-256 of evidence.json, and every attachment is listed with its own', async () => {
  const verdict = await verifyPack(pack.whole, { verifiedAt, trust: trustNobody });
  expect(Buffer.from(pack.whole).includes(`drillbook-pack:${verdict.packId}`)).toBe(true);
  expect(verdict.attachments).toEqual(
    smallAttachments.map(({ name, mediaType, content }) => ({
      name,
      mediaType,
      bytes: content.length,
      sha256: fingerprint(content),
      place: 'embedded',
      state: 'passed',
    })),
  );
});

test('a first revision that the renderer would draw otherwise is refused; the same one passes; without a renderer it is not checked', async () => {
  const stateWith = async (rebuilt: Rebuilt | undefined): Promise<string> => {
    const rebuild = rebuilt === undefined ? {} : { rebuild: () => Promise.resolve(rebuilt) };
    const verdict = await verifyPack(pack.whole, { verifiedAt, trust: trustNobody, ...rebuild });
    const check = verdict.integrity.checks.find(({ code }) => code === 'REVISION_REBUILT');
    return `${check?.state} ${verdict.bottomLine}`;
  };
  expect(await stateWith(pack.drawn)).toBe('passed intact-complete-identity-unproven');
  expect(await stateWith(null)).toBe('not-checked intact-pages-not-compared');
  expect(await stateWith(undefined)).toBe('not-checked intact-pages-not-compared');
  expect(await stateWith({ evidence: 'findings' })).toBe('failed altered');
  expect(await stateWith(await smallPack({ siteName: 'Another site' }))).toBe('failed altered');
});

test('the renderer is given the evidence, the length and the attachments', async () => {
  const seen: unknown[] = [];
  await verifyPack(pack.whole, {
    verifiedAt,
    trust: trustNobody,
    rebuild: async ({ evidence, revision0Length, contentOf }) => {
      seen.push(evidence.length > 100, revision0Length, Buffer.from((await contentOf('annex/checks.csv')) ?? []).toString());
      return null;
    },
  });
  expect(seen).toEqual([true, pack.drawn.length, smallAttachments[1]?.content.toString()]);
});

test('a renderer that fails makes the verdict fail, never the verifier', async () => {
  const rebuild = (): Promise<never> => Promise.reject(new Error('no font'));
  expect((await verifyPack(pack.whole, { verifiedAt, trust: trustNobody, rebuild })).bottomLine).toBe('altered');
});

test('a pack beyond a limit, or out of time, is refused by name', async () => {
  const failed = async (options: object): Promise<unknown> => {
    const verdict = await verifyPack(pack.whole, { verifiedAt, trust: trustNobody, ...options });
    expect(verdict.bottomLine).toBe('altered');
    return verdict.integrity.checks.find(({ state }) => state === 'failed')?.detail;
  };
  expect(await failed({ limits: { fileBytes: 1_000 } })).toMatchObject({ limit: 'file-bytes' });
  expect(await failed({ limits: { objects: 10 } })).toMatchObject({ limit: 'objects' });
  expect(await failed({ limits: { revisions: 3 } })).toMatchObject({ limit: 'revisions' });
  expect(await failed({ limits: { inflatedBytes: 100 } })).toMatchObject({ limit: 'inflated-bytes' });
  expect(await failed({ outOfTime: () => true })).toMatchObject({ limit: 'time' });
});

test('a pack in a larger buffer is judged by its own bytes', async () => {
  const around = Buffer.concat([Buffer.from('before'), pack.whole, Buffer.from('after')]);
  const verdict = await verifyPack(around.subarray(6, 6 + pack.whole.length), { verifiedAt, trust: trustNobody });
  expect(verdict.integrity.state).toBe('passed');
});

test('sixty-four megabytes of raw evidence are verified; the square of their size would end in the time limit', async () => {
  const content = Buffer.alloc(64 * 1_048_576);
  for (let at = 0; at < content.length; at += 4) content.writeUInt32LE(Math.imul(at, 2_654_435_761) >>> 0, at);
  const big = await smallPack({ attachments: [{ name: 'raw/dump', mediaType: 'application/octet-stream', content }] });
  const verdict = await verifyPack(big, { verifiedAt, trust: trustNobody });
  expect(verdict.bottomLine).toBe('unsealed');
}, 120_000);
