import { constants } from 'node:fs';
import { chmod, copyFile, lstat, lutimes, mkdir, readdir, readlink, symlink, utimes } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { createPool } from '../threads/pool.ts';
import { type Progress, progressReporter } from './progress.ts';
import type { CopyDatabaseTask } from './thread-tasks.ts';
import { realFolder } from './tree-header.ts';

export interface PlainCopyRequest {
  readonly from: string;
  /** A folder that is not there yet or is empty. */
  readonly to: string;
  readonly now: () => Date;
  /** SQLite databases below `from`, written with `/`: copied by the engine, so that one in use comes out whole. */
  readonly databases?: readonly string[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface PlainCopy {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly elapsedMs: number;
  readonly files: number;
  readonly bytes: number;
  readonly databases: number;
  /** What was not copied, and why: sockets, pipes, devices, files that may not be read. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

interface Copying {
  readonly root: string;
  readonly databases: ReadonlySet<string>;
  readonly signal: AbortSignal | undefined;
  readonly copyDatabase: (from: string, to: string) => Promise<void>;
  readonly tell: (files: number, bytes: number) => void;
  files: number;
  bytes: number;
  readonly skipped: { readonly path: string; readonly reason: string }[];
}

/**
 * Copies a folder with modes, links and times (to the millisecond): the backup where no backup tool is at hand, and its restore.
 *
 * Throws: FOLDER_NOT_FOUND, FILE_NOT_READABLE, FILE_NOT_WRITABLE (the target is not empty), DISK_FULL, DATABASE_NOT_READABLE, CANCELLED.
 */
export async function copyPlainly(request: PlainCopyRequest): Promise<PlainCopy> {
  const startedAt = request.now().toISOString();
  const startedMs = performance.now();
  const root = await realFolder(request.from);
  const to = resolve(request.to);
  await makeEmptyFolder(root, to);
  const pool = createPool<CopyDatabaseTask, null>({ worker: 'copy-database', size: request.databases === undefined ? 0 : 1 });
  const { tell } = progressReporter(request.onProgress);
  const copying: Copying = {
    root,
    databases: new Set(request.databases),
    signal: request.signal,
    copyDatabase: async (source, target) => void (await pool.run({ from: source, to: target })),
    tell,
    files: 0,
    bytes: 0,
    skipped: [],
  };
  try {
    await copyFolder(copying, root, to);
  } finally {
    await pool.close();
  }
  const { files, bytes, databases, skipped } = copying;
  tell(files, bytes, { files, bytes }, true);
  const elapsedMs = Math.round(performance.now() - startedMs);
  return { startedAt, endedAt: request.now().toISOString(), elapsedMs, files, bytes, databases: databases.size, skipped };
}

async function makeEmptyFolder(from: string, to: string): Promise<void> {
  const refuse = (reason: string, cause?: unknown) =>
    new DrillbookError('FILE_NOT_WRITABLE', { detail: { path: to, reason }, cause });
  if (to === from || to.startsWith(from + sep)) {
    throw refuse('the target lies inside the source');
  }
  try {
    await mkdir(to, { recursive: true });
    if ((await readdir(to)).length === 0) {
      return;
    }
  } catch (error) {
    throw refuse((error as NodeJS.ErrnoException).code ?? String(error), error);
  }
  throw refuse('the folder is not empty');
}

async function copyFolder(copying: Copying, from: string, to: string): Promise<void> {
  for (const entry of await readdir(from)) {
    if (copying.signal?.aborted === true) {
      throw new DrillbookError('CANCELLED');
    }
    await orSkip(copying, join(from, entry), () => copyEntry(copying, join(from, entry), join(to, entry)));
    copying.tell(copying.files, copying.bytes);
  }
  // last, because everything put into a folder changes its time, and a read-only one takes nothing
  const stats = await lstat(from);
  await chmod(to, stats.mode & 0o7777);
  await utimes(to, seconds(stats.atimeMs), seconds(stats.mtimeMs));
}

async function copyEntry(copying: Copying, from: string, to: string): Promise<void> {
  const stats = await lstat(from);
  const path = pathBelow(copying.root, from);
  if (stats.isDirectory()) {
    await mkdir(to);
    await copyFolder(copying, from, to);
  } else if (stats.isSymbolicLink()) {
    await symlink(await readlink(from), to);
    await lutimes(to, seconds(stats.atimeMs), seconds(stats.mtimeMs));
  } else if (!stats.isFile()) {
    copying.skipped.push({ path, reason: 'not a file, folder or link' });
  } else if (copying.databases.has(path)) {
    await copying.copyDatabase(from, to);
    await chmod(to, stats.mode & 0o7777);
    count(copying, stats.size);
  } else if (!isLogOfDatabase(copying, path)) {
    await copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await utimes(to, seconds(stats.atimeMs), seconds(stats.mtimeMs));
    count(copying, stats.size);
  }
}

/** The engine's copy already holds what is in the log; the log of the original beside it would spoil it. */
function isLogOfDatabase(copying: Copying, path: string): boolean {
  return ['-wal', '-shm', '-journal'].some((end) => path.endsWith(end) && copying.databases.has(path.slice(0, -end.length)));
}

function count(copying: Copying, bytes: number): void {
  copying.files += 1;
  copying.bytes += bytes;
}

const targetCodes: Readonly<Record<string, 'DISK_FULL' | 'FILE_NOT_WRITABLE'>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EROFS: 'FILE_NOT_WRITABLE',
};

/** What cannot be read is left out and named; a target that takes nothing more ends the copy. */
async function orSkip(copying: Copying, path: string, copy: () => Promise<void>): Promise<void> {
  try {
    await copy();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof DrillbookError || code === undefined) {
      throw error;
    }
    const fatal = targetCodes[code];
    if (fatal !== undefined) {
      throw new DrillbookError(fatal, { detail: { path, reason: code }, cause: error });
    }
    copying.skipped.push({ path: pathBelow(copying.root, path), reason: code });
  }
}

function pathBelow(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** In the middle of its millisecond: as a number of seconds a time is not exact, and must not fall into the millisecond before. */
function seconds(ms: number): number {
  return (Math.floor(ms) + 0.5) / 1000;
}
