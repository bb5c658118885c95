import type { ReadableDb, WritableDb } from './database.ts';
import { siteFileFailure } from './sqlite-failure.ts';

/**
 * Runs `work` in one transaction and returns only after COMMIT did: from then on a power cut cannot take it back.
 *
 * Throws: DISK_FULL, FILE_NOT_WRITABLE, SITE_FILE_DAMAGED – with nothing of `work` kept.
 */
export function transact<Result>(db: ReadableDb, work: (db: WritableDb) => Result): Result {
  try {
    return db.transaction(() => work(db as WritableDb)).immediate();
  } catch (error) {
    throw siteFileFailure(error, db.name);
  }
}

/** Several reads that see one state of the file. */
export function readConsistently<Result>(db: ReadableDb, work: (db: ReadableDb) => Result): Result {
  return db.transaction(() => work(db)).deferred();
}
