import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../../electron/store/database.ts';
import { applySettings } from '../../../electron/store/settings.ts';
import { closeSiteFile, openSiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { codeOf, namesIn } from './support/refusal.ts';
import { createSampleSite, openedAt } from './support/sample-site.ts';

test.each(['new', 'reopened'])('a %s site file runs with the settings that survive a power cut', (state) => {
  const path = join(workFolder(), 'plant.drillbook');
  let site = createSampleSite(path);
  if (state === 'reopened') {
    closeSiteFile(site);
    site = openSiteFile(path, openedAt);
  }
  const read = (name: string): unknown => site.db.pragma(name, { simple: true }) ?? 0;
  expect({
    locking: read('locking_mode'),
    journal: read('journal_mode'),
    synchronous: read('synchronous'),
    fullfsync: read('fullfsync'),
    checkpointFullfsync: read('checkpoint_fullfsync'),
    foreignKeys: read('foreign_keys'),
    recursiveTriggers: read('recursive_triggers'),
    trustedSchema: read('trusted_schema'),
    cellSizeCheck: read('cell_size_check'),
    mmapSize: read('mmap_size'),
    applicationId: read('application_id'),
    userVersion: read('user_version'),
  }).toEqual({
    locking: 'exclusive',
    journal: 'wal',
    synchronous: 3,
    fullfsync: 1,
    checkpointFullfsync: 1,
    foreignKeys: 1,
    recursiveTriggers: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    mmapSize: 0,
    applicationId: 0x44726c62,
    userVersion: 1,
  });
  closeSiteFile(site);
});

test('a closed site file is one file', () => {
  const folder = workFolder();
  const site = createSampleSite(join(folder, 'plant.drillbook'));
  expect(namesIn(folder)).toContain('plant.drillbook.in-use');
  closeSiteFile(site);
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
});

test('every table is strict', () => {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  const loose = site.db.prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'").all();
  expect(loose).toEqual([]);
  closeSiteFile(site);
});

test('where neither kind of journal is to be had nothing is entered', () => {
  const db = connect(':memory:', { create: true });
  expect(codeOf(() => applySettings(db))).toBe('SITE_FILE_UNSAFE_SETTINGS');
  db.close();
});

test('closing twice does not take away the note of whoever opened the file in between', () => {
  const folder = workFolder();
  const path = join(folder, 'plant.drillbook');
  const first = createSampleSite(path);
  closeSiteFile(first);
  const second = openSiteFile(path, openedAt);
  closeSiteFile(first);
  expect(namesIn(folder)).toContain('plant.drillbook.in-use');
  closeSiteFile(second);
});
