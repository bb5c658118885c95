import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Progress } from '../../../electron/collectors/progress.ts';
import { checkManifest } from '../../../electron/collectors/read-manifest.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { workFolder } from '../../support/work-folder.ts';
import { entriesOf, manifestOf, noon, putFiles } from './trees.ts';

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

test('a manifest lists files, folders and links in the order of the bytes of their paths', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  putFiles(root, { 'a/deep/file.txt': 'deep', 'a!': 'between', 'a/b': 'b', a0: '', Z: 'first' });
  symlinkSync('a/b', join(root, 'link'));
  await manifestOf(root, join(work, 'm.ndjson'));

  const entries = await entriesOf(join(work, 'm.ndjson'));

  expect(entries.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'file Z',
    'folder a',
    'file a!',
    'file a/b',
    'folder a/deep',
    'file a/deep/file.txt',
    'file a0',
    'link link',
  ]);
  expect(entries.find(({ path }) => path === 'a/deep/file.txt')).toMatchObject({ bytes: 4, sha256: sha256('deep') });
  expect(entries.find(({ path }) => path === 'link')).toMatchObject({ target: 'a/b' });
});

test('the same tree gives the same manifest with one thread and with three', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  const files = Object.fromEntries(Array.from({ length: 700 }, (_, index) => [`d${index % 7}/f${index}`, `content ${index}`]));
  putFiles(root, { ...files, 'd3/large': Buffer.alloc(9_000_000, 'x') });

  const one = await manifestOf(root, join(work, '1.ndjson'), { workers: 1 });
  const three = await manifestOf(root, join(work, '3.ndjson'), { workers: 3 });

  expect(readFileSync(join(work, '1.ndjson'))).toEqual(readFileSync(join(work, '3.ndjson')));
  expect(three).toEqual(one);
  expect(one.totals).toMatchObject({ files: 701, folders: 7, entries: 708 });
});

test('the header says what was read, where and when, and the totals line proves the lines before it', async () => {
  const work = workFolder();
  const root = join(work, 'Source');
  putFiles(root, { one: '1', two: '22' });
  const { header, totals, manifestSha256 } = await manifestOf(root, join(work, 'm.ndjson'), { label: 'production' });

  expect(header).toMatchObject({ schema: 'drillbook.tree/1', label: 'production', root, startedAt: noon.toISOString() });
  expect(header.tool.name).toBe('drillbook');
  expect(totals).toMatchObject({ entries: 2, files: 2, bytes: 3, endedAt: noon.toISOString() });
  expect(manifestSha256).toBe(sha256(readFileSync(join(work, 'm.ndjson'))));
  expect(await checkManifest(join(work, 'm.ndjson'))).toEqual({ header, totals, manifestSha256 });
});

test('links are never followed, so a loop of links ends', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  mkdirSync(join(root, 'inside'), { recursive: true });
  symlinkSync('..', join(root, 'inside', 'up'));
  symlinkSync('self', join(root, 'self'));
  symlinkSync('nowhere', join(root, 'dangling'));

  await manifestOf(root, join(work, 'm.ndjson'));

  expect((await entriesOf(join(work, 'm.ndjson'))).map(({ path, kind }) => [path, kind])).toEqual([
    ['dangling', 'link'],
    ['inside', 'folder'],
    ['inside/up', 'link'],
    ['self', 'link'],
  ]);
});

