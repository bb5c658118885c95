import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { verifierSentences } from '../../renderer/lib/verifier-sentences.ts';
import { catalogue } from '../../renderer/lib/window-catalogue.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import { catalogue as whole } from '../../shared/text/catalogue.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('verify-page') && !file.endsWith('-catalogue.ts'))
  .map((file) => readFileSync(join(root, 'renderer', file), 'utf8'))
  .join('\n');

test('the window knows every sentence it can say', () => {
  const named = [...sources.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, id]) => id ?? '');
  // a sentence chosen by a word, such as `verdict.${verdict}`: all that begin so
  const begun = [...sources.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*[.-])\$\{/g)].map(([, start]) => start ?? '');
  const asked = Object.keys(whole).filter((id) => named.includes(id) || begun.some((start) => id.startsWith(start)));
  expect(begun.length).toBeGreaterThan(20);
  expect(asked.length).toBeGreaterThan(500);
  const codes = errorCodes.map((code) => `failure.${code}`);
  expect([...asked, ...codes].filter((id) => !Object.hasOwn({ ...catalogue, ...verifierSentences }, id))).toEqual([]);
});

test('a screen that says what a verification found brings the sentences along', () => {
  const screens = readdirSync(join(root, 'renderer', 'screens'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const says = (file: string) => readFileSync(join(root, 'renderer', 'screens', file), 'utf8');
  const saying = screens.filter((file) => /['`](verify|series)\./.test(says(file))).map((file) => dirname(file));
  expect(new Set(saying)).toEqual(new Set(['verify', 'sign']));
  for (const entry of ['verify/verify-screen.tsx', 'sign/signing-desk.tsx'])
    expect(says(entry), entry).toContain('lib/verifier-sentences.ts');
});
