import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sealPack } from '../../../electron/pack/sign-pack.ts';
import { isContradicted, type PackSeries, type SeriesCode } from '../../../shared/domain/pack-series.ts';
import type { VerifiedFile } from '../../../shared/domain/verified-file.ts';
import { comparePacks } from '../../../shared/verifier/pack-series.ts';
import { trustUsedOf } from '../../../shared/verifier/trust-used.ts';
import { verifyPack } from '../../../shared/verifier/verify-pack.ts';
import { packHistory, siteKeys, trustNobody, verifiedAt } from '../../support/signed-pack.ts';
import { smallPack } from '../../support/small-pack.ts';
import { testKey } from '../../support/test-identities.ts';
import { type Issued, issuedPack, issuedPacks } from './support/issued-packs.ts';

const findings = (series: PackSeries, state: string): readonly SeriesCode[] =>
  series.sites.flatMap((site) => site.findings.filter((finding) => finding.state === state).map(({ code }) => code));

const failed = (files: readonly VerifiedFile[]): readonly SeriesCode[] => findings(comparePacks(files), 'failed');

/** What a site issued over the years: the log grows between two packs or stands still. */
const history = fc
  .array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 9 })
  .map((growth) => issuedPacks(growth.map((_, index) => 1 + growth.slice(0, index + 1).reduce((sum, more) => sum + more, 0))));

/** The same packs, each issued in the month the clock then showed. */
function onClock(packs: readonly Issued[], months: readonly number[]): Issued[] {
  const moment = new Map(
    packs.map(({ packId }, index) => [packId, new Date(Date.UTC(2026, months[index] ?? 0, 1)).toISOString()]),
  );
  const at = <Named extends { packId: string; issuedAt: string }>(named: Named): Named => ({
    ...named,
    issuedAt: moment.get(named.packId) ?? named.issuedAt,
  });
  return packs.map((pack) => at({ ...pack, checkpoints: pack.checkpoints.map(at) }));
}

describe('packs that one site issued from one site file', () => {
  test('never contradict each other, whichever of them are given and in whatever order', () => {
    const some = history.chain((packs) => fc.shuffledSubarray([...packs], { minLength: 2 }));
    fc.assert(fc.property(some, (packs) => failed(packs.map(issuedPack)).length === 0));
  });

  test('nor where the clock was set back between them: the log tells which came first, and that is noted', () => {
    const clocks = history.chain((packs) =>
      fc.tuple(fc.constant(packs), fc.shuffledSubarray([...packs.keys()], { minLength: packs.length })),
    );
    fc.assert(
      fc.property(clocks, fc.nat(), ([packs, months], pick) => {
        const given = onClock(packs, months).map(issuedPack);
        expect(failed(given)).toEqual([]);
        // one that nobody gave is known by what the others say of it
        expect(failed(given.filter((_, index) => index !== pick % given.length))).toEqual([]);
      }),
    );
    const [first, second] = onClock(issuedPacks([4, 8]), [1, 0]).map(issuedPack);
    if (!first || !second) throw new Error('two packs');
    const [site] = comparePacks([first, second]).sites;
    expect(site?.findings.filter(({ state }) => state === 'noted')).toEqual([
      { code: 'LOG_GROWS', state: 'noted', detail: { file: first.fileName, other: second.fileName, found: 4, expected: 8 } },
    ]);
  });

  test('name the packs that nobody gave', () => {
    const [first, second, third] = issuedPacks([3, 5, 9]).map(issuedPack);
    if (!first || !second || !third) throw new Error('three packs');
    const { sites } = comparePacks([third, first]);
    expect(sites).toMatchObject([{ state: 'consistent', notGiven: [{ packId: second.verdict.packId, size: 5 }] }]);
    expect(sites[0]?.entries.map(({ fileName }) => fileName)).toEqual([first.fileName, third.fileName]);
  });
});

