import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { connect, type ReadableDb } from './database.ts';
import { hasWriteAheadLog, inspectBeforeRecovery, inspectSiteFile } from './inspect-site-file.ts';
import { migrate } from './migrate.ts';
import { isOpenHere, markOpenHere } from './open-here.ts';
import { applySettings, takeLock } from './settings.ts';
import { checkHeader } from './site-file-header.ts';
import { newFileFailure, siteFileFailure, sqliteCode } from './sqlite-failure.ts';
import { syncFile } from './sync-path.ts';
import { isStopped } from './transact.ts';
import { putInPlace, removeUnfinished, removeWithLogs, underName, unfinishedName } from './unfinished-file.ts';
import { isHeldWithoutLock, leaveWriterNote, readWriterNote, removeWriterNote } from './writer-note.ts';

/** An open site file. While it is open no other process can open it. */
export interface SiteFile {
  /** Where it really lies, symbolic links followed: its write-ahead log lies beside it. */
  readonly path: string;
  readonly db: ReadableDb;
  /** The verified copy made before the layout was raised, if it was. */
  readonly copyPath: string | null;
}

/**
 * Opens a site file: header, lock, page check, settings, migration – in this order, writing nothing before the check.
 *
 * Throws: SITE_FILE_NOT_FOUND, SITE_FILE_FOREIGN, SITE_FILE_NEWER, SITE_FILE_IN_USE, SITE_FILE_DAMAGED, SITE_FILE_READ_ONLY, SITE_FILE_UNSAFE_SETTINGS, FILE_NOT_READABLE, DISK_FULL, MIGRATION_FAILED.
 */
export function openSiteFile(givenPath: string, openedAt: string): SiteFile {
  const path = realPath(givenPath);
  if (isOpenHere(path)) throw inUse(path);
  checkHeader(path);
  checkWritable(path);
  checkOnlyName(path);
  return openChecked(path, openedAt);
}

/**
 * Creates a site file and fills it; under its own name it exists only once it is whole.
 *
 * Throws: SITE_FILE_EXISTS, FOLDER_NOT_FOUND, FILE_NOT_WRITABLE, DISK_FULL, and what `fill` throws.
 */
export function createSiteFile(givenPath: string, openedAt: string, fill: (db: ReadableDb) => void): SiteFile {
  const path = resolve(givenPath);
  if (existsSync(path)) throw new DrillbookError('SITE_FILE_EXISTS', { detail: { path } });
  if (!existsSync(dirname(path))) throw new DrillbookError('FOLDER_NOT_FOUND', { detail: { path: dirname(path) } });
  const unfinished = unfinishedName(path);
  try {
    removeUnfinished(path);
    build(unfinished, fill);
    putInPlace(unfinished, path);
  } catch (error) {
    removeWithLogs(unfinished);
    throw underName(newFileFailure(error, path), unfinished, path);
  }
  return openSiteFile(path, openedAt);
}

/**
 * Closes the file; its write-ahead log is folded in, so that one file can be carried away.
 *
 * Throws: DISK_FULL, FILE_NOT_WRITABLE when the log could not be folded in. The file is closed then, and nothing is lost as long as the log stays beside it.
 */
export function closeSiteFile(site: SiteFile): void {
  const { db, path } = site;
  if (!db.open) return;
  // while the lock is still ours: a moment later the note may be the next writer's
  removeWriterNote(path);
  try {
    if (!isStopped(db)) db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw siteFileFailure(error, path);
  } finally {
    db.close();
  }
}

function openChecked(path: string, openedAt: string): SiteFile {
  // before anything connects: whoever closes the file last folds its log in, the log that the other one still writes to
  if (isHeldWithoutLock(path)) throw inUse(path);
  let db: ReadableDb | null = null;
  let isOurs = false;
  try {
    const wasCut = hasWriteAheadLog(path);
    const isInspected = wasCut && inspectBeforeRecovery(path);
    db = connect(path);
    markOpenHere(path, db);
    takeLock(db);
    if (!isInspected) inspectSiteFile(db, path);
    isOurs = true;
    leaveWriterNote(path, openedAt);
    applySettings(db);
    if (wasCut) foldLogIn(db);
    const copyPath = migrate(db);
    return { path, db, copyPath };
  } catch (error) {
    if (isOurs) removeWriterNote(path);
    db?.close();
    const failure = siteFileFailure(error, path);
    throw isDrillbookError(failure, 'SITE_FILE_IN_USE') ? inUse(path, error) : failure;
  }
}

/**
 * Writes what a killed writer left in its log into the file itself.
 *
 * When that writer was stopped by a failing disk, parts of the log may exist in memory only; from here on nothing rests on them.
 */
function foldLogIn(db: ReadableDb): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // on a full disk the file is still good for reading
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error;
  }
}

/** Nothing rests on an unfinished file, so it is built without a log and flushed once, as a whole. */
function build(unfinished: string, fill: (db: ReadableDb) => void): void {
  const db = connect(unfinished, { create: true });
  try {
    for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'foreign_keys = ON']) db.pragma(pragma);
    takeLock(db);
    migrate(db);
    fill(db);
    inspectSiteFile(db, unfinished);
  } finally {
    db.close();
  }
  syncFile(unfinished);
}

function realPath(givenPath: string): string {
  const path = resolve(givenPath);
  try {
    return realpathSync.native(path);
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new DrillbookError(missing ? 'SITE_FILE_NOT_FOUND' : 'FILE_NOT_READABLE', { detail: { path }, cause });
  }
}

/** The log needs a folder that takes new files. */
function checkWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (cause) {
    throw new DrillbookError('SITE_FILE_READ_ONLY', { detail: { path }, cause });
  }
}

/** A file with two names would have two logs, and whoever opens it under the other name misses what is in the first. */
function checkOnlyName(path: string): void {
  if (statSync(path).nlink <= 1) return;
  // a power cut right after its creation leaves a new file with its first name as well
  removeUnfinished(path);
  const names = statSync(path).nlink;
  if (names > 1)
    throw new DrillbookError('SITE_FILE_UNSAFE_SETTINGS', { detail: { path, setting: 'hard_links', actual: names } });
}

function inUse(path: string, cause?: unknown): DrillbookError {
  const writer = readWriterNote(path);
  const who = writer === null ? {} : { user: writer.user, host: writer.host, since: writer.openedAt };
  return new DrillbookError('SITE_FILE_IN_USE', { detail: { path, ...who }, cause });
}
