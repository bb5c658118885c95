import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { derivePkcs12, iterationBudget, keyUses } from '../../electron/pack/derive-key.ts';
import { redrawPack } from '../../electron/pack/redraw-pack.ts';
import { resourcePath } from '../../electron/paths.ts';
import { evidenceSignatureFileName } from '../../shared/domain/evidence-envelope.ts';
import { countJsonValues } from '../../shared/verifier/json-size.ts';
import { fileHeader } from '../../shared/verifier/revision-text.ts';
import { drillEvidence } from '../support/evidence-builder.ts';
import { smallPack } from '../support/small-pack.ts';
import { judge } from './lab.ts';

const limitsOf = async (bytes: Uint8Array) => {
  const { integrity } = await judge(bytes);
  return integrity.checks.flatMap(({ code, state, detail }) =>
    code === 'WITHIN_LIMITS' && state === 'failed' ? [detail.limit] : [],
  );
};

test('a small file whose evidence unfolds into millions of values is refused before it is read', async () => {
  const many = `[${'{},'.repeat(3_000_000)}{}]`;
  const pack = await smallPack({ evidenceText: (text) => text.replace('"unknown members are allowed"', many) });
  expect(pack.length).toBeLessThan(100_000);
  expect(await limitsOf(pack)).toEqual(['evidence-values']);
});

test('a file of millions of tiny PDF values is refused before they fill the memory', async () => {
  const object = Buffer.from(`1 0 obj\n[${'<<>>'.repeat(1_100_000)}]\nendobj\n`);
  expect(await limitsOf(Buffer.concat([fileHeader, object]))).toEqual(['values']);
});

test('what counts as a value stands outside of strings', () => {
  const count = (value: unknown) => countJsonValues(Buffer.from(JSON.stringify(value)));
  expect(count('one, [two] {three} \\"')).toBe(1);
  expect(count({ a: '\\', b: ',[{' })).toBe(3);
  expect(count([1, [2], { c: 3 }])).toBeGreaterThanOrEqual(6);
});

test('pages that take too long to draw are not compared, in whatever work it is noticed', async () => {
  const evidence = Buffer.from(canonicalize(drillEvidence()) ?? '');
  const contentOf = async (name: string) => (name === evidenceSignatureFileName ? null : Buffer.from(name));
  const redrawnWithin = async (most: number) => {
    let asked = 0;
    const outOfTime = () => {
      asked += 1;
      return asked > most;
    };
    const redrawn = await redrawPack({ evidence, revision0Length: 0, contentOf, outOfTime }, resourcePath());
    return { isDrawn: redrawn !== null, asked };
  };
  const whole = await redrawnWithin(Number.POSITIVE_INFINITY);
  expect(whole.isDrawn).toBe(true);
  for (const most of [0, 100, whole.asked - 1]) expect((await redrawnWithin(most)).isDrawn).toBe(false);
});

test('a key store may ask for as many rounds as common tools write for ten keys, and not for more', async () => {
  const spend = iterationBudget();
  for (let keys = 0; keys < 10; keys += 1) spend(600_000);
  expect(() => spend(1)).toThrow(expect.objectContaining({ code: 'PKCS12_NOT_SUPPORTED' }));
  const derivation = { hash: 'sha1', salt: Buffer.alloc(8), iterations: 3_100_000, bytes: 24 } as const;
  const slow = derivePkcs12(Buffer.alloc(2), keyUses.encryption, { ...derivation, spend: iterationBudget() });
  await expect(slow).rejects.toThrow(expect.objectContaining({ code: 'PKCS12_NOT_SUPPORTED' }));
});

test('a claim to be a pack is found wherever it stands', async () => {
  for (const at of [0, 17, 1_048_570, 1_048_576, 2_097_145]) {
    const file = Buffer.alloc(2_097_160, 'd');
    file.write('drillbook-pack:', at);
    expect((await judge(file)).kind).toBe('pack');
    file.write('drillbook-pack;', at);
    expect((await judge(file)).kind).toBe('not-a-pack');
  }
});
