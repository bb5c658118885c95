import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { needsBuild, repository } from '../support/built.ts';

const limitBytes = 300_000;

test('what the window loads before its first screen stays under 300 kB, compressed', async () => {
  await needsBuild();
  const folder = join(repository, 'out', 'renderer');
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const linked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
  expect(linked.length).toBeGreaterThan(2);
  const sizes = linked.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(limitBytes);
}, 60_000);
