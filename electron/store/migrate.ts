import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { copySiteFile } from './copy-site-file.ts';
import { applicationId, type ReadableDb } from './database.ts';
import { migrationSteps } from './migrations/steps.ts';
import { transact } from './transact.ts';

/** The layout a file has now. */
export function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Raises a site file to the newest layout, one transaction a step.
 *
 * A file that holds data is copied first and the copy is opened and checked; its path is returned.
 * Throws: MIGRATION_FAILED with the step; the file then stands at the step before.
 */
export function migrate(db: ReadableDb, steps: readonly string[] = migrationSteps): string | null {
  const from = versionOf(db);
  if (from >= steps.length) return null;
  const copyPath = from === 0 ? null : copySiteFile(db, `${db.name}.before-version-${steps.length}`);
  for (let version = from; version < steps.length; version += 1) {
    try {
      transact(db, (writable) => {
        writable.exec(steps[version] ?? '');
        if (version === 0) writable.pragma(`application_id = ${applicationId}`);
        writable.pragma(`user_version = ${version + 1}`);
      });
    } catch (cause) {
      throw new DrillbookError('MIGRATION_FAILED', { detail: { path: db.name, step: version + 1, copy: copyPath ?? '' }, cause });
    }
  }
  return copyPath;
}
