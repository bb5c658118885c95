import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendAudit, firstBrokenAuditEntry } from '../../../electron/store/audit.ts';
import { connect, type ReadableDb } from '../../../electron/store/database.ts';
import { getDrillRecord } from '../../../electron/store/drills.ts';
import { versionOf } from '../../../electron/store/inspect-site-file.ts';
import { migrate } from '../../../electron/store/migrate.ts';
import { currentVersion, migrationSteps } from '../../../electron/store/migrations/steps.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile, type SiteFile } from '../../../electron/store/site-file.ts';
import { getSite } from '../../../electron/store/sites.ts';
import { workFolder } from '../../support/work-folder.ts';
import { codeOf, failureOf, namesIn } from './support/refusal.ts';
import { createFullSite, createSampleSite, keepAsset, openedAt } from './support/sample-site.ts';

const addColumn = 'ALTER TABLE trust_anchor ADD COLUMN note TEXT';
const addTable = 'CREATE TABLE review (review_id TEXT PRIMARY KEY) STRICT';
const wrong = 'CREATE TABLE unfinished (x TEXT) STRICT; CREATE TABLE site (x TEXT) STRICT';

function fullSite(folder: string): SiteFile {
  createFullSite(join(folder, 'plant.drillbook'));
  return openSiteFile(join(folder, 'plant.drillbook'), openedAt);
}

function tables(db: ReadableDb): string[] {
  const rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all() as { name: string }[];
  return rows.map((row) => row.name);
}

test('before a layout is raised there is a checked copy of the layout before', () => {
  const folder = workFolder();
  const site = fullSite(folder);
  const copyPath = migrate(site.db, [...migrationSteps, addColumn, addTable]);
  expect(copyPath).toBe(join(folder, 'plant.drillbook.before-version-3'));
  expect(versionOf(site.db)).toBe(3);
  expect(firstBrokenAuditEntry(site.db)).toBeNull();
  expect(site.db.pragma('foreign_keys', { simple: true })).toBe(1);
  closeSiteFile(site);
  const copy = openSiteFile(String(copyPath), openedAt);
  expect([versionOf(copy.db), protectedAssets.list(copy.db).length]).toEqual([1, 40]);
  closeSiteFile(copy);
});

test('a step that fails leaves the file at the step before and names the step and the copy', () => {
  const folder = workFolder();
  const site = fullSite(folder);
  const failure = failureOf(() => migrate(site.db, [...migrationSteps, addColumn, wrong, addTable]));
  expect(failure).toMatchObject({
    code: 'MIGRATION_FAILED',
    detail: { step: 3, copy: join(folder, 'plant.drillbook.before-version-4') },
  });
  expect(versionOf(site.db)).toBe(2);
  expect(tables(site.db)).not.toContain('unfinished');
  expect(site.db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(firstBrokenAuditEntry(site.db)).toBeNull();
  closeSiteFile(site);
});

test('trying a failing migration again keeps the first copy and makes no second one of the same content', () => {
  const folder = workFolder();
  const site = fullSite(folder);
  const steps = [...migrationSteps, wrong];
  const copies = [1, 2, 3].map(() => failureOf(() => migrate(site.db, steps))?.detail.copy);
  expect(copies).toEqual(Array(3).fill(join(folder, 'plant.drillbook.before-version-2')));
  keepAsset(site.db, 100);
  expect(failureOf(() => migrate(site.db, steps))?.detail.copy).toBe(join(folder, 'plant.drillbook.before-version-2.2'));
  closeSiteFile(site);
  expect(namesIn(folder)).toEqual(['plant.drillbook', 'plant.drillbook.before-version-2', 'plant.drillbook.before-version-2.2']);
});

test('a step may rebuild a table that others refer to', () => {
  const site = fullSite(workFolder());
  const rebuild = `CREATE TABLE new_service (service_id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL,
      priority INTEGER NOT NULL, owner_id TEXT REFERENCES person (person_id), objectives TEXT) STRICT;
    INSERT INTO new_service SELECT * FROM service; DROP TABLE service; ALTER TABLE new_service RENAME TO service`;
  migrate(site.db, [...migrationSteps, rebuild]);
  expect(getDrillRecord(site.db, 'drill-1').drill.serviceId).toBe('pumping');
  closeSiteFile(site);
});

test('a step that would leave an entry pointing nowhere fails', () => {
  const site = fullSite(workFolder());
  expect(codeOf(() => migrate(site.db, [...migrationSteps, 'DELETE FROM service']))).toBe('MIGRATION_FAILED');
  expect(getDrillRecord(site.db, 'drill-1').drill.serviceId).toBe('pumping');
  closeSiteFile(site);
});

test('a file at the newest layout is neither copied nor changed', () => {
  const folder = workFolder();
  const site = fullSite(folder);
  expect(migrate(site.db)).toBeNull();
  closeSiteFile(site);
  expect(namesIn(folder)).toEqual(['plant.drillbook']);
});

test('steps run once each and in their order', () => {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  const steps = [
    ...migrationSteps,
    'CREATE TABLE trail (step INTEGER) STRICT; INSERT INTO trail VALUES (2)',
    'INSERT INTO trail SELECT max(step) + 1 FROM trail',
    'INSERT INTO trail SELECT max(step) + 1 FROM trail',
  ];
  migrate(site.db, steps.slice(0, 3));
  migrate(site.db, steps);
  expect(site.db.prepare('SELECT step FROM trail').pluck().all()).toEqual([2, 3, 4]);
  closeSiteFile(site);
});

const historic = Array.from({ length: currentVersion }, (_step, index) => index + 1);

test.each(historic)('a site file as version %i wrote it opens with all it held', (version) => {
  const path = join(workFolder(), 'plant.drillbook');
  copyFileSync(join(import.meta.dirname, `../../fixtures/site-files/version-${version}.drillbook`), path);
  const site = openSiteFile(path, openedAt);
  expect(site.copyPath === null).toBe(version === currentVersion);
  expect(getSite(site.db).name).toBe('Plant 7');
  expect(protectedAssets.list(site.db).length).toBeGreaterThan(0);
  expect(firstBrokenAuditEntry(site.db)).toBeNull();
  keepAsset(site.db, 1000);
  closeSiteFile(site);
});

test('the layout of an empty database is raised without a copy', () => {
  const db = connect(':memory:', { create: true });
  expect(migrate(db)).toBeNull();
  expect(versionOf(db)).toBe(currentVersion);
  appendAudit(db as never, { at: openedAt, actor: 'kari', action: 'site:create', subject: 'site:x', payload: {} });
  expect(firstBrokenAuditEntry(db)).toBeNull();
  db.close();
});
