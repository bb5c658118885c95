import { existsSync, rmSync } from 'node:fs';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { copySiteFile } from './copy-site-file.ts';
import { applicationId, type ReadableDb } from './database.ts';
import { versionOf } from './inspect-site-file.ts';
import { migrationSteps } from './migrations/steps.ts';
import { sameContent } from './same-content.ts';
import { transact } from './transact.ts';

/**
 * Raises a site file to the newest layout, one transaction a step.
 *
 * A file that holds data is copied first and the copy is opened and checked; its path is returned.
 * Throws: MIGRATION_FAILED with the step and the copy; the file then stands at the step before.
 */
export function migrate(db: ReadableDb, steps: readonly string[] = migrationSteps): string | null {
  const from = versionOf(db);
  if (from >= steps.length) return null;
  const copyPath = from === 0 ? null : copyBefore(db, steps);
  // while a table is rebuilt its children point nowhere; they are checked before each COMMIT instead
  db.pragma('foreign_keys = OFF');
  try {
    for (let version = from; version < steps.length; version += 1) raise(db, steps, version, copyPath);
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return copyPath;
}

function raise(db: ReadableDb, steps: readonly string[], version: number, copyPath: string | null): void {
  const step = version + 1;
  try {
    transact(db, (writable) => {
      writable.exec(steps[version] ?? '');
      const orphans = writable.pragma('foreign_key_check') as readonly unknown[];
      if (orphans.length > 0)
        throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { path: db.name, found: 'foreign_key_check' } });
      if (version === 0) writable.pragma(`application_id = ${applicationId}`);
      writable.pragma(`user_version = ${step}`);
    });
  } catch (cause) {
    // a new file has nothing to fall back to, and is not there at all when its layout cannot be written
    if (copyPath === null) throw cause;
    throw new DrillbookError('MIGRATION_FAILED', { detail: { path: db.name, step, copy: copyPath }, cause });
  }
}

/** An older copy of that name may be the last one somebody has; one of the same content is not kept twice. */
function copyBefore(db: ReadableDb, steps: readonly string[]): string {
  const wanted = `${db.name}.before-version-${steps.length}`;
  let last: string | null = null;
  let free = wanted;
  for (let number = 2; existsSync(free); number += 1) {
    last = free;
    free = `${wanted}.${number}`;
  }
  const copy = copySiteFile(db, free, steps);
  if (last === null || !sameContent(last, copy)) return copy;
  rmSync(copy);
  return last;
}
