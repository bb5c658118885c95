import { createHash } from 'node:crypto';
import { lstat, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { evidenceEnvelopeSchema, type PackAttachment } from '../../shared/domain/evidence-envelope.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { replaceFile } from '../files/replace-file.ts';
import { replaceFolder } from '../files/replace-folder.ts';
import { asWriting } from '../files/whole-file.ts';
import { besideFolderOf, besideNameOf, besideSumsName } from '../pack/files-beside.ts';
import { blobChunks, readBlob } from '../store/blobs.ts';
import type { ReadableDb } from '../store/database.ts';
import type { Following } from '../threads/run-once.ts';

/**
 * Writes the raw evidence of a pack that is not embedded into the folder beside its PDF, with a SHA256SUMS file for `sha256sum -c`.
 *
 * Returns the folder, or null where everything is embedded. The folder appears complete or not at all, and each file is hashed again on
 * its way out of the site file; none is ever whole in memory.
 * Throws: SITE_FILE_DAMAGED, FOLDER_IN_USE, DISK_FULL, FILE_NOT_WRITABLE, CANCELLED.
 */
export async function writeRawBeside(
  db: ReadableDb,
  packId: string,
  packPath: string,
  { signal, onProgress }: Following = {},
): Promise<string | null> {
  const files = filesBeside(db, packId);
  if (files.length === 0) return null;
  const path = besideFolderOf(packPath);
  await requireOurs(path);
  const totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let doneBytes = 0;
  const onBytes = (bytes: number): void => {
    if (signal?.aborted) throw new DrillbookError('CANCELLED');
    doneBytes += bytes;
    onProgress?.({ stage: 'write-beside', doneBytes, totalBytes });
  };
  await replaceFolder(path, async (folder) => {
    for (const file of files) await writeOut(db, file, join(folder, besideNameOf(file)), onBytes);
    await replaceFile(join(folder, besideSumsName), Buffer.from(sumsOf(files)));
  });
  return path;
}

/** What evidence.json says lies beside the PDF; it is kept under the pack id. */
export function filesBeside(db: ReadableDb, packId: string): readonly PackAttachment[] {
  const { attachments } = v.parse(evidenceEnvelopeSchema, JSON.parse(Buffer.from(readBlob(db, packId)).toString('utf8')));
  return attachments.filter(({ place }) => place === 'beside');
}

function sumsOf(files: readonly PackAttachment[]): string {
  return files.map((file) => `${file.sha256}  ${besideNameOf(file)}\n`).join('');
}

async function writeOut(db: ReadableDb, file: PackAttachment, path: string, onBytes: (bytes: number) => void): Promise<void> {
  const handle = await asWriting(path, () => open(path, 'wx', 0o644));
  try {
    const hash = createHash('sha256');
    for (const chunk of blobChunks(db, file.sha256)) {
      hash.update(chunk);
      await asWriting(path, () => handle.writeFile(chunk));
      onBytes(chunk.length);
    }
    if (hash.digest('hex') !== file.sha256)
      throw new DrillbookError('SITE_FILE_DAMAGED', { detail: { table: 'blob', row: file.sha256 } });
    await asWriting(path, () => handle.sync());
  } finally {
    await handle.close();
  }
}

/** Only a folder that was written by this is replaced: one with its list of hashes, and no file that is not on the list. */
async function requireOurs(path: string): Promise<void> {
  let names: readonly string[];
  try {
    if (!(await lstat(path)).isDirectory()) throw inUse(path);
    names = await readdir(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw cause instanceof DrillbookError ? cause : new DrillbookError('FILE_NOT_WRITABLE', { detail: { path }, cause });
  }
  if (names.length === 0) return;
  const sums = names.includes(besideSumsName) ? await readFile(join(path, besideSumsName), 'utf8') : '';
  const listed = new Set([besideSumsName, ...sums.split('\n').map((line) => line.slice(66))]);
  if (!names.every((name) => listed.has(name))) throw inUse(path);
}

function inUse(path: string): DrillbookError {
  return new DrillbookError('FOLDER_IN_USE', { detail: { path } });
}
