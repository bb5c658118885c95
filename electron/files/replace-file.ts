import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { flushFolder } from './flush-folder.ts';

/**
 * Puts bytes under a name so that whoever looks finds the old file or the new one, never half of one.
 *
 * Written beside it, forced to disk, renamed, and the folder forced to disk. `mode` is the file's permissions on systems that have them.
 * Throws: DISK_FULL, FILE_NOT_WRITABLE, FOLDER_NOT_FOUND; the old file is then as it was, and nothing is left beside it.
 */
export async function replaceFile(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.part`);
  try {
    // left by a crash, or a link somebody laid there
    await rm(temporary, { force: true });
    await writeDurably(temporary, bytes, mode);
    await rename(temporary, path);
    await flushFolder(dirname(path));
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new DrillbookError(codeOf(cause), { detail: { path, bytes: bytes.length }, cause });
  }
}

async function writeDurably(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  ENOENT: 'FOLDER_NOT_FOUND',
  ENOTDIR: 'FOLDER_NOT_FOUND',
};

function codeOf(cause: unknown): ErrorCode {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return codes[code] ?? 'FILE_NOT_WRITABLE';
}
