import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listDrillSteps, putDrillStep } from '../../../electron/store/drill-steps.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, type SiteFile } from '../../../electron/store/site-file.ts';
import { getSite } from '../../../electron/store/sites.ts';
import { workFolder } from '../../support/work-folder.ts';
import { inPassing } from './support/in-passing.ts';
import { failureOf } from './support/refusal.ts';
import { createSampleSite, sampleAsset } from './support/sample-site.ts';

function looseSite(): SiteFile {
  const site = createSampleSite(join(workFolder(), 'plant.drillbook'));
  site.db.pragma('foreign_keys = OFF');
  onTestFinished(() => closeSiteFile(site));
  return site;
}

test.each([
  ['changed_at', "'yesterday'", 'changedAt'],
  ['kind', "'spaceship'", 'kind'],
  ['name', "''", 'name'],
  ['revision', '9007199254740993', 'revision'],
  ['retention_days', '36501', 'retentionDays'],
  ['depends_on', "'{}'", 'dependsOn'],
  ['depends_on', `'["UPPER CASE"]'`, 'dependsOn.0'],
  ['scope_item_ids', "'[1'", 'scopeItemIds'],
  ['depends_on', "''", 'dependsOn'],
])('an asset whose %s became %s is damage in that field', (column, value, field) => {
  inPassing(looseSite().db, (db) => {
    protectedAssets.insert(db, sampleAsset(1));
    db.pragma('ignore_check_constraints = ON');
    db.exec(`UPDATE protected_asset SET ${column} = ${value}`);
    const damage = { code: 'SITE_FILE_DAMAGED', detail: { table: 'protected_asset', row: 'asset-1', field } };
    expect(failureOf(() => protectedAssets.get(db, 'asset-1'))).toMatchObject(damage);
    expect(failureOf(() => protectedAssets.list(db))).toMatchObject(damage);
  });
});

test.each(['{', '{}', '{"kind":"restore"}', 'null', '"restore"'])('a drill step that became %s is damage', (text) => {
  inPassing(looseSite().db, (db) => {
    putDrillStep(db, 'drill-1', { kind: 'restore', state: 'pending', plannedMinutes: null });
    db.pragma('ignore_check_constraints = ON');
    db.prepare('UPDATE drill_step SET step = ?').run(text);
    expect(failureOf(() => listDrillSteps(db, 'drill-1'))).toMatchObject({
      code: 'SITE_FILE_DAMAGED',
      detail: { table: 'drill_step', row: 'restore' },
    });
  });
});

test('a site file that lost its site is damaged', () => {
  inPassing(looseSite().db, (db) => {
    db.exec('DELETE FROM site');
    expect(failureOf(() => getSite(db))).toMatchObject({ code: 'SITE_FILE_DAMAGED', detail: { table: 'site' } });
  });
});
