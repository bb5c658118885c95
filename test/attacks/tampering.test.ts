import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testWithTools } from '../support/tools.ts';
import { attacksByUpdate } from './attacks-by-update.ts';
import { attacksOnBytes } from './attacks-on-bytes.ts';
import { attacksOnEvidence } from './attacks-on-evidence.ts';
import { attacksOnStoreOrder } from './attacks-on-store-order.ts';
import { attacksOnStores } from './attacks-on-stores.ts';
import { attacksOnTimeStamps } from './attacks-on-time-stamps.ts';
import { attacksWithAKey } from './attacks-with-a-key.ts';
import { type Attack, failedCodes, judge, type Lab, type LongTermHistory, openLab } from './lab.ts';
import { type Layout, layouts } from './layouts.ts';

const attacks = [...attacksOnBytes, ...attacksByUpdate, ...attacksWithAKey, ...attacksOnEvidence];
const longTermAttacks = [...attacksOnStores, ...attacksOnStoreOrder, ...attacksOnTimeStamps];

describe.each(layouts)('$name pack', (layout: Layout) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab(layout);
  });
  afterAll(() => {
    if (lab.longTerm !== null) rmSync(dirname(lab.longTerm.tsa.folder), { recursive: true, force: true });
  });
  const longTerm = (): LongTermHistory => lab.longTerm ?? expect.fail('no authority');
  const isFor = ({ only }: Pick<Attack, 'only'>): boolean => only === undefined || only === layout.name;

  test('what the attacks start from is a pack without a fault', async () => {
    const verdict = await judge(lab.pack.whole);
    expect(failedCodes(verdict)).toEqual([]);
    // whoever draws it again is not here; that comparison is attacked in pages-and-meaning.test.ts
    expect(verdict.bottomLine).toBe('intact-pages-not-compared');
  });

  testWithTools(['openssl'], 'so is the one with time-stamps and proofs, in each of its states', async () => {
    const { stamped, stored, lasting } = longTerm();
    for (const pack of [stamped, stored, lasting]) {
      const verdict = await judge(pack);
      expect(failedCodes(verdict)).toEqual([]);
      expect(verdict.bottomLine).toBe('intact-pages-not-compared');
    }
  });

  const refused = async (bytes: Uint8Array, { code, bottomLine = 'altered' }: Pick<Attack, 'code' | 'bottomLine'>) => {
    const verdict = await judge(bytes);
    expect(failedCodes(verdict)).toContain(code);
    expect(verdict.bottomLine).toBe(bottomLine);
  };
  for (const attack of attacks.filter(isFor)) {
    test(`refused by ${attack.code}: ${attack.name}`, async () => refused(await attack.make(lab), attack));
  }
  for (const attack of longTermAttacks.filter(isFor)) {
    const title = `refused by ${attack.code}: ${attack.name}`;
    testWithTools(['openssl'], title, async () => refused(await attack.make(lab, longTerm()), attack));
  }

  test('at least sixty attacks are of this layout, each another', () => {
    const names = [...attacks, ...longTermAttacks].filter(isFor).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });
});
