import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signPack } from '../../electron/pack/sign-pack.ts';
import { judge, type Lab, openLab } from './lab.ts';
import { layouts, smallLayout } from './layouts.ts';
import { isGenuine, mutate, randomFrom, type Specimen, specimenOf } from './mutations.ts';

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

function specimensOf({ layout, pack, other, longTerm }: Lab): readonly Specimen[] {
  const { stamped, stored, lasting } = longTerm ?? { stamped: pack.sealed, stored: pack.tested, lasting: pack.whole };
  const states = { sealed: pack.sealed, whole: pack.whole, other: other.whole, stamped, stored, lasting };
  return Object.entries(states).map(([name, bytes]) => specimenOf(`${layout.name} ${name}`, bytes));
}

const mostMs = 5_000;
const mostBytes = 300 * 1_048_576;

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
    if (integrity.state === 'passed' && !isGenuine(mutant.bytes, specimens)) found.push(`${name}: accepted`);
    if (ms > mostMs) found.push(`${name}: ${ms} ms`);
    if (process.memoryUsage.rss() - before > mostBytes) found.push(`${name}: ${process.memoryUsage.rss() - before} bytes`);
  }
  return found;
}

test('of 19,000 seeded mutants of small packs in every state none is accepted, slow, large or makes the verifier throw', async () => {
  expect(await fuzz(specimensOf(labOf(0)), 20_261_122, 19_000)).toEqual([]);
}, 300_000);

test('nor is any of 1,000 mutants of the packs as they are issued', async () => {
  const specimens = labs.slice(1).flatMap(specimensOf);
  expect(await fuzz(specimens, 20_261_123, 1_000)).toEqual([]);
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
