import { createHash } from 'node:crypto';
import { closeSync, ftruncateSync, mkdirSync, openSync, readSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { blobChunks, hasBlob, putBlob, putBlobFile, readBlob } from '../../../electron/store/blobs.ts';
import type { ReadableDb } from '../../../electron/store/database.ts';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { transact } from '../../../electron/store/transact.ts';
import { workFolder } from '../../support/work-folder.ts';
import { runToEnd, siteChild } from './support/children.ts';
import { codeOf, failureOf } from './support/refusal.ts';
import { createSampleSite, openedAt } from './support/sample-site.ts';

const mebibyte = 1_048_576;
const sizes = [
  [0, 0],
  [1, 1],
  [mebibyte - 1, 1],
  [mebibyte, 1],
  [mebibyte + 1, 2],
  [5 * mebibyte, 5],
] as const;

/** Bytes that differ from place to place, so that a piece out of order is noticed. */
function content(size: number): Buffer {
  const numbers = new Uint32Array(Math.ceil(size / 4)).map((_zero, index) => Math.imul(index + 1, 2_654_435_761));
  return Buffer.from(numbers.buffer, 0, size);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function pieceCount(db: ReadableDb): unknown {
  return db.prepare('SELECT count(*) FROM blob_chunk').pluck().get();
}

test.each(sizes)('%i bytes come out as they went in, in %i pieces, from memory and from a file', (size, pieces) => {
  const folder = workFolder();
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  const bytes = content(size);
  writeFileSync(join(folder, 'evidence.bin'), bytes);
  const fromMemory = transact(site.db, (db) => putBlob(db, bytes));
  expect(fromMemory).toEqual({ sha256: sha256Of(bytes), bytes: size });
  expect(pieceCount(site.db)).toBe(pieces);
  const fromFile = transact(site.db, (db) => putBlobFile(db, join(folder, 'evidence.bin')));
  expect(fromFile).toEqual(fromMemory);
  expect(pieceCount(site.db)).toBe(pieces);
  closeSiteFile(site);
  const again = openSiteFile(site.path, openedAt);
  expect(Buffer.from(readBlob(again.db, fromFile.sha256)).equals(bytes)).toBe(true);
  expect(Buffer.concat([...blobChunks(again.db, fromFile.sha256)]).equals(bytes)).toBe(true);
  closeSiteFile(again);
});

test.each(sizes)('a file of %i bytes is kept in %i pieces', (size, pieces) => {
  const folder = workFolder();
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  writeFileSync(join(folder, 'evidence.bin'), content(size));
  const { sha256 } = transact(site.db, (db) => putBlobFile(db, join(folder, 'evidence.bin')));
  expect(pieceCount(site.db)).toBe(pieces);
  expect(sha256Of(readBlob(site.db, sha256))).toBe(sha256);
  closeSiteFile(site);
});

test('the same bytes are kept once', () => {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  const names = [1, 2, 3].map(() => transact(site.db, (db) => putBlob(db, content(3 * mebibyte))).sha256);
  expect(new Set(names).size).toBe(1);
  expect(pieceCount(site.db)).toBe(3);
  closeSiteFile(site);
});

test('bytes that were never kept are not found', () => {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  expect(hasBlob(site.db, 'a'.repeat(64))).toBe(false);
  expect(codeOf(() => readBlob(site.db, 'a'.repeat(64)))).toBe('EVIDENCE_NOT_FOUND');
  closeSiteFile(site);
});

test.each([
  ['one byte was flipped', "UPDATE blob_chunk SET content = CAST(x'ff' || substr(content, 2) AS BLOB) WHERE position = 1"],
  ['a piece is missing', 'DELETE FROM blob_chunk WHERE position = 1'],
  ['the last piece is missing', 'DELETE FROM blob_chunk WHERE position = 2'],
  ['a piece is longer', "UPDATE blob_chunk SET content = CAST(content || x'00' AS BLOB) WHERE position = 2"],
  [
    'two pieces changed places',
    'UPDATE blob_chunk SET position = 1 - position + 100; UPDATE blob_chunk SET position = position - 100 WHERE position >= 100',
  ],
  ['the size is another', 'UPDATE blob SET bytes = bytes + 1'],
  ['the size is absurd', 'UPDATE blob SET bytes = 9007199254740991'],
  ['there is a piece too many', "INSERT INTO blob_chunk SELECT sha256, 3, x'00' FROM blob"],
])('evidence of which %s is not given out', (_what, sql) => {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  const { sha256 } = transact(site.db, (db) => putBlob(db, content(2 * mebibyte + 7)));
  site.db.pragma('ignore_check_constraints = ON');
  for (const name of ['blob', 'blob_chunk']) site.db.exec(`DROP TRIGGER ${name}_no_update; DROP TRIGGER ${name}_no_delete`);
  site.db.exec(sql);
  expect(failureOf(() => readBlob(site.db, sha256))).toMatchObject({
    code: 'SITE_FILE_DAMAGED',
    detail: { table: 'blob', row: sha256 },
  });
  site.db.close();
});

test.each([
  ['changes', (handle: number) => writeSync(handle, 'changed', 10)],
  ['is cut off', (handle: number) => ftruncateSync(handle, mebibyte)],
  ['grows', (handle: number) => writeSync(handle, 'more', 3 * mebibyte)],
] as const)('a file that %s between being named and being kept is refused, and nothing of it is kept', (_what, change) => {
  const folder = workFolder();
  const path = join(folder, 'evidence.bin');
  writeFileSync(path, content(3 * mebibyte));
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  const handle = openSync(path, 'r+');
  // the row in `blob` is written after the first reading and before the second
  site.db.function('between_readings', () => {
    change(handle);
    return 1;
  });
  site.db.pragma('trusted_schema = ON');
  site.db.exec('CREATE TEMP TRIGGER meanwhile AFTER INSERT ON main.blob BEGIN SELECT between_readings(); END');
  expect(failureOf(() => transact(site.db, (db) => putBlobFile(db, path)))).toMatchObject({
    code: 'FILE_NOT_READABLE',
    detail: { path },
  });
  closeSync(handle);
  site.db.exec('DROP TRIGGER temp.meanwhile');
  expect(pieceCount(site.db)).toBe(0);
  expect(site.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(0);
  closeSiteFile(site);
});

test('a file that is not there, a folder and the site file itself are refused by name', () => {
  const folder = workFolder();
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  mkdirSync(join(folder, 'folder'));
  for (const name of ['nowhere.log', 'folder', 'plant.drillbook']) {
    expect(
      codeOf(() => transact(site.db, (db) => putBlobFile(db, join(folder, name)))),
      name,
    ).toBe('FILE_NOT_READABLE');
  }
  expect(runToEnd(siteChild('open', site.path)).lines).toEqual([expect.stringContaining('SITE_FILE_IN_USE')]);
  closeSiteFile(site);
});

test('keeping a file of 300 MB takes less than 60 MB of memory', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  closeSiteFile(createSampleSite(path));
  writeFileSync(join(folder, 'restore.log'), '');
  truncateSync(join(folder, 'restore.log'), 300 * mebibyte);
  const { lines } = runToEnd(siteChild('keep-file', path, join(folder, 'restore.log')));
  expect(lines).toEqual([expect.stringMatching(/^grew \d+$/)]);
  expect(Number(lines[0]?.slice(5))).toBeLessThan(60);
  const handle = openSync(path, 'r');
  expect(readSync(handle, Buffer.alloc(16))).toBe(16);
  closeSync(handle);
});
