import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { compareTrees } from '../../../electron/collectors/compare-trees.ts';
import { copyPlainly } from '../../../electron/collectors/plain-copy.ts';
import { snapshotSqlite } from '../../../electron/collectors/snapshot-sqlite.ts';
import { compareDatabases } from '../../../shared/domain/database-comparison.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { workFolder } from '../../support/work-folder.ts';
import { manifestOf, noon, putFiles } from './trees.ts';

test('a copy is the same tree, with times, modes and links', async () => {
  const work = workFolder();
  const [from, to] = [join(work, 'from'), join(work, 'to')];
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`d/${index}`, `content ${index}`]));
  putFiles(from, { ...files, 'd/e/備份.txt': 'x', empty: '' });
  Array.from({ length: 60 }, (_, index) => utimesSync(join(from, `d/${index}`), noon, new Date(noon.getTime() + index * 1001)));
  symlinkSync('d/e', join(from, 'link'));
  chmodSync(join(from, 'empty'), 0o640);
  chmodSync(join(from, 'd/e'), 0o500);

  const copy = await copyPlainly({ from, to, now: () => noon });

  expect(copy).toMatchObject({ files: 62, skipped: [], startedAt: noon.toISOString() });
  await manifestOf(from, join(work, 'from.ndjson'));
  await manifestOf(to, join(work, 'to.ndjson'));
  const comparison = await compareTrees({ expected: join(work, 'from.ndjson'), actual: join(work, 'to.ndjson') });
  for (const root of [from, to]) {
    chmodSync(join(root, 'd/e'), 0o700);
  }
  expect(comparison.differences).toEqual([]);
  expect(comparison.identical).toBe(true);
});

test('a database in use is copied whole, with what is only in its log', async () => {
  const work = workFolder();
  const [from, to] = [join(work, 'from'), join(work, 'to')];
  mkdirSync(from);
  const writer = new Database(join(from, 'live.db'));
  writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1), (2);');

  const copy = await copyPlainly({ from, to, now: () => noon, databases: ['live.db'] });
  const [source, restored] = [join(from, 'live.db'), join(to, 'live.db')];
  const take = (file: string) => snapshotSqlite({ file, now: () => noon });

  expect(copy.databases).toBe(1);
  expect(readdirSync(to)).toEqual(['live.db']);
  expect(compareDatabases(await take(source), await take(restored)).identical).toBe(true);
  writer.close();
});

test.runIf(process.platform === 'linux')('a pipe is left out by name', async () => {
  const work = workFolder();
  putFiles(join(work, 'from'), { file: 'x' });
  execFileSync('mkfifo', [join(work, 'from/pipe')]);
  const { skipped, files } = await copyPlainly({ from: join(work, 'from'), to: join(work, 'to'), now: () => noon });
  expect({ skipped, files }).toEqual({ skipped: [{ path: 'pipe', reason: 'not a file, folder or link' }], files: 1 });
});

test('nothing is copied over what is there, into itself, or from nowhere', async () => {
  const work = workFolder();
  putFiles(work, { 'from/file': 'x', 'full/file': 'y' });
  const copy = (from: string, to: string) => copyPlainly({ from: join(work, from), to: join(work, to), now: () => noon });
  await expect(copy('from', 'full')).rejects.toSatisfy((error) => isDrillbookError(error, 'FILE_NOT_WRITABLE'));
  await expect(copy('from', 'from/inside')).rejects.toSatisfy((error) => isDrillbookError(error, 'FILE_NOT_WRITABLE'));
  await expect(copy('none', 'to')).rejects.toSatisfy((error) => isDrillbookError(error, 'FOLDER_NOT_FOUND'));
  expect(statSync(join(work, 'full/file')).size).toBe(1);
});

test('what was said to be a database and is none stops the copy', async () => {
  const work = workFolder();
  putFiles(join(work, 'from'), { 'a.db': 'x'.repeat(5_000) });
  const copy = copyPlainly({ from: join(work, 'from'), to: join(work, 'to'), now: () => noon, databases: ['a.db'] });
  await expect(copy).rejects.toSatisfy((error) => isDrillbookError(error, 'DATABASE_NOT_READABLE'));
});

test('a copy can be cancelled', async () => {
  const work = workFolder();
  putFiles(join(work, 'from'), { a: 'a', b: 'b' });
  const copy = copyPlainly({ from: join(work, 'from'), to: join(work, 'to'), now: () => noon, signal: AbortSignal.abort() });
  await expect(copy).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
});