test.runIf(process.platform === 'linux')(
  'names that are not UTF-8 keep their bytes, and composed and decomposed names stay two',
  async () => {
    const work = workFolder();
    const root = join(work, 'source');
    putFiles(root, { 'caf\u00e9': 'composed', 'cafe\u0301': 'decomposed', 備份: 'cjk' });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/bad-`), Buffer.from([0xff, 0x31])]), 'latin');

    await manifestOf(root, join(work, 'm.ndjson'));
    const entries = await entriesOf(join(work, 'm.ndjson'));

    expect(entries.map(({ path, pathHex }) => [path, pathHex])).toEqual([
      ['bad-\\xff1', '6261642dff31'],
      ['cafe\u0301', undefined],
      ['caf\u00e9', undefined],
      ['備份', undefined],
    ]);
    expect(entries[0]).toMatchObject({ sha256: sha256('latin') });
  },
);

test.runIf(process.platform === 'linux')('sockets and pipes are listed, not opened', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  putFiles(root, { file: 'x' });
  execFileSync('mkfifo', [join(root, 'pipe')]);
  const server = createServer().listen(join(root, 'socket'));
  await new Promise((resolve) => server.once('listening', resolve));

  const { totals } = await manifestOf(root, join(work, 'm.ndjson'));
  await new Promise((resolve) => server.close(resolve));

  expect(totals).toMatchObject({ files: 1, specials: 2 });
  expect(await entriesOf(join(work, 'm.ndjson'))).toContainEqual({ path: 'pipe', kind: 'special', what: 'fifo' });
});

test.runIf(process.platform === 'linux')(
  'a file that holds more than it said is reported as changed while it was read',
  async () => {
    const work = workFolder();
    // files there say they are empty and give bytes all the same
    await manifestOf('/proc/sys/kernel/random', join(work, 'm.ndjson'));

    const entries = await entriesOf(join(work, 'm.ndjson'));

    expect(entries).toContainEqual({ path: 'boot_id', kind: 'unread', was: 'file', why: 'changed-while-reading' });
  },
);

test.runIf(process.platform !== 'win32')('what may not be read becomes an entry and does not stop the run', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  putFiles(root, { 'open.txt': 'open', 'secret.txt': 'secret', 'closed/inside.txt': 'x' });
  execFileSync('chmod', ['0755', work, root]);
  execFileSync('chmod', ['0000', join(root, 'secret.txt'), join(root, 'closed')]);
  const collectors = join(import.meta.dirname, '../../../electron/collectors');
  // a process of its own, because it gives up the right to read everything once the code is loaded
  const script = `
    const { hashEntries } = await import(${JSON.stringify(join(collectors, 'hash-entries.ts'))});
    const { walkTree } = await import(${JSON.stringify(join(collectors, 'tree-walk.ts'))});
    if (process.getuid() === 0) { process.setegid(65534); process.seteuid(65534); }
    const root = ${JSON.stringify(root)};
    const { parts } = hashEntries([...walkTree({ root, exclude: new Set() })], { root, large: true });
    process.stdout.write(parts[0].lines);`;

  const lines = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim().split('\n');
  execFileSync('chmod', ['0755', join(root, 'closed')]);

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { path: 'closed', kind: 'folder', mode: 0 },
    { path: 'closed/', kind: 'unread', was: 'folder', why: 'unreadable', errno: 'EACCES' },
    { path: 'open.txt', kind: 'file', sha256: sha256('open') },
    { path: 'secret.txt', kind: 'unread', was: 'file', why: 'unreadable', errno: 'EACCES' },
  ]);
});

test('a large file with holes is hashed in pieces, with progress that ends at its size', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  putFiles(root, { 'sparse.img': '' });
  truncateSync(join(root, 'sparse.img'), 300_000_000);
  const told: Progress[] = [];

  const { totals } = await manifestOf(root, join(work, 'm.ndjson'), { onProgress: (progress) => told.push(progress) });

  expect(totals.bytes).toBe(300_000_000);
  expect(told.at(-1)).toMatchObject({ files: 1, bytes: 300_000_000, filesTotal: 1, bytesTotal: 300_000_000 });
  expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).sort((a, b) => a - b));
});

test('cancelling while a large file is read leaves no half manifest', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  putFiles(root, { 'sparse.img': '' });
  truncateSync(join(root, 'sparse.img'), 3_000_000_000);
  const cancel = new AbortController();

  const run = manifestOf(root, join(work, 'm.ndjson'), { signal: cancel.signal, onProgress: () => cancel.abort() });

  await expect(run).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
  expect(readdirSync(work)).toEqual(['source']);
});

test('a run cancelled before it began touches nothing', async () => {
  const work = workFolder();
  const run = manifestOf(work, join(work, 'm.ndjson'), { signal: AbortSignal.abort() });
  await expect(run).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
  expect(readdirSync(work)).toEqual([]);
});

test('a folder that is not there and a place that cannot be written are refused by name', async () => {
  const work = workFolder();
  const noFolder = manifestOf(join(work, 'missing'), join(work, 'm.ndjson'));
  await expect(noFolder).rejects.toSatisfy((error) => isDrillbookError(error, 'FOLDER_NOT_FOUND'));
  const noPlace = manifestOf(work, join(work, 'missing', 'm.ndjson'));
  await expect(noPlace).rejects.toSatisfy((error) => isDrillbookError(error, 'FILE_NOT_WRITABLE'));
});

test('a manifest written into its own tree and what was excluded are not in it', async () => {
  const work = workFolder();
  putFiles(work, { 'keep.txt': 'k', 'cache/x': 'x', 'cache2/y': 'y', 'm.ndjson': 'an older manifest' });

  const { header } = await manifestOf(work, join(work, 'm.ndjson'), { exclude: ['cache/'] });

  expect(header.excluded).toEqual(['cache']);
  expect((await entriesOf(join(work, 'm.ndjson'))).map(({ path }) => path)).toEqual(['cache2', 'cache2/y', 'keep.txt']);
});

test.runIf(process.platform === 'linux')('a path longer than the system takes becomes an entry, not a crash', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  mkdirSync(root);
  const part = 'n'.repeat(250);
  const deepen = `cd "$1"; for i in $(seq 20); do mkdir ${part} && cd -P ${part} || exit 1; done; echo deep > file`;
  execFileSync('sh', ['-c', deepen, 'sh', root]);

  const { totals } = await manifestOf(root, join(work, 'm.ndjson'));

  const entries = await entriesOf(join(work, 'm.ndjson'));
  expect(totals.unread).toBeGreaterThan(0);
  expect(entries.find(({ kind }) => kind === 'unread')).toMatchObject({ errno: 'ENAMETOOLONG' });
  execFileSync('rm', ['-rf', root]);
  expect(existsSync(root)).toBe(false);
});

test('times before 1970 and after 2038 are kept', async () => {
  const work = workFolder();
  const root = join(work, 'source');
  putFiles(root, { old: 'o', future: 'f' });
  utimesSync(join(root, 'old'), new Date(-86_400_000), new Date(-86_400_000));
  utimesSync(join(root, 'future'), 4_102_444_800, 4_102_444_800);
  await manifestOf(root, join(work, 'm.ndjson'));
  expect(await entriesOf(join(work, 'm.ndjson'))).toMatchObject([{ modifiedMs: 4_102_444_800_000 }, { modifiedMs: -86_400_000 }]);
});
