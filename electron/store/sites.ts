import { type Site, siteSchema } from '../../shared/domain/site.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { recordTable } from './record-table.ts';

const table = recordTable({ table: 'site', schema: siteSchema, key: 'siteId', json: ['frameworks'] });

export function insertSite(db: WritableDb, site: Site): void {
  table.insert(db, site);
}

export function updateSite(db: WritableDb, site: Site): void {
  table.update(db, site);
}

/** Throws: SITE_FILE_DAMAGED when the file holds no site. */
export function getSite(db: ReadableDb): Site {
  const [site] = table.list(db);
  if (site === undefined) throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { table: 'site' } });
  return site;
}
