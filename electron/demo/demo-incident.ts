import { appendFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DemoProduction } from './demo-production.ts';

/** What happened to production after the backup, known exactly, so that the comparison can be held against it. */
export interface DemoIncident {
  /** Deleted by accident: the restore brings them back. Paths below the production root. */
  readonly deletedFiles: readonly string[];
  /** Edited after the backup: the restored copy holds the older version. */
  readonly editedFiles: readonly string[];
  /** Created after the backup: the restored copy lacks them. */
  readonly createdFiles: readonly string[];
  readonly deletedInspections: number;
  readonly newWorkOrders: number;
}

/** A morning's work after the backup, and then somebody deletes the wrong folder. */
export function workThenDelete(production: DemoProduction, now: Date): DemoIncident {
  const { root } = production;
  const list = (folder: string): string[] =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => `${folder}/${name}`);
  const editedFiles = list('files/uploads/会议记录').filter((_path, index) => index % 5 === 3);
  for (const path of editedFiles) appendFileSync(join(root, path), '\nrevised after the backup\n');
  const createdFiles = [1, 2, 3, 4, 5].map((number) => `files/uploads/shift-report-${number}.csv`);
  for (const path of createdFiles) writeFileSync(join(root, path), `shift;orders\n${path};12\n`);
  const deletedFiles = list('files/uploads/inspections').filter((_path, index) => index % 4 === 0);
  for (const path of deletedFiles) rmSync(join(root, path));
  const db = new Database(production.database);
  try {
    const deletedInspections = db.prepare('DELETE FROM inspection WHERE inspection_id % 40 = 0').run().changes;
    const insert = db.prepare(
      "INSERT INTO work_order (equipment_id, title, state, opened_at, updated_at) VALUES (?, 'Leak at flange', 'open', ?, ?)",
    );
    const at = new Date(now.getTime() - 60_000).toISOString();
    for (let number = 1; number <= 12; number += 1) insert.run(number, at, at);
    return { deletedFiles, editedFiles, createdFiles, deletedInspections, newWorkOrders: 12 };
  } finally {
    db.close();
  }
}
