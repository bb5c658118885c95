import { existsSync, rmSync, statSync } from 'node:fs';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { connect, type ReadableDb } from './database.ts';
import { hasLayout } from './layout.ts';
import { migrationSteps } from './migrations/steps.ts';
import { checkVersion } from './site-file-header.ts';
import { siteFileFailure, sqliteCode } from './sqlite-failure.ts';

interface Inspection {
  /** `quick` reads every page, `whole` also compares every index with its table. */
  readonly depth?: 'quick' | 'whole';
  readonly steps?: readonly string[];
}

/** The layout a file has now. */
export function versionOf(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Reads the whole file and decides whether it is a sound site file; writes nothing.
 *
 * Throws: SITE_FILE_NEWER, SITE_FILE_DAMAGED, SITE_FILE_IN_USE, FILE_NOT_READABLE.
 */
export function inspectSiteFile(
  db: ReadableDb,
  path: string,
  { depth = 'quick', steps = migrationSteps }: Inspection = {},
): void {
  try {
    // a file from elsewhere must neither run functions from its schema nor be trusted in its page headers
    for (const pragma of ['trusted_schema = OFF', 'cell_size_check = ON', 'mmap_size = 0']) db.pragma(pragma);
    const version = versionOf(db);
    checkVersion(path, version, steps.length);
    if (version < 1) throw damaged(path, 'user_version');
    const found = db.pragma(depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true });
    if (found !== 'ok') throw damaged(path, String(found));
    const orphans = db.pragma('foreign_key_check') as readonly unknown[];
    if (orphans.length > 0) throw damaged(path, 'foreign_key_check');
    if (!hasLayout(db, version, steps)) throw damaged(path, 'layout');
  } catch (error) {
    throw inspectionFailure(error, path);
  }
}

/**
 * Inspects a file that was not closed properly before anything folds its write-ahead log in.
 *
 * A connection that can write would do so when it closes, and a damaged file is to stay as it is. False where the disk
 * has no room for the index of the log, which a connection that cannot write keeps in a file.
 */
export function inspectBeforeRecovery(path: string): boolean {
  const sharedIndex = `${path}-shm`;
  const indexWasThere = existsSync(sharedIndex);
  const db = connect(path, { readonly: true });
  try {
    inspectSiteFile(db, path);
    return true;
  } catch (error) {
    if (isDrillbookError(error) && sqliteCode(error.cause)?.startsWith('SQLITE_IOERR_SHM')) return false;
    throw error;
  } finally {
    db.close();
    if (!indexWasThere) rmSync(sharedIndex, { force: true });
  }
}

/** Whether entries are still in the write-ahead log only: the last writer was killed or lost its power. */
export function hasWriteAheadLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** What SQLite cannot even check, e.g. malformed JSON under a CHECK, is damage as well. */
function inspectionFailure(error: unknown, path: string): unknown {
  const failure = siteFileFailure(error, path);
  if (failure instanceof DrillbookError || sqliteCode(failure) === null) return failure;
  return new DrillbookError('SITE_FILE_DAMAGED', { detail: { path, found: sqliteCode(failure) ?? '' }, cause: error });
}

function damaged(path: string, found: string): DrillbookError {
  return new DrillbookError('SITE_FILE_DAMAGED', { detail: { path, found } });
}
