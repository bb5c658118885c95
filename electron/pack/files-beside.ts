import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PackAttachment } from '../../shared/domain/evidence-envelope.ts';
import type { FilesBeside, FoundBeside } from '../../shared/verifier/beside.ts';

/** The list of hashes in the folder beside a PDF, in the form `sha256sum -c` reads. */
export const besideSumsName = 'SHA256SUMS';

/** Where the raw evidence of a pack lies that is too large to be embedded: `<pack>-raw`, next to the PDF. */
export function besideFolderOf(packPath: string): string {
  return join(dirname(packPath), `${basename(packPath).replace(/\.pdf$/i, '')}-raw`);
}

/** What an attachment is called in that folder: `raw/03-dump.sql` is `03-dump.sql`. */
export function besideNameOf({ name }: Pick<PackAttachment, 'name'>): string {
  return basename(name);
}

const pieceBytes = 4 * 1_048_576;

/**
 * Looks into the folder beside a PDF; for a thread, which it holds up while it reads. `spentMs` says how long it did so far.
 *
 * A file is never whole in memory, one of another size is not read, and a link is not followed.
 */
export function filesBeside(
  packPath: string,
  onHashed: (bytes: number) => void,
): FilesBeside & { readonly spentMs: () => number } {
  const folder = besideFolderOf(packPath);
  let spentMs = 0;
  return {
    folder: basename(folder),
    spentMs: () => spentMs,
    find: async (attachment) => {
      const started = performance.now();
      const found = hashFile(join(folder, besideNameOf(attachment)), attachment.bytes, onHashed);
      spentMs += performance.now() - started;
      return found;
    },
  };
}

function hashFile(path: string, expectedBytes: number, onHashed: (bytes: number) => void): FoundBeside | null {
  const file = openPlain(path);
  if (file === null) return null;
  try {
    const status = fstatSync(file);
    if (!status.isFile()) return null;
    if (status.size !== expectedBytes) return { bytes: status.size, sha256: null };
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(pieceBytes);
    let bytes = 0;
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, read));
      bytes += read;
      onHashed(read);
    }
    return { bytes, sha256: hash.digest('hex') };
  } catch {
    // a disk that does not give the file back is no reason to call the pack altered
    return null;
  } finally {
    closeSync(file);
  }
}

function openPlain(path: string): number | null {
  try {
    // without NONBLOCK a pipe of that name would be waited for
    return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
}
