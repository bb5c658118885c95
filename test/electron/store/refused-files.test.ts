import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { findTool, testWithRights, testWithTools } from '../../support/tools.ts';
import { workFolder } from '../../support/work-folder.ts';
import { runToEnd, siteChild } from './support/children.ts';
import { codeOf, failureOf, namesIn, traceOf } from './support/refusal.ts';
import { createFullSite, createSampleSite, openedAt } from './support/sample-site.ts';

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a text', Buffer.from('restore drills of plant 7\n'.repeat(100))],
  ['a PDF', Buffer.from(`%PDF-1.7\n${'0 obj '.repeat(100)}`)],
  ['99 bytes', Buffer.from(`SQLite format 3\u0000${'\u0000'.repeat(83)}`)],
])('%s is no site file and stays as it is', (_what, content) => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  writeFileSync(path, content);
  const before = traceOf(path);
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_FOREIGN');
  expect(traceOf(path)).toEqual(before);
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
});

test.each(['wal', 'delete'])("somebody else's SQLite file in %s mode stays as it is", (mode) => {
  const folder = workFolder();
  const path = join(folder, 'photos.drillbook');
  const db = new Database(path);
  db.pragma(`journal_mode = ${mode}`);
  db.exec('CREATE TABLE photo (id INTEGER PRIMARY KEY)');
  db.close();
  const before = traceOf(path);
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_FOREIGN');
  expect(traceOf(path)).toEqual(before);
  expect(namesIn(folder)).toEqual(['photos.drillbook']);
});

test('a folder is no site file', () => {
  expect(codeOf(() => openSiteFile(workFolder(), openedAt))).toBe('SITE_FILE_FOREIGN');
});

test.each(['nowhere.drillbook', 'no-folder/plant.drillbook'])('there is no site file at %s', (name) => {
  expect(codeOf(() => openSiteFile(join(workFolder(), name), openedAt))).toBe('SITE_FILE_NOT_FOUND');
});

test('a name no file can have is refused by name', () => {
  expect(codeOf(() => openSiteFile('plant\u0000.drillbook', openedAt))).toBe('FILE_NOT_READABLE');
});

test.each([2, 77, 0x7fff_ffff, -1])('a site file of layout %i is newer than this version and stays as it is', (version) => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  const db = new Database(path);
  db.pragma(`user_version = ${version}`);
  db.close();
  const before = traceOf(path);
  const failure = failureOf(() => openSiteFile(path, openedAt));
  expect(failure?.code).toBe('SITE_FILE_NEWER');
  expect(failure?.detail).toMatchObject({ known: 1 });
  expect(traceOf(path)).toEqual(before);
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
});

test('a newer site file whose newest entries are still in its log is not even folded together', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  cutDown(path, join(workFolder(), 'plant.drillbook'), (db) => db.pragma('user_version = 2'));
  const before = [traceOf(path), traceOf(`${path}-wal`)];
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_NEWER');
  expect([traceOf(path), traceOf(`${path}-wal`)]).toEqual(before);
  expect(namesIn(folder)).toEqual(['plant.drillbook', 'plant.drillbook-wal']);
});

test('a damaged site file whose newest entries are still in its log keeps both as they are', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  cutDown(path, join(workFolder(), 'plant.drillbook'), (db) => db.exec("UPDATE site SET name = 'Plant 8'"));
  truncateSync(path, 20_480);
  const before = [traceOf(path), traceOf(`${path}-wal`)];
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_DAMAGED');
  expect([traceOf(path), traceOf(`${path}-wal`)]).toEqual(before);
  expect(namesIn(folder)).toEqual(['plant.drillbook', 'plant.drillbook-wal']);
});

test.each([
  ['without the triggers that refuse edits', 'DROP TRIGGER audit_no_update'],
  ['with a trigger that acts in secret', 'CREATE TRIGGER quiet AFTER INSERT ON audit BEGIN DELETE FROM prerequisite; END'],
  ['with a table too few', 'DROP TABLE trust_anchor'],
  ['whose layout is said to be none', 'PRAGMA user_version = 0'],
])('a site file %s is damaged and stays as it is', (_what, sql) => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  const db = new Database(path);
  db.exec(sql);
  db.close();
  const before = traceOf(path);
  expect(codeOf(() => openSiteFile(path, openedAt))).toBe('SITE_FILE_DAMAGED');
  expect(traceOf(path)).toEqual(before);
});

