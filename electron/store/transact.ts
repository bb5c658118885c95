import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { mustReopen, siteFileFailure } from './sqlite-failure.ts';

/** Connections that met a read or write error, and which. */
const stoppedBy = new WeakMap<ReadableDb, unknown>();

/**
 * Runs `work` in one transaction and returns only after COMMIT did: from then on a power cut cannot take it back.
 *
 * After a read or write error the connection takes no more changes: what the operating system holds and what the disk
 * holds may differ, and a later commit would stand on what never reached the disk. The file is closed and opened again.
 * Throws: DISK_FULL, FILE_NOT_WRITABLE, SITE_FILE_DAMAGED – with nothing of `work` kept.
 */
export function transact<Result>(db: ReadableDb, work: (db: WritableDb) => Result): Result {
  if (stoppedBy.has(db)) {
    throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path: db.name }, cause: stoppedBy.get(db) });
  }
  try {
    return db.transaction(() => work(db as WritableDb)).immediate();
  } catch (error) {
    if (mustReopen(error)) stoppedBy.set(db, error);
    throw siteFileFailure(error, db.name);
  }
}

/** Whether the connection met a read or write error and must be closed and opened again before anything is written. */
export function isStopped(db: ReadableDb): boolean {
  return stoppedBy.has(db);
}

/**
 * Several reads that see one state of the file.
 *
 * Throws: SITE_FILE_DAMAGED, FILE_NOT_WRITABLE when the disk fails.
 */
export function readConsistently<Result>(db: ReadableDb, work: (db: ReadableDb) => Result): Result {
  try {
    return db.transaction(() => work(db)).deferred();
  } catch (error) {
    if (mustReopen(error)) stoppedBy.set(db, error);
    throw siteFileFailure(error, db.name);
  }
}
