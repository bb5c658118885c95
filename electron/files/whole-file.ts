import { Buffer } from 'node:buffer';
import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { flushFolder } from './flush-folder.ts';

/** Many small writes are gathered to this size. */
const writeBytes = 1_048_576;

/** A file that appears under its name only when it is complete and on disk. */
export interface WholeFile {
  readonly temporaryPath: string;
  write(bytes: Uint8Array): Promise<void>;
  /** SHA-256 of everything written so far. */
  sha256(): string;
  /** Puts the file in place: flushed, renamed, folder flushed. */
  finish(): Promise<void>;
  /** Removes what was written. Does nothing after `finish`. */
  discard(): Promise<void>;
}

/**
 * Begins a file beside its final place.
 *
 * Throws: FILE_NOT_WRITABLE, DISK_FULL.
 */
export async function beginWholeFile(path: string): Promise<WholeFile> {
  // a name of its own, and only a new file: neither another run nor a planted link is written into
  const temporaryPath = `${path}.${randomBytes(4).toString('hex')}.partial`;
  const sum = createHash('sha256');
  const handle = await asWriting(path, () => open(temporaryPath, 'wx', 0o600));
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let finished = false;
  const flush = async () => {
    const bytes = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    await handle.writeFile(bytes);
  };
  return {
    temporaryPath,
    write: async (bytes) => {
      sum.update(bytes);
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= writeBytes) {
        await asWriting(path, flush);
      }
    },
    sha256: () => sum.copy().digest('hex'),
    finish: () =>
      asWriting(path, async () => {
        await flush();
        await handle.sync();
        await handle.close();
        await rename(temporaryPath, path);
        finished = true;
        await flushFolder(dirname(path));
      }),
    discard: async () => {
      if (!finished) {
        await closeQuietly(handle);
        await rm(temporaryPath, { force: true });
      }
    },
  };
}

/** Turns what the file system says about a path being written into a failure with a name. */
export async function asWriting<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const full = reason === 'ENOSPC' || reason === 'EDQUOT';
    throw new DrillbookError(full ? 'DISK_FULL' : 'FILE_NOT_WRITABLE', { detail: { path, reason }, cause: error });
  }
}

async function closeQuietly(handle: FileHandle): Promise<void> {
  try {
    await handle.close();
  } catch {
    // already closed by a finish that failed half way
  }
}
