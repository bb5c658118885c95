import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashEntries, largeFileBytes } from '../../../electron/collectors/hash-entries.ts';
import { walkTree } from '../../../electron/collectors/tree-walk.ts';
import { workFolder } from '../../support/work-folder.ts';
import { putFiles } from './trees.ts';

function linesOf(listed: readonly string[], root: string, large = true): unknown[] {
  const { parts } = hashEntries(listed, { root, large });
  const text = parts.map((part) => ('lines' in part ? new TextDecoder().decode(part.lines) : '')).join('');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('what is gone between listing and reading is an entry that says so', () => {
  const root = workFolder();
  putFiles(root, { 'kept.txt': 'k', 'gone.txt': 'g', 'gone-folder/inside.txt': 'i' });
  symlinkSync('kept.txt', join(root, 'gone-link'));
  const listed = [...walkTree({ root, exclude: new Set() })];
  for (const path of ['gone.txt', 'gone-folder', 'gone-link']) {
    rmSync(join(root, path), { recursive: true });
  }

  expect(linesOf(listed, root)).toMatchObject([
    { path: 'gone-folder', kind: 'unread', was: 'folder', why: 'vanished', errno: 'ENOENT' },
    { path: 'gone-folder/inside.txt', kind: 'unread', was: 'file', why: 'vanished' },
    { path: 'gone-link', kind: 'unread', was: 'link', why: 'vanished' },
    { path: 'gone.txt', kind: 'unread', was: 'file', why: 'vanished' },
    { path: 'kept.txt', kind: 'file' },
  ]);
});

test('a folder that vanishes during the walk leaves a line for its contents', () => {
  const root = workFolder();
  putFiles(root, { 'a/inside.txt': 'a', 'b/inside.txt': 'b' });
  const walk = walkTree({ root, exclude: new Set() });
  const first = walk.next().value;
  rmSync(join(root, 'b'), { recursive: true });

  expect([first, ...walk]).toEqual(['da', 'fa/inside.txt', 'db', '!ENOENT:b/']);
  expect(linesOf(['!ENOENT:b/'], root)).toEqual([
    { path: 'b/', kind: 'unread', was: 'folder', why: 'vanished', errno: 'ENOENT' },
  ]);
});

test.runIf(process.platform !== 'win32')('a link or a folder put in the place of a file is not followed', () => {
  const root = workFolder();
  putFiles(root, { 'became-link': 'x', 'became-folder': 'x' });
  const listed = [...walkTree({ root, exclude: new Set() })];
  rmSync(join(root, 'became-link'));
  symlinkSync('/etc/hostname', join(root, 'became-link'));
  rmSync(join(root, 'became-folder'));
  mkdirSync(join(root, 'became-folder'));

  expect(linesOf(listed, root)).toMatchObject([
    { path: 'became-folder', kind: 'unread', why: 'changed-while-reading' },
    { path: 'became-link', kind: 'unread', why: 'changed-while-reading' },
  ]);
});

test('a file written to while it is read is reported, not given a hash', () => {
  const root = workFolder();
  putFiles(root, { 'database.log': Buffer.alloc(largeFileBytes + 2_000_000, 'x') });
  let written = false;

  const { parts, sums } = hashEntries(['fdatabase.log'], {
    root,
    large: true,
    onBytes: () => {
      if (!written) {
        written = true;
        writeFileSync(join(root, 'database.log'), 'shorter now');
      }
    },
  });

  expect(sums).toMatchObject({ files: 0, unread: 1 });
  expect(new TextDecoder().decode(parts[0] !== undefined && 'lines' in parts[0] ? parts[0].lines : undefined)).toBe(
    '{"path":"database.log","kind":"unread","was":"file","why":"changed-while-reading"}\n',
  );
});

test('a large file is handed back at its place among the lines', () => {
  const root = workFolder();
  putFiles(root, { a: 'a', b: Buffer.alloc(largeFileBytes + 1), c: 'c' });

  const { parts } = hashEntries(['fa', 'fb', 'fc'], { root, large: false });

  expect(parts.map((part) => ('large' in part ? part.large : 'lines'))).toEqual(['lines', 'b', 'lines']);
});

test.runIf(process.platform === 'linux')('a read error is an entry with its cause', () => {
  // reading a process's memory from address 0 gives EIO
  expect(linesOf(['fmem'], '/proc/self')).toEqual([
    { path: 'mem', kind: 'unread', was: 'file', why: 'unreadable', errno: 'EIO' },
  ]);
});