test('statistics that another tool made do not make a site file foreign', () => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  const db = new Database(path);
  db.exec('ANALYZE');
  db.close();
  closeSiteFile(openSiteFile(path, openedAt));
});

test('a site file that is reached through a link is one and the same', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  mkdirSync(join(folder, 'desk'));
  symlinkSync(path, join(folder, 'desk', 'shortcut.drillbook'));
  const site = openSiteFile(join(folder, 'desk', 'shortcut.drillbook'), openedAt);
  expect(site.path).toBe(path);
  expect(failureOf(() => openSiteFile(path, openedAt))).toMatchObject({ code: 'SITE_FILE_IN_USE', detail: { since: openedAt } });
  expect(namesIn(join(folder, 'desk'))).toEqual(['shortcut.drillbook']);
  closeSiteFile(site);
});

test('a site file with two names on the disk is refused until it has one, since each name has a log of its own', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  linkSync(path, join(folder, 'second.drillbook'));
  expect(failureOf(() => openSiteFile(path, openedAt))).toMatchObject({
    code: 'SITE_FILE_UNSAFE_SETTINGS',
    detail: { actual: 2 },
  });
  unlinkSync(join(folder, 'second.drillbook'));
  closeSiteFile(openSiteFile(path, openedAt));
});

test('a new site file that lost its power before its first name was gone opens', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  linkSync(path, `${path}.999999999.unfinished`);
  closeSiteFile(openSiteFile(path, openedAt));
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
});

const isRoot = process.getuid?.() === 0;
const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Lets somebody without rights look at a folder: as root by another account, else by this one. */
function readOnlyReport(folder: string, path: string): string[] {
  const { lines } = runToEnd([...(isRoot ? asNobody : []), ...siteChild('open', path)]);
  execFileSync('chmod', ['-R', 'u+w', folder]);
  return lines;
}

testWithTools(['setpriv'], 'a site file that may be read but not written is refused and stays as it is', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  execFileSync('chmod', ['777', folder]);
  execFileSync('chmod', ['444', path]);
  const before = traceOf(path);
  expect(readOnlyReport(folder, path)).toEqual([expect.stringContaining('SITE_FILE_READ_ONLY')]);
  expect(traceOf(path)).toEqual(before);
});

testWithTools(
  ['setpriv'],
  'a site file in a folder that takes no new files is refused, since its log would have no place',
  () => {
    const folder = workFolder();
    const path = join(folder, 'plant.drillbook');
    createFullSite(path);
    execFileSync('chmod', ['666', path]);
    execFileSync('chmod', ['555', folder]);
    const before = traceOf(path);
    expect(readOnlyReport(folder, path)).toEqual([expect.stringContaining('SITE_FILE_READ_ONLY')]);
    expect(traceOf(path)).toEqual(before);
  },
);

testWithTools(['setpriv'], 'a site file that may not be read is refused by name', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  execFileSync('chmod', ['000', path]);
  execFileSync('chmod', ['755', folder]);
  expect(readOnlyReport(folder, path)).toEqual([expect.stringContaining('FILE_NOT_READABLE')]);
});

const cannotBecomeOthers = !isRoot
  ? 'only root may become another account'
  : findTool('setpriv') === null
    ? 'needs setpriv, which this machine does not have'
    : null;
testWithRights(cannotBecomeOthers, 'an account that no user list names can open a site file', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  execFileSync('chown', ['-R', '54321:54321', folder]);
  const { lines } = runToEnd([
    'setpriv',
    '--reuid=54321',
    '--regid=54321',
    '--clear-groups',
    ...siteChild('write-on', path, '1'),
  ]);
  expect(lines).toEqual(['41', 'closed']);
});

/** A site file whose last changes are in its write-ahead log only, as a killed writer leaves it. */
function cutDown(path: string, scratch: string, change: (db: Database.Database) => void): void {
  const site = createSampleSite(scratch);
  change(site.db);
  cpSync(scratch, path);
  copyFileSync(`${scratch}-wal`, `${path}-wal`);
  closeSiteFile(site);
  expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0);
  appendFileSync(path, '');
}
