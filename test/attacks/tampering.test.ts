import { beforeAll, expect, test } from 'vitest';
import { attacksByUpdate } from './attacks-by-update.ts';
import { attacksOnBytes } from './attacks-on-bytes.ts';
import { attacksOnEvidence } from './attacks-on-evidence.ts';
import { attacksWithAKey } from './attacks-with-a-key.ts';
import { failedCodes, judge, type Lab, openLab } from './lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});

test('what the attacks start from is a pack without a fault', async () => {
  const verdict = await judge(lab.pack.whole);
  expect(failedCodes(verdict)).toEqual([]);
  // whoever draws it again is not here; that comparison is attacked in pages-and-meaning.test.ts
  expect(verdict.bottomLine).toBe('intact-pages-not-compared');
});

for (const attack of [...attacksOnBytes, ...attacksByUpdate, ...attacksWithAKey, ...attacksOnEvidence]) {
  test(`refused by ${attack.code}: ${attack.name}`, async () => {
    const verdict = await judge(await attack.make(lab));
    expect(failedCodes(verdict)).toContain(attack.code);
    expect(verdict.bottomLine).toBe(attack.bottomLine ?? 'altered');
  });
}
