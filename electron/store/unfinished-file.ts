import { existsSync, linkSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { isRunning } from '../files/running-process.ts';
import { syncFolder } from './sync-path.ts';

const logSuffixes = ['-wal', '-shm', '-journal'];

/** The name a file is built under; it names the process, so that two that build the same file do not mix. */
export function unfinishedName(path: string): string {
  return `${path}.${process.pid}.unfinished`;
}

/** A failure told under the name a person knows. */
export function underName(failure: unknown, unfinished: string, path: string): unknown {
  if (!(failure instanceof DrillbookError) || failure.detail.path !== unfinished) return failure;
  return new DrillbookError(failure.code, { detail: { ...failure.detail, path }, fields: failure.fields, cause: failure.cause });
}

/** Clears away after a failure, whose own reason must be told and not that of the clearing. */
export function removeWithLogs(path: string): void {
  for (const suffix of ['', ...logSuffixes]) {
    try {
      rmSync(`${path}${suffix}`, { force: true });
    } catch {
      // the next attempt clears it away
    }
  }
}

/** Removes what processes left that were killed while they built this file. */
export function removeUnfinished(path: string): void {
  const name = basename(path);
  for (const entry of readdirSync(dirname(path))) {
    if (!entry.startsWith(`${name}.`)) continue;
    const pid = /^\.(\d+)\.unfinished(?:-journal)?$/.exec(entry.slice(name.length))?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
      rmSync(join(dirname(path), entry), { force: true });
    }
  }
}

/**
 * Gives a finished file its name, unless the name was taken meanwhile.
 *
 * Throws: the file system's EEXIST.
 */
export function putInPlace(unfinished: string, path: string): void {
  moveLogsAside(path);
  try {
    // unlike a rename, a link never replaces a file
    linkSync(unfinished, path);
    unlinkSync(unfinished);
  } catch (error) {
    if (!canNotLink(error)) throw error;
    if (existsSync(path))
      throw Object.assign(new Error(`${path} exists`, { cause: error }), { code: 'EEXIST', syscall: 'rename' });
    renameSync(unfinished, path);
  }
  syncFolder(dirname(path));
}

/** A log that outlived its file would be replayed into the next file of that name; it is kept under another one. */
export function moveLogsAside(path: string): void {
  for (const suffix of ['-wal', '-journal']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${path}${suffix}.left-over`);
  }
  rmSync(`${path}-shm`, { force: true });
}

/** FAT, exFAT and some network shares have no hard links. */
function canNotLink(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '');
}
