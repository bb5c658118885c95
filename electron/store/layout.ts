import { connect, type ReadableDb } from './database.ts';
import { migrationSteps } from './migrations/steps.ts';

const knownLayouts = new Map<string, string>();

/**
 * Whether the tables, indexes and triggers are those of a version, no more and no fewer.
 *
 * A file without the triggers that refuse edits, or with one that acts in secret, is not a site file of ours.
 */
export function hasLayout(db: ReadableDb, version: number, steps: readonly string[] = migrationSteps): boolean {
  const stepsUpToIt = steps.slice(0, version).join(';\n');
  let expected = knownLayouts.get(stepsUpToIt);
  if (expected === undefined) {
    expected = layoutAfter(stepsUpToIt);
    knownLayouts.set(stepsUpToIt, expected);
  }
  return layoutText(db) === expected;
}

function layoutAfter(steps: string): string {
  const db = connect(':memory:', { create: true });
  try {
    // as in a migration: a table may be rebuilt
    db.pragma('foreign_keys = OFF');
    db.exec(steps);
    return layoutText(db);
  } finally {
    db.close();
  }
}

/** Indexes that SQLite makes by itself have no text; what `ANALYZE` keeps tells nothing about the layout. */
function layoutText(db: ReadableDb): string {
  const rows = db
    .prepare(`SELECT type || ' ' || name || ' ' || tbl_name || ' ' || sql AS text FROM sqlite_schema
      WHERE sql IS NOT NULL AND name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type, name`)
    .all() as { text: string }[];
  // how SQLite quotes and spaces a text it altered itself may differ between its versions
  return rows.map((row) => row.text.replace(/["\s]+/g, ' ')).join('\n');
}
