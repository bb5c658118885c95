import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/**
 * Opens an SQLite database for reading only, lends it to `read`, and leaves the folder as it was.
 *
 * Throws: DATABASE_NOT_READABLE when the file is not there, is no SQLite database, is damaged, or is locked.
 */
export function withSqlite<T>(file: string, read: (db: Database.Database) => T): T {
  const besideBefore = existsSync(`${file}-wal`);
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    try {
      // the file may be anyone's: its schema must not run code, and a damaged page must be an error, not a wrong number
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      db.pragma('query_only = ON');
      return read(db);
    } finally {
      db.close();
      if (!besideBefore) {
        removeEmptyLog(file);
      }
    }
  } catch (error) {
    if (error instanceof DrillbookError) {
      throw error;
    }
    throw new DrillbookError('DATABASE_NOT_READABLE', { detail: { path: file, reason: reasonOf(error) }, cause: error });
  }
}

/**
 * Writes a consistent copy of a database in use into a new file.
 *
 * Throws: DATABASE_NOT_READABLE, DISK_FULL, FILE_NOT_WRITABLE.
 */
export function vacuumInto(from: string, to: string): void {
  withSqlite(from, (db) => {
    // the connection stays one for reading; this setting alone would refuse the new file too
    db.pragma('query_only = OFF');
    try {
      db.prepare('VACUUM INTO ?').run(to);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === 'SQLITE_FULL' || reason.startsWith('SQLITE_CANTOPEN') || reason.startsWith('SQLITE_IOERR_WRITE')) {
        const code = reason === 'SQLITE_FULL' ? 'DISK_FULL' : 'FILE_NOT_WRITABLE';
        throw new DrillbookError(code, { detail: { path: to, reason }, cause: error });
      }
      throw error;
    }
  });
}

/**
 * Reading a database in WAL mode makes an empty `-wal` and a `-shm` beside it, which a reader cannot remove and which would then show up
 * as two additional files in a comparison of the folder. SQLite itself removes them, under its own locks, when the last writer closes.
 */
function removeEmptyLog(file: string): void {
  if (!existsSync(`${file}-wal`)) {
    return;
  }
  try {
    const db = new Database(file, { fileMustExist: true });
    try {
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      db.close();
    }
  } catch {
    // on a medium that cannot be written nothing was made either, and someone else's use of the file is not ours to end
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === 'string' ? code : String(message);
}
