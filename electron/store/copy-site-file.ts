import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { connect, type ReadableDb } from './database.ts';
import { inspectSiteFile } from './inspect-site-file.ts';
import { migrationSteps } from './migrations/steps.ts';
import { isOpenHere } from './open-here.ts';
import { takeLock } from './settings.ts';
import { newFileFailure, sqliteCode } from './sqlite-failure.ts';
import { syncFile, syncFolder } from './sync-path.ts';
import { moveLogsAside, removeUnfinished, removeWithLogs, underName, unfinishedName } from './unfinished-file.ts';

/**
 * Copies a site file so that the copy is whole or not there: VACUUM INTO, fsync, open and check, rename.
 *
 * A write-ahead log cannot be opened from read-only media, so a copy never has one. A file that has the name is replaced,
 * unless somebody has it open.
 * Throws: DISK_FULL, FOLDER_NOT_FOUND, FILE_NOT_WRITABLE, SITE_FILE_IN_USE, SITE_FILE_DAMAGED.
 */
export function copySiteFile(db: ReadableDb, givenPath: string, steps: readonly string[] = migrationSteps): string {
  const path = resolve(givenPath);
  if (!existsSync(dirname(path))) throw new DrillbookError('FOLDER_NOT_FOUND', { detail: { path: dirname(path) } });
  const unfinished = unfinishedName(path);
  try {
    removeUnfinished(path);
    db.prepare('VACUUM INTO ?').run(unfinished);
    syncFile(unfinished);
    checkCopy(unfinished, steps);
    makeRoom(path);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return path;
  } catch (error) {
    removeWithLogs(unfinished);
    // a copy that is not sound has it from its original
    throw underName(newFileFailure(error, path), unfinished, isDrillbookError(error, 'SITE_FILE_DAMAGED') ? db.name : path);
  }
}

function checkCopy(path: string, steps: readonly string[]): void {
  const copy = connect(path, { readonly: true });
  try {
    inspectSiteFile(copy, path, { depth: 'whole', steps });
  } finally {
    copy.close();
  }
}

/** Replacing a file under whoever has it open would lose all they enter from then on; its log must not outlive it either. */
function makeRoom(path: string): void {
  if (existsSync(path)) {
    if (isOpenHere(path)) throw new DrillbookError('SITE_FILE_IN_USE', { detail: { path } });
    const replaced = connect(path);
    try {
      takeLock(replaced);
    } catch (error) {
      // what is no database, or no longer one, has no writer
      if (!/^SQLITE_(NOTADB|CORRUPT)/.test(sqliteCode(error) ?? '')) throw error;
    } finally {
      replaced.close();
    }
  }
  moveLogsAside(path);
  rmSync(`${path}.in-use`, { force: true });
}
