import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../renderer/verify-page/page-catalogue.ts';
import { seriesCodes } from '../../shared/domain/pack-series.ts';
import { bottomLines, checkCodes } from '../../shared/domain/verdict.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import { catalogue as whole } from '../../shared/text/catalogue.ts';
import { readSource } from '../support/read-imports.ts';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');

/** The window's files that the page is made of, by what they import from each other. */
function filesOf(entry: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(entry) || !/\.tsx?$/.test(entry) || !entry.startsWith(renderer) || !existsSync(entry)) return known;
  known.add(entry);
  for (const { specifier } of readSource(entry, readFileSync(entry, 'utf8')).imports) {
    if (specifier?.startsWith('.')) filesOf(join(dirname(entry), specifier), known);
  }
  return known;
}

test('verify.html knows every sentence it can say', () => {
  const files = filesOf(join(renderer, 'verify-page', 'main.tsx'));
  expect(files.size).toBeGreaterThan(25);
  const named = [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, id]) => id ?? ''),
  );
  const made = [
    ...checkCodes.map((code) => `verify.${code}`),
    ...bottomLines.flatMap((line) => [`verify.bottomLine.${line}`, `verifier.next.${line}`, `verifier.short.${line}`]),
    ...seriesCodes.map((code) => `series.${code}`),
    ...errorCodes.map((code) => `failure.${code}`),
  ];
  const asked = [...named.filter((id) => Object.hasOwn(whole, id)), ...made];
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((id) => !Object.hasOwn(catalogue, id))).toEqual([]);
});
