import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../renderer/verify-page/page-catalogue.ts';
import { seriesCodes } from '../../shared/domain/pack-series.ts';
import { bottomLines, checkCodes } from '../../shared/domain/verdict.ts';
import { errorCodes } from '../../shared/errors/codes.ts';
import { catalogue as whole } from '../../shared/text/catalogue.ts';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');
const folders = ['components', 'lib', 'screens/verify', 'verify-page'];

/** Every sentence that is named in the files the page may be made of. */
const named = folders.flatMap((folder) =>
  readdirSync(join(renderer, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .flatMap(({ name }) => [...readFileSync(join(renderer, folder, name), 'utf8').matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)])
    .map(([, id]) => id ?? ''),
);

/** Parts of the window that the page does not have. */
const notInPage = /^(palette|nav|site|drill|activity|settings|plan|grid|asset|overview|start|scope|saved|undo|history)/;

test('verify.html knows every sentence it can say', () => {
  const made = [
    ...checkCodes.map((code) => `verify.${code}`),
    ...bottomLines.flatMap((line) => [`verify.bottomLine.${line}`, `verifier.next.${line}`, `verifier.short.${line}`]),
    ...seriesCodes.map((code) => `series.${code}`),
    ...errorCodes.map((code) => `failure.${code}`),
  ];
  const asked = [...named.filter((id) => Object.hasOwn(whole, id) && !notInPage.test(id)), ...made];
  expect(asked.length).toBeGreaterThan(150);
  expect(asked.filter((id) => !Object.hasOwn(catalogue, id))).toEqual([]);
});
