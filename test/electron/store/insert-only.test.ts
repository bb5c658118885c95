import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putBlob } from '../../../electron/store/blobs.ts';
import type { WritableDb } from '../../../electron/store/database.ts';
import { evidencePacks, packRevisions } from '../../../electron/store/evidence-packs.ts';
import { closeSiteFile, openSiteFile, type SiteFile } from '../../../electron/store/site-file.ts';
import { workFolder } from '../../support/work-folder.ts';
import { inPassing } from './support/in-passing.ts';
import { createFullSite, openedAt } from './support/sample-site.ts';

test.each(['audit', 'sign_off', 'evidence_item', 'blob', 'blob_chunk', 'evidence_pack', 'pack_revision'])(
  'what was kept in %s is never edited, deleted or replaced',
  (table) => {
    const site = fullSite();
    inPassing(site.db, (db) => {
      fillInsertOnly(db);
      const before = db.prepare(`SELECT * FROM ${table}`).all();
      expect(before.length).toBeGreaterThan(0);
      const [column = ''] = Object.keys(before[0] as object);
      for (const sql of [
        `UPDATE ${table} SET ${column} = ${column}`,
        `DELETE FROM ${table}`,
        `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
        `INSERT INTO ${table} SELECT * FROM ${table} WHERE true ON CONFLICT DO UPDATE SET ${column} = ${column}`,
      ]) {
        expect(() => db.exec(sql), sql).toThrow(`${table} is insert-only`);
      }
      expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual(before);
    });
    closeSiteFile(site);
  },
);

function fullSite(): SiteFile {
  const path = join(workFolder(), 'plant.drillbook');
  createFullSite(path);
  return openSiteFile(path, openedAt);
}

function fillInsertOnly(db: WritableDb): void {
  const { sha256, bytes } = putBlob(db, Buffer.from('%PDF-1.7'));
  const pack = { packId: sha256, subject: { kind: 'plan' }, fileName: 'a.pdf', issuedAt: openedAt, pageCount: 4 };
  evidencePacks.insert(db, { ...pack, auditSize: 1, auditHead: sha256 } as never);
  packRevisions.insert(db, {
    packId: sha256,
    revision: 0,
    field: null,
    signedBy: null,
    sha256,
    bytes,
    savedAt: openedAt,
  } as never);
  db.prepare("INSERT INTO sign_off VALUES ('s-1', 'drill-1', 'tester', 'kari', 'accepted', '', ?, NULL)").run(openedAt);
}
