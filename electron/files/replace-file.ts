import { randomBytes } from 'node:crypto';
import { access, constants, lstat, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ErrorCode } from '../../shared/errors/codes.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { flushFolder } from './flush-folder.ts';
import { type Place, placeOf } from './place-of.ts';
import { whileLocked } from './replace-lock.ts';
import { sha256Of } from './sha256.ts';

/** How a file is replaced. */
export interface Replacing {
  /** Permissions on systems that have them; when left out, those of the file that is there, or 0644. */
  readonly mode?: number;
  /** What the file has to be just before it is replaced: somebody else may have written it since it was read. */
  readonly expectedSha256?: string;
}

/**
 * Puts bytes under a name so that whoever looks finds the old file or the new one, never half of one.
 *
 * Written beside it, forced to disk, renamed, and the folder forced to disk. A link stays, and what it leads to is replaced.
 * Throws: DISK_FULL, FILE_NOT_WRITABLE, FOLDER_NOT_FOUND, PACK_CHANGED_MEANWHILE; the old file is then as it was, and nothing is left
 * beside it. NOT_FLUSHED when the new file is in place and the disk did not confirm it.
 */
export async function replaceFile(path: string, bytes: Uint8Array, replacing: Replacing = {}): Promise<void> {
  const { expectedSha256 } = replacing;
  const place = await asNamed(path, bytes, () => placeOf(path));
  const temporary = join(dirname(place.path), `.${basename(place.path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeDurably(temporary, bytes, modeOf(place, replacing));
    if (expectedSha256 === undefined) await rename(temporary, place.path);
    else
      await whileLocked(place.path, async (requireOurs) => {
        await requireUnchanged(place.path, expectedSha256);
        await requireOurs();
        await rename(temporary, place.path);
      });
  } catch (cause) {
    await rm(temporary, { force: true });
    throw named(cause, path, bytes);
  }
  await removeLeftovers(place.path);
  try {
    await flushFolder(dirname(place.path));
  } catch (cause) {
    throw new DrillbookError('NOT_FLUSHED', { detail: { path }, cause });
  }
}

/**
 * Whether a file could be put there, asked before work begins whose result could not be kept. A disk may still fill up until then.
 *
 * Throws: FILE_NOT_WRITABLE, FOLDER_NOT_FOUND.
 */
export async function requireReplaceable(path: string): Promise<void> {
  await asNamed(path, new Uint8Array(), async () => access(dirname((await placeOf(path)).path), constants.W_OK));
}

/** To write a file takes seconds; what nobody has written to for so long was left by a process that was killed. */
const abandonedMs = 600_000;

async function removeLeftovers(path: string): Promise<void> {
  const isPart = (name: string): boolean =>
    name.startsWith(`.${basename(path)}.`) && /^[0-9a-f]{12}\.part$/.test(name.slice(basename(path).length + 2));
  try {
    const now = Date.now();
    for (const name of (await readdir(dirname(path))).filter(isPart)) {
      const part = join(dirname(path), name);
      const { mtimeMs } = await lstat(part);
      if (now - mtimeMs > abandonedMs) await rm(part, { force: true });
    }
  } catch {
    // the new file is in place; what cannot be taken away is in nobody's way
  }
}

/** An explicit mode is set exactly; one of a new file is left to the machine's umask. */
function modeOf(place: Place, { mode }: Replacing): { readonly mode: number; readonly exact: boolean } {
  if (mode !== undefined) return { mode, exact: true };
  return place.mode === null ? { mode: 0o644, exact: false } : { mode: place.mode, exact: true };
}

async function writeDurably(path: string, bytes: Uint8Array, { mode, exact }: ReturnType<typeof modeOf>): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    if (exact) await file.chmod(mode);
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function requireUnchanged(path: string, expectedSha256: string): Promise<void> {
  let found: Uint8Array | null = null;
  try {
    found = await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  if (found !== null && sha256Of(found) === expectedSha256) return;
  throw new DrillbookError('PACK_CHANGED_MEANWHILE', { detail: { path, found: found === null ? 'gone' : 'changed' } });
}

async function asNamed<T>(path: string, bytes: Uint8Array, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw named(cause, path, bytes);
  }
}

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  ENOENT: 'FOLDER_NOT_FOUND',
  ENOTDIR: 'FOLDER_NOT_FOUND',
};

function named(cause: unknown, path: string, bytes: Uint8Array): DrillbookError {
  if (cause instanceof DrillbookError) return cause;
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const code = codes[reason] ?? 'FILE_NOT_WRITABLE';
  const missing = code === 'FOLDER_NOT_FOUND' ? dirname(path) : path;
  return new DrillbookError(code, { detail: { path: missing, bytes: bytes.length }, cause });
}
