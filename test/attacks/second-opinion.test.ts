import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { testWithTools } from '../support/tools.ts';
import { attacksByUpdate } from './attacks-by-update.ts';
import { failedCodes, judge, type Lab, openLab } from './lab.ts';
import { smallLayout } from './layouts.ts';

let lab: Lab;
const folder = mkdtempSync(join(tmpdir(), 'drillbook-attack-'));
beforeAll(async () => {
  lab = await openLab(smallLayout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pdfsigVerdicts(bytes: Uint8Array): readonly string[] {
  const path = join(folder, 'attacked.pdf');
  writeFileSync(path, bytes);
  const { stdout } = spawnSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });
  return [...stdout.matchAll(/Signature Validation: (.*)/g)].map(([, verdict]) => verdict ?? '');
}

const fooled = [
  'evidence.json swapped by an update',
  'the content of a page replaced by an update',
  'an annotation that covers the text of a page',
  'another catalog, with a script that runs when the pack is opened',
];

for (const name of fooled) {
  testWithTools(['pdfsig'], `pdfsig says "Signature is Valid", the verifier refuses: ${name}`, async () => {
    const attack = attacksByUpdate.find((candidate) => candidate.name === name);
    if (attack === undefined) throw new Error(`no attack ${name}`);
    const bytes = await attack.make(lab);
    const opinions = pdfsigVerdicts(bytes);
    expect(opinions.length).toBeGreaterThan(0);
    expect(new Set(opinions)).toEqual(new Set(['Signature is Valid.']));
    expect(failedCodes(await judge(bytes))).toContain(attack.code);
  });
}

testWithTools(['qpdf'], 'the updates attackers append are flawless PDF: qpdf has nothing against them', async () => {
  const attack = attacksByUpdate.find(({ name }) => name === 'an annotation that covers the text of a page');
  const path = join(folder, 'flawless.pdf');
  writeFileSync(path, (await attack?.make(lab)) ?? new Uint8Array());
  expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found');
});
