import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealPack, signPack } from '../../electron/pack/sign-pack.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { stampDocument, stampOf, storeProofs } from '../support/long-term-pack.ts';
import { authorityUses, testAuthority } from '../support/test-authority.ts';
import { judge, type Lab, openLab } from './lab.ts';
import { layouts, smallLayout } from './layouts.ts';
import { mutate, randomFrom, type Specimen, specimenOf } from './mutations.ts';

const labs: Lab[] = [];
const labOf = (index: number): Lab => labs[index] ?? expect.fail('no lab');
beforeAll(async () => {
  for (const layout of [smallLayout, ...layouts.filter((one) => one !== smallLayout)]) labs.push(await openLab(layout));
}, 180_000);
afterAll(() => {
  for (const { longTerm } of labs) {
    if (longTerm !== null) rmSync(dirname(longTerm.tsa.folder), { recursive: true, force: true });
  }
});

/** Every state of a pack that everybody signs. */
function signedBy({ layout, pack, other, longTerm }: Lab): readonly Specimen[] {
  const lasting = longTerm === null ? {} : { stamped: longTerm.stamped, stored: longTerm.stored, lasting: longTerm.lasting };
  const states = { sealed: pack.sealed, whole: pack.whole, other: other.whole, ...lasting };
  return Object.entries(states).map(([name, bytes]) => specimenOf(`${layout.name} ${name}`, bytes));
}

/** Packs with the seal alone, which are judged many times as fast; with everything a revision can be. */
async function sealedOnly({ pack, other, seal, sealedAt, longTerm }: Lab): Promise<readonly Specimen[]> {
  const plain = [specimenOf('sealed', pack.sealed), specimenOf('other sealed', other.sealed)];
  if (longTerm === null) return plain;
  const { tsa, stranger, revocationList } = longTerm;
  const timeStamp = (imprint: Uint8Array): Promise<Buffer> => stampOf(tsa, imprint);
  // each of another first revision: anybody may put the same proofs behind a pack they belong to
  const stamped = await sealPack({ pack: pack.rendered, key: seal, signedAt: sealedAt, timeStamp });
  const vouchedFor = await sealPack({ pack: other.rendered, key: certified(seal), signedAt: sealedAt, timeStamp });
  const stored = await storeProofs(stamped, { certificates: [tsa.authorityDer], revocationLists: [revocationList] });
  const lasting = await stampDocument(stored, (digest) => stampOf(tsa, digest));
  const renewed = await stampDocument(lasting, (digest) => stampOf(stranger, digest));
  const grown = await storeProofs(renewed, { certificates: [stranger.authorityDer] });
  const states = { vouchedFor, stored, lasting, grown };
  return [...plain, ...Object.entries(states).map(([name, bytes]) => specimenOf(name, bytes))];
}

/** The same name, certified by an authority whose certificate comes along. */
function certified(seal: SigningKey): SigningKey {
  const folder = mkdtempSync(join(tmpdir(), 'drillbook-fuzz-'));
  try {
    const { issue, der, at } = testAuthority(folder);
    issue('Root', { issuer: null, uses: authorityUses });
    issue('Site', { issuer: 'Root' });
    const privateKey = createPrivateKey(readFileSync(at('Site.key')));
    return { ...seal, certificateDer: der('Site'), chainDer: [der('Root')], privateKey };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const mostMs = 5_000;
const mostBytes = 300 * 1_048_576;

/** Keys are new in each run, so the mutant itself is what can be looked at again. */
function keep(bytes: Uint8Array, seed: number, round: number): string {
  const path = join(tmpdir(), `drillbook-mutant-${seed}-${round}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

/** Judges that many mutants; what comes back names each that was accepted, too slow or too large by its seed and number. */
async function fuzz(specimens: readonly Specimen[], seed: number, rounds: number): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const found: string[] = [];
  const before = process.memoryUsage.rss();
  for (let round = 0; round < rounds; round += 1) {
    const mutant = mutate(specimens, random);
    const name = `seed ${seed}, mutant ${round} of ${mutant.of}`;
    const start = performance.now();
    const { integrity } = await judge(mutant.bytes);
    const ms = performance.now() - start;
    if (integrity.state === 'passed') found.push(`${name}: accepted, ${keep(mutant.bytes, seed, round)}`);
    if (ms > mostMs) found.push(`${name}: ${ms} ms`);
    if (process.memoryUsage.rss() - before > mostBytes) found.push(`${name}: ${process.memoryUsage.rss() - before} bytes`);
  }
  return found;
}

const title = (count: string, what: string): string => `of ${count} seeded mutants of ${what} none is accepted, slow or large`;

test(title('18,000', 'small packs with the seal and all that makes it last'), async () => {
  expect(await fuzz(await sealedOnly(labOf(0)), 20_261_122, 18_000)).toEqual([]);
}, 300_000);

test(title('1,600', 'small packs that everybody signed'), async () => {
  expect(await fuzz(signedBy(labOf(0)), 20_261_123, 1_600)).toEqual([]);
}, 300_000);

test(title('400', 'packs as they are issued'), async () => {
  expect(await fuzz(labs.slice(1).flatMap(signedBy), 20_261_124, 400)).toEqual([]);
}, 300_000);

test('of 400 bits in the last signature not one can be turned', async () => {
  const { pack, first, last, signedAt } = labOf(0);
  expect(first.field).not.toBe(last.field);
  const whole = Buffer.from(await signPack({ pack: pack.sealed, field: last.field, key: last.key, signedAt }));
  const start = whole.lastIndexOf('/Contents <') + '/Contents <'.length;
  expect((await judge(whole)).bottomLine).toBe('intact-incomplete');
  const random = randomFrom(3);
  const accepted: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const mutated = Buffer.from(whole);
    const at = start + random(2_000);
    mutated[at] = (mutated[at] ?? 0) ^ (1 << random(8));
    if ((await judge(mutated)).bottomLine !== 'altered') accepted.push(at);
  }
  expect(accepted).toEqual([]);
}, 60_000);

test('bytes at random are no pack, whatever their number', async () => {
  const random = randomFrom(7);
  for (let round = 0; round < 300; round += 1) {
    const bytes = Uint8Array.from({ length: random(3_000) }, () => random(256));
    expect((await judge(bytes)).bottomLine).toBe('not-a-pack');
  }
});

test('a PDF of another program is no pack', async () => {
  const foreign = '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n';
  expect((await judge(Buffer.from(foreign))).bottomLine).toBe('not-a-pack');
});

test('brackets nested a hundred thousand deep are refused at the limit of depth', async () => {
  const bytes = Buffer.from(labOf(0).pack.whole);
  const bomb = Buffer.from(`%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n1 0 obj\n${'['.repeat(100_000)}`, 'latin1');
  const verdict = await judge(Buffer.concat([bomb, bytes]));
  expect(verdict.integrity.checks.find(({ state }) => state === 'failed')).toMatchObject({
    code: 'WITHIN_LIMITS',
    detail: { limit: 'depth' },
  });
});
