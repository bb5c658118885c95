import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type CompareTreesRequest, compareTrees } from '../../../electron/collectors/compare-trees.ts';
import { type TreeComparison, treeComparisonSchema } from '../../../shared/domain/tree-comparison.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { workFolder } from '../../support/work-folder.ts';
import { manifestOf, noon, putFiles } from './trees.ts';

interface Pair {
  readonly work: string;
  readonly source: string;
  readonly restored: string;
  compare(more?: Partial<CompareTreesRequest>): Promise<TreeComparison>;
}

/** A source and an exact copy of it. */
async function pairOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Pair> {
  const work = workFolder();
  const source = join(work, 'source');
  const restored = join(work, 'restored');
  putFiles(source, files);
  cpSync(source, restored, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  const [expected, actual] = [join(work, 'expected.ndjson'), join(work, 'actual.ndjson')];
  await manifestOf(source, expected, { workers: 1 });
  return {
    work,
    source,
    restored,
    async compare(more = {}) {
      await manifestOf(restored, actual, { workers: 1 });
      return compareTrees({ expected, actual, ignore: { modified: true }, ...more });
    },
  };
}

const found = (comparison: TreeComparison) => comparison.differences.map(({ path, outcome }) => `${outcome} ${path}`);

test('an exact copy is identical', async () => {
  const pair = await pairOf({ 'a/one': '1', 'a/two': '2', three: '3' });
  const comparison = await pair.compare();
  expect(comparison).toMatchObject({ identical: true, differenceCount: 0, differences: [] });
  expect(comparison.counts.same).toEqual({ entries: 4, files: 3, bytes: 3 });
  expect(v.parse(treeComparisonSchema, comparison)).toEqual(comparison);
});

test('each kind of difference is told apart, with counts and bytes', async () => {
  const pair = await pairOf({ size: '12345', content: 'abc', gone: 'gone!', kind: 'file', mode: 'm', time: 't' });
  symlinkSync('size', join(pair.source, 'link'));
  symlinkSync('content', join(pair.restored, 'link'));
  utimesSync(join(pair.source, 'time'), noon, noon);
  await manifestOf(pair.source, join(pair.work, 'expected.ndjson'));
  writeFileSync(join(pair.restored, 'size'), '123');
  writeFileSync(join(pair.restored, 'content'), 'xyz');
  writeFileSync(join(pair.restored, 'extra'), 'four');
  rmSync(join(pair.restored, 'gone'));
  rmSync(join(pair.restored, 'kind'));
  mkdirSync(join(pair.restored, 'kind'));
  chmodSync(join(pair.restored, 'mode'), 0o600);

  const comparison = await pair.compare();
  expect(found(comparison)).toEqual([
    'changed-content content',
    'added extra',
    'missing gone',
    'changed-kind kind',
    'changed-content link',
    'metadata-only mode',
    'changed-size size',
  ]);
  expect(comparison.identical).toBe(false);
  expect(comparison.counts.missing).toEqual({ entries: 1, files: 1, bytes: 5 });
  expect(comparison.counts.added).toEqual({ entries: 1, files: 1, bytes: 4 });
  expect(comparison.counts['changed-size']).toEqual({ entries: 1, files: 1, bytes: 5 });

  const strict = await pair.compare({ ignore: { mode: true } });
  expect(found(strict)).toContain('metadata-only time');
  expect(found(strict)).not.toContain('metadata-only mode');
  const tolerant = await pair.compare({ ignore: { mode: true }, modifiedToleranceMs: 100 * 365 * 86_400_000 });
  expect(found(tolerant)).not.toContain('metadata-only time');
});

test('the comparison finds exactly the edits that were made', async () => {
  const edit = fc.constantFrom('keep', 'keep', 'keep', 'delete', 'grow', 'flip', 'add-beside', 'becomes-folder');
  // names whose order as text, as parts and as bytes differ
  const name = fc.constantFrom(
    'a',
    'a!',
    'a/b',
    'a/b!',
    'a0',
    'A',
    'Ä',
    '\uffee',
    '\u{1f4be}',
    'z/y/x',
    'z/y',
    'z-',
    'z.txt',
    'long/er',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(name, edit), { selector: ([path]) => path, minLength: 6, maxLength: 14 }),
      async (edits) => {
        const usable = edits.filter(([path]) => !edits.some(([other]) => other.startsWith(`${path}/`)));
        const pair = await pairOf(Object.fromEntries(usable.map(([path]) => [path, `content of ${path}`])));
        const expected: string[] = [];
        for (const [path, how] of usable) {
          const target = join(pair.restored, path);
          if (how === 'delete') {
            rmSync(target);
            expected.push(`missing ${path}`);
          } else if (how === 'grow') {
            writeFileSync(target, `content of ${path}, and more`);
            expected.push(`changed-size ${path}`);
          } else if (how === 'flip') {
            writeFileSync(target, `CONTENT of ${path}`);
            expected.push(`changed-content ${path}`);
          } else if (how === 'add-beside') {
            writeFileSync(`${target}~new`, 'new');
            expected.push(`added ${path}~new`);
          } else if (how === 'becomes-folder') {
            rmSync(target);
            mkdirSync(target);
            expected.push(`changed-kind ${path}`);
          }
        }
        mkdirSync(pair.restored, { recursive: true });
        const comparison = await pair.compare();
        expect(found(comparison).sort()).toEqual(expected.sort());
        expect(comparison.differenceCount).toBe(expected.length);
        expect(comparison.counts.same.files + expected.filter((one) => !one.startsWith('added')).length).toBe(usable.length);
      },
    ),
    { seed: 20261122, numRuns: 12 },
  );
}, 120_000);

