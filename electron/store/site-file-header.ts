import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { applicationId } from './database.ts';
import { currentVersion } from './migrations/steps.ts';

const magic = 'SQLite format 3\u0000';

/**
 * Looks at the first 100 bytes of a file, before SQLite does and without writing anything.
 *
 * Source: sqlite.org/fileformat.html 1.3 – write version at 18, user version at 60, application id at 68.
 * Throws: SITE_FILE_NOT_FOUND, FILE_NOT_READABLE, SITE_FILE_FOREIGN, SITE_FILE_NEWER, SITE_FILE_DAMAGED.
 */
export function checkHeader(path: string): void {
  const header = readHeader(path);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== magic || header.readUInt32BE(68) !== applicationId) {
    throw new DrillbookError('SITE_FILE_FOREIGN', { detail: { path } });
  }
  checkVersion(path, header.readUInt32BE(60));
  // SQLite takes a file format it does not know for one it may only read
  if (![1, 2].includes(header.readUInt8(18)))
    throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { path, found: 'header' } });
}

/** A newer layout is refused rather than read with old eyes: a fact shown wrongly is worse than one not shown. */
export function checkVersion(path: string, version: number, known: number = currentVersion): void {
  if (version > known) {
    throw new DrillbookError('SITE_FILE_NEWER', { detail: { path, version, known } });
  }
}

function readHeader(path: string): Buffer {
  try {
    if (!statSync(path).isFile()) throw new DrillbookError('SITE_FILE_FOREIGN', { detail: { path } });
    const handle = openSync(path, 'r');
    try {
      const header = Buffer.alloc(100);
      return header.subarray(0, readSync(handle, header, 0, 100, 0));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DrillbookError(missing ? 'SITE_FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { detail: { path }, cause });
  }
}
