import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstBrokenAuditEntry } from '../../../electron/store/audit.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, createSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { getSite } from '../../../electron/store/sites.ts';
import { transact } from '../../../electron/store/transact.ts';
import { DrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { testWithTools } from '../../support/tools.ts';
import { memoryFolder, workFolder } from '../../support/work-folder.ts';
import { runToEnd, siteChild } from './support/children.ts';
import { codeOf, namesIn, traceOf } from './support/refusal.ts';
import { createFullSite, createSampleSite, keepAsset, openedAt } from './support/sample-site.ts';

test('a site file is not created over another file', () => {
  const path = join(workFolder(), 'plant.drillbook');
  writeFileSync(path, 'minutes of the meeting');
  const before = traceOf(path);
  expect(codeOf(() => createSampleSite(path))).toBe('SITE_FILE_EXISTS');
  expect(traceOf(path)).toEqual(before);
});

test('a site file whose name is taken while it is being built does not replace the other', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  const create = (): unknown => createSiteFile(path, openedAt, () => writeFileSync(path, 'minutes of the meeting'));
  expect(codeOf(create)).toBe('SITE_FILE_EXISTS');
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
  expect(traceOf(path).sha256).toBe(traceOf(path).sha256);
});

test('a site file cannot be created in a folder that does not exist', () => {
  expect(codeOf(() => createSampleSite(join(workFolder(), 'nowhere', 'plant.drillbook')))).toBe('FOLDER_NOT_FOUND');
});

test('a site file cannot be created under what is a file', () => {
  const folder = workFolder();
  writeFileSync(join(folder, 'notes.txt'), '');
  expect(codeOf(() => createSampleSite(join(folder, 'notes.txt', 'plant.drillbook')))).toBe('FILE_NOT_WRITABLE');
});

test('what goes wrong while a site file is filled is told as it is, and no file is left', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  const failures = [new DrillbookError('TEMPLATE_INVALID'), new TypeError('a fault in the program')];
  for (const failure of failures) {
    const fill = (): never => {
      throw failure;
    };
    expect(() => createSiteFile(path, openedAt, fill)).toThrow(failure);
    expect(namesIn(folder)).toEqual([]);
  }
});

test('the log of a file that is gone is kept, but not replayed into the next file of that name', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  writeFileSync(`${path}-wal`, Buffer.alloc(5000, 7));
  const site = createSampleSite(path);
  keepAsset(site.db, 1);
  closeSiteFile(site);
  expect(namesIn(folder)).toEqual(['plant.drillbook', 'plant.drillbook-wal.left-over']);
});

test('what a killed process left of a file being built is cleared away', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  writeFileSync(`${path}.999999999.unfinished`, 'half');
  writeFileSync(`${path}.${process.ppid}.unfinished`, 'being built by another process');
  mkdirSync(join(folder, 'other.drillbook.999999999.unfinished'));
  closeSiteFile(createSampleSite(path));
  expect(namesIn(folder)).toEqual([
    'other.drillbook.999999999.unfinished',
    'plant.drillbook',
    `plant.drillbook.${process.ppid}.unfinished`,
  ]);
});

/** Where SQLite and the file system are asked to change something while a site file is created. */
const cutPoints = [
  ['pwrite64', [1, 2, 5, 20, 60, 100]],
  ['fsync', [1, 2]],
  ['link', [1]],
  ['unlink', [1, 2]],
] as const;

testWithTools(['strace'], 'a site file whose creation was killed is whole or not there, and creating it again works', () => {
  let killed = 0;
  for (const [call, times] of cutPoints) {
    for (const time of times) {
      const folder = memoryFolder();
      const path = join(folder, 'plant.drillbook');
      const inject = [
        'strace',
        '-f',
        '-o',
        '/dev/null',
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:signal=SIGKILL:when=${time}`,
      ];
      const { signal } = runToEnd([...inject, ...siteChild('create', path)]);
      if (signal !== null) killed += 1;
      if (!existsSync(path)) closeSiteFile(createSampleSite(path));
      const site = openSiteFile(path, openedAt);
      expect(getSite(site.db).name).toBe('Plant 7');
      closeSiteFile(site);
      expect(namesIn(folder), `${call} ${time}`).toEqual(['plant.drillbook']);
    }
  }
  expect(killed).toBeGreaterThanOrEqual(6);
});

test('a site file created and filled holds all of it in one file', () => {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  const site = openSiteFile(path, openedAt);
  expect(protectedAssets.list(site.db)).toHaveLength(40);
  expect(firstBrokenAuditEntry(site.db)).toBeNull();
  expect(transact(site.db, (db) => getSite(db).customer)).toBe('Northern Water');
  closeSiteFile(site);
});
