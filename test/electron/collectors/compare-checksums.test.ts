import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readChecksumFile } from '../../../electron/collectors/checksum-file.ts';
import { compareWithChecksumFile } from '../../../electron/collectors/compare-checksums.ts';
import { checksumComparisonSchema } from '../../../shared/domain/checksum-comparison.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { testWithTools } from '../../support/tools.ts';
import { workFolder } from '../../support/work-folder.ts';
import { manifestOf, putFiles } from './trees.ts';

const sum = 'a'.repeat(64);

testWithTools(['sha256sum'], 'what sha256sum wrote of the source finds what is different after the restore', async () => {
  const work = workFolder();
  const root = join(work, 'tree');
  putFiles(root, { 'a b/同.txt': 'same', 'back\\slash': 'odd', 'line\nbreak': 'odd', gone: 'g', other: 'before' });
  symlinkSync('other', join(root, 'link'));
  execFileSync('sh', ['-c', 'find . -type f -exec sha256sum {} + > ../sums.txt; sha256sum link >> ../sums.txt'], { cwd: root });
  rmSync(join(root, 'gone'));
  writeFileSync(join(root, 'other'), 'after!');
  writeFileSync(join(root, 'extra'), 'x');
  await manifestOf(root, join(work, 'm.ndjson'));

  const comparison = await compareWithChecksumFile({ checksums: join(work, 'sums.txt'), actual: join(work, 'm.ndjson') });

  expect(v.parse(checksumComparisonSchema, comparison)).toEqual(comparison);
  expect(comparison.counts).toEqual({ same: 3, 'changed-content': 1, missing: 1, added: 1, unreadable: 1 });
  expect(comparison.differences.map(({ path, outcome }) => `${outcome} ${path}`)).toEqual([
    'added extra',
    'unreadable link',
    'changed-content other',
    'missing gone',
  ]);
});

test('all the ways programs write such a file are read', async () => {
  const path = join(workFolder(), 'sums');
  const lines = [
    `${sum}  ./plain`,
    `${sum} *binary`,
    `${sum.toUpperCase()}  two  spaces `,
    `SHA256 (tag (1)) = ${sum}`,
    `\\${sum}  a\\nb\\\\c`,
    '# note',
    '',
  ];
  writeFileSync(path, `\ufeff${lines.join('\r\n')}`);
  const { files } = await readChecksumFile(path);
  expect([...files]).toEqual([
    ['plain', sum],
    ['binary', sum],
    ['two  spaces ', sum],
    ['tag (1)', sum],
    ['a\nb\\c', sum],
  ]);
});

test('what is no checksum file is refused with its line', async () => {
  const path = join(workFolder(), 'sums');
  const cases: readonly (readonly [string, number])[] = [
    ['', 1],
    [`${sum}  a\nnot a line`, 2],
    [`${sum}  a\n${'b'.repeat(64)}  a`, 2],
    [`${'a'.repeat(40)}  a`, 1],
    [`\\${sum}  bad\\x`, 1],
    [`\\${sum}  bad\\`, 1],
  ];
  for (const [text, line] of cases) {
    writeFileSync(path, text);
    await expect(readChecksumFile(path)).rejects.toSatisfy(
      (error) => isDrillbookError(error, 'MANIFEST_INVALID') && error.detail.line === line,
    );
  }
  await expect(readChecksumFile(`${path}-none`)).rejects.toSatisfy((error) => isDrillbookError(error, 'FILE_NOT_READABLE'));
});

test('any bytes are read or refused by name', async () => {
  const path = join(workFolder(), 'sums');
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }).map((name) => `\\${sum}  ${name}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), async (lines) => {
      writeFileSync(path, lines.join('\n'));
      try {
        await readChecksumFile(path);
      } catch (error) {
        expect(isDrillbookError(error, 'MANIFEST_INVALID')).toBe(true);
      }
    }),
    { seed: 20261122, numRuns: 200 },
  );
});