describe('a history that was rewritten', () => {
  const rewritten: readonly (readonly [string, SeriesCode, (packs: Issued[]) => Issued[]])[] = [
    [
      'an entry was changed: the same number of entries ends in another hash',
      'LOG_SAME_HEAD',
      ([a, b]) => (a && b ? [a, { ...b, size: a.size, head: 'f'.repeat(64) }] : []),
    ],
    ['the log became shorter', 'LOG_GROWS', ([a, b]) => (a && b ? [a, { ...b, size: a.size - 1 }] : [])],
    [
      'an earlier pack is not named any more',
      'EARLIER_PACKS_NAMED',
      ([a, b, c]) => (a && b && c ? [a, b, { ...c, checkpoints: c.checkpoints.slice(1) }] : []),
    ],
    [
      'an earlier pack that nobody gave is named by one and not by the next',
      'EARLIER_PACKS_NAMED',
      ([_, b, c]) => (b && c ? [b, { ...c, checkpoints: c.checkpoints.slice(1) }] : []),
    ],
    [
      'an earlier pack is named with another hash than it has itself',
      'CHECKPOINTS_AGREE',
      ([a, b, c]) =>
        a && b && c
          ? [
              a,
              b,
              { ...c, checkpoints: c.checkpoints.map((at) => (at.packId === a.packId ? { ...at, head: 'e'.repeat(64) } : at)) },
            ]
          : [],
    ],
    ['two seals, and the trust list knows neither', 'ONE_SEAL', ([a, b]) => (a && b ? [a, { ...b, seal: 'b'.repeat(64) }] : [])],
  ];
  test.each(rewritten)('%s', (_, code, change) => {
    const packs = change([...issuedPacks([4, 8, 9])]).map(issuedPack);
    expect(comparePacks(packs).sites[0]?.state).toBe('contradicted');
    expect(failed(packs)).toContain(code);
  });

  test('is found however it was rewritten, once two packs from before and after are given', () => {
    fc.assert(
      fc.property(history, fc.nat(), (packs, pick) => {
        const at = 1 + (pick % (packs.length - 1));
        // everything from here on was issued from a site file whose log was restamped from its first entry
        const forged = issuedPacks(
          packs.map(({ size }) => size),
          'restamped',
        );
        const given = [...packs.slice(0, at), ...forged.slice(at)].map(issuedPack);
        return isContradicted(comparePacks(given));
      }),
    );
  });

  test('a renewed seal is only noted where the trust list speaks for both', () => {
    const [a, b] = issuedPacks([4, 8]);
    if (!a || !b) throw new Error('two packs');
    const packs = [a, { ...b, seal: 'b'.repeat(64) }].map((pack) => issuedPack({ ...pack, anchor: 'pinned' }));
    expect(findings(comparePacks(packs), 'noted')).toEqual(['ONE_SEAL']);
  });
});

describe('copies of one pack', async () => {
  const states = await packHistory(await siteKeys());
  const verified = async (fileName: string, bytes: Uint8Array): Promise<VerifiedFile> => ({
    fileName,
    bytes: bytes.length,
    sha256: fileName,
    verifiedAt,
    trust: await trustUsedOf(trustNobody),
    verdict: await verifyPack(bytes, { verifiedAt, trust: trustNobody }),
    told: null,
  });

  test('the one with fewer signatures is named, and one that lost them all', async () => {
    const files = [
      await verified('whole', states.whole),
      await verified('tested', states.tested),
      await verified('bare', states.rendered),
    ];
    const [site] = comparePacks(files).sites;
    expect(site?.findings.map(({ code, detail }) => [code, detail.file, detail.other])).toEqual([
      ['COPY_EARLIER', 'tested', 'whole'],
      ['COPY_UNSEALED', 'bare', 'whole'],
    ]);
    expect(site?.state).toBe('consistent');
  });

  test('two that were sealed apart cannot both be the pack the site issued', async () => {
    const other = await sealPack({
      pack: states.rendered,
      key: await testKey('Sample site', { kind: 'seal' }),
      signedAt: '2026-11-22T10:01:00.000Z',
    });
    expect(failed([await verified('one', states.sealed), await verified('two', other)])).toEqual(['COPIES_SIGNED_APART']);
  });

  test('the same bytes twice are said to be the same', async () => {
    const one = await verified('one', states.whole);
    expect(findings(comparePacks([one, { ...one, fileName: 'two' }]), 'noted')).toEqual(['COPY_IDENTICAL']);
  });

  test('an altered file takes no part and is named; of two sites nothing is compared', async () => {
    const changed = Buffer.from(states.whole);
    changed.writeUInt8(changed.readUInt8(9_000) ^ 1, 9_000);
    const elsewhere = await smallPack({
      changeEvidence: (evidence) => Object.assign(evidence, { site: { siteId: 'b', name: 'B' } }),
    });
    const files = [
      await verified('good', states.whole),
      await verified('changed', changed),
      await verified('elsewhere', elsewhere),
    ];
    expect(comparePacks(files)).toEqual({ sites: [], leftOut: ['changed'] });
  });
});
