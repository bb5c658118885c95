import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { syncPath } from './copy-site-file.ts';
import { connect, type ReadableDb } from './database.ts';
import { migrate, versionOf } from './migrate.ts';
import { applySettings } from './settings.ts';
import { checkHeader, checkVersion } from './site-file-header.ts';
import { siteFileFailure } from './sqlite-failure.ts';
import { leaveWriterNote, readWriterNote, removeWriterNote } from './writer-note.ts';

/** An open site file. While it is open no other process can open it. */
export interface SiteFile {
  readonly path: string;
  readonly db: ReadableDb;
  /** The verified copy made before the layout was raised, if it was. */
  readonly copyPath: string | null;
}

/**
 * Opens a site file: header, lock and settings, page check, migration – in this order, writing nothing before the check.
 *
 * Throws: SITE_FILE_NOT_FOUND, SITE_FILE_FOREIGN, SITE_FILE_NEWER, SITE_FILE_IN_USE, SITE_FILE_DAMAGED, SITE_FILE_READ_ONLY, MIGRATION_FAILED.
 */
export function openSiteFile(givenPath: string, openedAt: string): SiteFile {
  const path = resolve(givenPath);
  checkHeader(path);
  return openChecked(path, openedAt);
}

/**
 * Creates a site file and fills it; under its own name it exists only once it is whole.
 *
 * Throws: SITE_FILE_EXISTS, FILE_NOT_WRITABLE, DISK_FULL.
 */
export function createSiteFile(givenPath: string, openedAt: string, fill: (db: ReadableDb) => void): SiteFile {
  const path = resolve(givenPath);
  if (existsSync(path)) throw new DrillbookError('SITE_FILE_EXISTS', { detail: { path } });
  const unfinished = `${path}.unfinished`;
  removeWithLogs(unfinished);
  try {
    const db = connect(unfinished, { create: true });
    try {
      applySettings(db);
      migrate(db);
      fill(db);
    } finally {
      db.close();
    }
    syncPath(unfinished);
    renameSync(unfinished, path);
    syncPath(dirname(path));
  } catch (error) {
    removeWithLogs(unfinished);
    throw creationFailure(error, path);
  }
  return openChecked(path, openedAt);
}

/** Closes the file; its write-ahead log is folded in, so that one file can be carried away. */
export function closeSiteFile(site: SiteFile): void {
  site.db.close();
  removeWriterNote(site.path);
}

function openChecked(path: string, openedAt: string): SiteFile {
  const db = openDatabase(path);
  try {
    applySettings(db);
    checkVersion(path, versionOf(db));
    checkPages(db, path);
    const copyPath = migrate(db);
    leaveWriterNote(path, openedAt);
    return { path, db, copyPath };
  } catch (error) {
    db.close();
    throw withWriter(siteFileFailure(error, path), path);
  }
}

function openDatabase(path: string): ReadableDb {
  try {
    return connect(path);
  } catch (error) {
    throw siteFileFailure(error, path);
  }
}

/** quick_check reports most damage in rows and some by throwing. */
function checkPages(db: ReadableDb, path: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { path, found: String(found) } });
  const orphans = db.pragma('foreign_key_check') as readonly unknown[];
  if (orphans.length > 0) throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { path, found: 'foreign_key_check' } });
}

function withWriter(error: unknown, path: string): unknown {
  if (!isDrillbookError(error, 'SITE_FILE_IN_USE')) return error;
  const writer = readWriterNote(path);
  const detail = { path, user: writer?.user ?? '', host: writer?.host ?? '', since: writer?.openedAt ?? '' };
  return new DrillbookError('SITE_FILE_IN_USE', { detail, cause: error });
}

function creationFailure(error: unknown, path: string): unknown {
  const failure = siteFileFailure(error, path);
  if (failure instanceof DrillbookError)
    return isDrillbookError(failure, 'FILE_NOT_READABLE') ? notWritable(path, error) : failure;
  return (error as NodeJS.ErrnoException).code === undefined && !(error instanceof TypeError)
    ? failure
    : notWritable(path, error);
}

function notWritable(path: string, cause: unknown): DrillbookError {
  return new DrillbookError('FILE_NOT_WRITABLE', { detail: { path }, cause });
}

function removeWithLogs(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true });
}
