import { readFile, stat } from 'node:fs/promises';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** A pack of half a gigabyte is none; raw evidence above 64 MiB lies beside the PDF. */
const limitBytes = 512 * 1_048_576;

/** Throws: FILE_NOT_FOUND, PACK_NOT_READABLE, TOO_LARGE. */
export async function readPackFile(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > limitBytes) throw new DrillbookError('TOO_LARGE', { detail: { path, bytes: size, limitBytes } });
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    if (reason === 'ENOENT') throw new DrillbookError('FILE_NOT_FOUND', { detail: { path }, cause });
    throw new DrillbookError('PACK_NOT_READABLE', { detail: { path, reason }, cause });
  }
}
