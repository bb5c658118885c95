import { expect, test } from 'vitest';
import { countJsonValues } from '../../shared/verifier/json-size.ts';
import { fileHeader } from '../../shared/verifier/revision-text.ts';
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

test('a claim to be a pack is found wherever it stands', async () => {
  for (const at of [0, 17, 1_048_570, 1_048_576, 2_097_145]) {
    const file = Buffer.alloc(2_097_160, 'd');
    file.write('drillbook-pack:', at);
    expect((await judge(file)).kind).toBe('pack');
    file.write('drillbook-pack;', at);
    expect((await judge(file)).kind).toBe('not-a-pack');
  }
});
