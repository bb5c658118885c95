import { readFile, stat } from 'node:fs/promises';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';

/** Certificates, keys and lists are small; whatever is larger is another file. */
const usualLimitBytes = 8 * 1_048_576;

/** Throws: FILE_NOT_FOUND, FILE_NOT_READABLE, TOO_LARGE. */
export async function readSmallFile(path: string, limitBytes = usualLimitBytes): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > limitBytes) throw new DrillbookError('TOO_LARGE', { detail: { path, bytes: size, limitBytes } });
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    if (reason === 'ENOENT') throw new DrillbookError('FILE_NOT_FOUND', { detail: { path }, cause });
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path, reason }, cause });
  }
}

/** As `readSmallFile`, or null where there is no such file. */
export async function readSmallFileIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readSmallFile(path);
  } catch (cause) {
    if (isDrillbookError(cause, 'FILE_NOT_FOUND')) return null;
    throw cause;
  }
}
