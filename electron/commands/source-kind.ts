import { open, stat } from 'node:fs/promises';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

const sqliteMagic = 'SQLite format 3\u0000';

/** Whether a file is an SQLite database, by its first bytes. Throws: FILE_NOT_FOUND, FILE_NOT_READABLE. */
export async function isDatabaseFile(path: string): Promise<boolean> {
  try {
    if (!(await stat(path)).isFile()) return false;
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
      return bytesRead === 16 && buffer.toString('latin1') === sqliteMagic;
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw notReadable(path, cause);
  }
}

/** Throws: FILE_NOT_FOUND, FILE_NOT_READABLE. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw notReadable(path, cause);
  }
}

function notReadable(path: string, cause: unknown): DrillbookError {
  const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
  if (reason === 'ENOENT') return new DrillbookError('FILE_NOT_FOUND', { detail: { path }, cause });
  return new DrillbookError('FILE_NOT_READABLE', { detail: { path, reason }, cause });
}
