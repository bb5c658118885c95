import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** Where a name leads, and the permissions of the file that lies there; null where none does yet. */
export interface Place {
  readonly path: string;
  readonly mode: number | null;
}

/** A chain of links longer than this is taken for a circle. */
const linksAtMost = 20;

/**
 * Follows links to the file they stand for, also where that file does not exist yet.
 *
 * Throws: FILE_NOT_WRITABLE for what is no file; and what the file system says of the folder.
 */
export async function placeOf(path: string, links = 0): Promise<Place> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    if (!found.isFile()) throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path } });
    return { path: real, mode: found.mode & 0o777 };
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const folder = await realpath(dirname(path));
  const missing = join(folder, basename(path));
  const target = await linkTarget(missing);
  if (target === null) return { path: missing, mode: null };
  if (links >= linksAtMost) throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path } });
  return placeOf(resolve(folder, target), links + 1);
}

async function linkTarget(path: string): Promise<string | null> {
  try {
    return await readlink(path);
  } catch {
    return null;
  }
}