test('a name that came back in another Unicode form is the same file, and said to be so', async () => {
  const pair = await pairOf({ 'Ü/caf\u00e9': 'same', 'caf\u00e9': 'before', plain: 'p' });
  rmSync(join(pair.restored, 'Ü'), { recursive: true });
  rmSync(join(pair.restored, 'caf\u00e9'));
  putFiles(pair.restored, { 'U\u0308/cafe\u0301': 'same', 'cafe\u0301': 'after!' });
  const comparison = await pair.compare();
  expect(comparison.differences.map(({ path, outcome, renamedBy, actual }) => [path, outcome, renamedBy, actual?.path])).toEqual([
    ['caf\u00e9', 'changed-content', 'normalisation', 'cafe\u0301'],
    ['Ü', 'renamed', 'normalisation', 'U\u0308'],
    ['Ü/caf\u00e9', 'renamed', 'normalisation', 'U\u0308/cafe\u0301'],
  ]);
});

test('on a target that does not tell case apart, names in other case are paired', async () => {
  const pair = await pairOf({ 'Reports/Q1.TXT': 'q1', other: 'o' });
  rmSync(join(pair.restored, 'Reports'), { recursive: true });
  putFiles(pair.restored, { 'reports/q1.txt': 'q1' });
  expect((await pair.compare({ caseInsensitive: true })).counts).toMatchObject({
    renamed: { entries: 2 },
    missing: { entries: 0 },
    added: { entries: 0 },
  });
  expect((await pair.compare()).counts).toMatchObject({
    missing: { entries: 2 },
    added: { entries: 2 },
    renamed: { entries: 0 },
  });
});

test('files in a folder that could not be listed are unreadable, not missing', async () => {
  const pair = await pairOf({ 'a/one': '1', 'a/sub/two': '2', 'a!': 'x', b: 'b' });
  await pair.compare();
  const actual = join(pair.work, 'actual.ndjson');
  const lines = readFileSync(actual, 'utf8').trimEnd().split('\n');
  const entries = lines.slice(0, -1).filter((line) => !line.includes('"a/'));
  entries.splice(3, 0, '{"path":"a/","kind":"unread","was":"folder","why":"unreadable","errno":"EACCES"}');
  const text = `${entries.join('\n')}\n`;
  const { createHash } = await import('node:crypto');
  const totals = { ...JSON.parse(lines.at(-1) ?? ''), entries: 4, files: 2, bytes: 2, folders: 1, unread: 1 };
  totals.linesSha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(actual, `${text}${JSON.stringify(totals)}\n`);

  const comparison = await compareTrees({ expected: join(pair.work, 'expected.ndjson'), actual, ignore: { modified: true } });

  expect(found(comparison)).toEqual(['unreadable a/', 'unreadable a/one', 'unreadable a/sub', 'unreadable a/sub/two']);
});

test('the list of differences is cut at its limit, the count is not', async () => {
  const pair = await pairOf({ a: '1', b: '2', c: '3', d: '4' });
  for (const path of ['a', 'b', 'c', 'd']) {
    rmSync(join(pair.restored, path));
  }
  const streamed: string[] = [];
  const comparison = await pair.compare({ listLimit: 2, onDifference: ({ path }) => streamed.push(path) });
  expect(found(comparison)).toEqual(['missing a', 'missing b']);
  expect(comparison).toMatchObject({ listLimit: 2, differenceCount: 4 });
  expect(streamed).toEqual(['a', 'b', 'c', 'd']);
});

test('a comparison with a manifest that was cut short has no result', async () => {
  const pair = await pairOf({ a: '1', b: '2' });
  await pair.compare();
  const actual = join(pair.work, 'actual.ndjson');
  writeFileSync(actual, `${readFileSync(actual, 'utf8').split('\n').slice(0, 2).join('\n')}\n`);
  const run = compareTrees({ expected: join(pair.work, 'expected.ndjson'), actual });
  await expect(run).rejects.toSatisfy((error) => isDrillbookError(error, 'MANIFEST_TRUNCATED'));
});

test('a cancelled comparison has no result', async () => {
  const pair = await pairOf({ a: '1' });
  await expect(pair.compare({ signal: AbortSignal.abort() })).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
});
