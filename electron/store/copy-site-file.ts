import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { connect, type ReadableDb } from './database.ts';
import { siteFileFailure } from './sqlite-failure.ts';

/**
 * Copies a site file so that the copy is whole or not there: VACUUM INTO, fsync, open and check, rename.
 *
 * A write-ahead log cannot be opened from read-only media, so a copy never has one.
 * Throws: DISK_FULL, FILE_NOT_WRITABLE, SITE_FILE_DAMAGED.
 */
export function copySiteFile(db: ReadableDb, path: string): string {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
    syncPath(unfinished);
    const copy = connect(unfinished, { readonly: true });
    try {
      if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
        throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { path } });
    } finally {
      copy.close();
    }
    renameSync(unfinished, path);
    syncPath(dirname(path));
    return path;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw siteFileFailure(error, path);
  }
}

/** Flushes a file, or a folder's list of names, to the disk. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
