import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { copySiteFile } from '../../../electron/store/copy-site-file.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { kill, nextLine, runToEnd, siteChild, start } from './support/children.ts';
import { codeOf, namesIn, traceOf } from './support/refusal.ts';
import { createFullSite, createSampleSite, keepAsset, openedAt } from './support/sample-site.ts';

test('a copy is one file with everything acknowledged so far, and opens as the original does', () => {
  const folder = workFolder();
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  for (let number = 1; number <= 5; number += 1) keepAsset(site.db, number);
  mkdirSync(join(folder, 'stick'));
  const copy = copySiteFile(site.db, join(folder, 'stick', 'plant.drillbook'));
  keepAsset(site.db, 6);
  expect(namesIn(join(folder, 'stick'))).toEqual(['plant.drillbook']);
  const opened = openSiteFile(copy, openedAt);
  expect(protectedAssets.list(opened.db)).toHaveLength(5);
  closeSiteFile(opened);
  expect(protectedAssets.list(site.db)).toHaveLength(6);
  closeSiteFile(site);
  expect(namesIn(join(folder, 'stick'))).toEqual(['plant.drillbook']);
});

test.each(['plant.drillbook', 'link/plant.drillbook', './x/../plant.drillbook'])(
  'a site file is not copied onto itself as %s',
  (name) => {
    const folder = workFolder();
    symlinkSync(folder, join(folder, 'link'));
    mkdirSync(join(folder, 'x'));
    const site = createSampleSite(join(folder, 'plant.drillbook'));
    expect(codeOf(() => copySiteFile(site.db, join(folder, name)))).toBe('SITE_FILE_IN_USE');
    keepAsset(site.db, 1);
    closeSiteFile(site);
    expect(runToEnd(siteChild('write-on', join(folder, 'plant.drillbook'), '1')).lines).toEqual(['2', 'closed']);
  },
);

test('a copy does not replace a site file that another process has open', async () => {
  const folder = workFolder();
  const other = join(folder, 'other.drillbook');
  createFullSite(other);
  const holder = start(siteChild('hold', other));
  expect(await nextLine(holder.lines)).toBe('open');
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  expect(codeOf(() => copySiteFile(site.db, other))).toBe('SITE_FILE_IN_USE');
  await kill(holder.child);
  copySiteFile(site.db, other);
  closeSiteFile(site);
});

test('a copy that replaces a file does not inherit the log of the file before', () => {
  const folder = workFolder();
  const old = join(folder, 'old.drillbook');
  const scratch = createSampleSite(join(folder, 'scratch.drillbook'));
  keepAsset(scratch.db, 1);
  copyFileSync(join(folder, 'scratch.drillbook'), old);
  copyFileSync(join(folder, 'scratch.drillbook-wal'), `${old}-wal`);
  closeSiteFile(scratch);
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  copySiteFile(site.db, old);
  closeSiteFile(site);
  const opened = openSiteFile(old, openedAt);
  expect(protectedAssets.list(opened.db)).toEqual([]);
  closeSiteFile(opened);
});

test('a copy replaces a file that is no database', () => {
  const folder = workFolder();
  writeFileSync(join(folder, 'old.drillbook'), 'a shopping list');
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  closeSiteFile(openSiteFile(copySiteFile(site.db, join(folder, 'old.drillbook')), openedAt));
  closeSiteFile(site);
});

test('a copy cannot be made into a folder that does not exist', () => {
  const folder = workFolder();
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  expect(codeOf(() => copySiteFile(site.db, join(folder, 'stick', 'plant.drillbook')))).toBe('FOLDER_NOT_FOUND');
  closeSiteFile(site);
});

test('a copy of a site file with a damaged index is not made, and what had the name stays', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  createFullSite(path);
  indexAnotherColumn(path, 'service_id', 'name');
  const site = openSiteFile(path, openedAt);
  writeFileSync(join(folder, 'copy.drillbook'), 'the copy of last week');
  const before = traceOf(join(folder, 'copy.drillbook'));
  expect(codeOf(() => copySiteFile(site.db, join(folder, 'copy.drillbook')))).toBe('SITE_FILE_DAMAGED');
  expect(traceOf(join(folder, 'copy.drillbook'))).toEqual(before);
  closeSiteFile(site);
});

/** Leaves the index of one column filled with another: every page is sound and no row is found by it. */
function indexAnotherColumn(path: string, column: string, other: string): void {
  const sqlOf = (name: string): string => `CREATE INDEX protected_asset_of_service ON protected_asset (${name})`;
  for (const [from, to] of [
    [column, other],
    [other, column],
  ] as const) {
    const db = new Database(path);
    db.unsafeMode(true);
    if (from === other) db.exec('REINDEX protected_asset_of_service');
    db.pragma('writable_schema = ON');
    db.prepare('UPDATE sqlite_schema SET sql = ? WHERE sql = ?').run(sqlOf(to), sqlOf(from));
    db.close();
  }
}
