import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** Whether SQLite itself reported the failure, with its result code, e.g. `SQLITE_FULL`. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Database.SqliteError ? error.code : null;
}

/**
 * SQLite's result code as a failure a person can act on; anything else is passed through.
 *
 * Source: sqlite.org/rescode.html
 */
export function siteFileFailure(error: unknown, path: string): unknown {
  const code = sqliteCode(error);
  if (code === null) return error;
  const options = { detail: { path }, cause: error };
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new DrillbookError('SITE_FILE_IN_USE', options);
  if (code === 'SQLITE_FULL') return new DrillbookError('DISK_FULL', options);
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM'))
    return new DrillbookError('SITE_FILE_READ_ONLY', options);
  if (code.startsWith('SQLITE_CANTOPEN')) return new DrillbookError('FILE_NOT_READABLE', options);
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return new DrillbookError('SITE_FILE_DAMAGED', options);
  if (code.startsWith('SQLITE_IOERR')) return new DrillbookError('FILE_NOT_WRITABLE', options);
  return error;
}

/** As `siteFileFailure` where a new file is written, with the operating system's own errors named as well. */
export function newFileFailure(error: unknown, path: string): unknown {
  const options = { detail: { path }, cause: error };
  const code = sqliteCode(error);
  if (code !== null && /^SQLITE_(CANTOPEN|READONLY|PERM)/.test(code)) return new DrillbookError('FILE_NOT_WRITABLE', options);
  if (code !== null || error instanceof DrillbookError) return siteFileFailure(error, path);
  const { code: systemCode, syscall } = error as NodeJS.ErrnoException;
  if (systemCode === undefined || syscall === undefined) return error;
  if (systemCode === 'ENOENT') return new DrillbookError('FOLDER_NOT_FOUND', { detail: { path: dirname(path) }, cause: error });
  return new DrillbookError(newFileCodes[systemCode] ?? 'FILE_NOT_WRITABLE', options);
}

const newFileCodes: Readonly<Record<string, 'DISK_FULL' | 'SITE_FILE_EXISTS'>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EEXIST: 'SITE_FILE_EXISTS',
};

/** After these the connection must not write again: it is closed, reopened and checked. */
export function mustReopen(error: unknown): boolean {
  const code = sqliteCode(error instanceof DrillbookError ? error.cause : error);
  return code !== null && /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(code);
}
