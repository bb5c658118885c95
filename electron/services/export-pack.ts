import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportedPack } from '../../shared/domain/evidence-pack.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type Replacing, replaceFile, requireReplaceable } from '../files/replace-file.ts';
import { sha256Of } from '../files/sha256.ts';
import type { ReadableDb } from '../store/database.ts';
import { packRevisions } from '../store/evidence-packs.ts';
import type { Following } from '../threads/run-once.ts';
import type { Context } from './context.ts';
import { readPack } from './packs.ts';
import { filesBeside, writeRawBeside } from './raw-beside.ts';

/**
 * Writes an issued pack to a file, and the raw evidence it does not hold into the folder beside it. `place` is a file, or the folder
 * it goes into under its own name; of files that are there only a copy of the same pack is replaced.
 *
 * Throws: PACK_NOT_FOUND, FILE_EXISTS, FOLDER_NOT_FOUND, and what `writePack` throws.
 */
export async function exportPack(
  context: Context,
  packId: string,
  place: string,
  following: Following = {},
): Promise<ExportedPack> {
  const { fileName } = readPack(context, packId);
  const path = (await isFolder(place)) ? join(place, fileName) : place;
  await requireReplaceable(path);
  const expectedSha256 = await copyAt(context.db, packId, path);
  return writePack(context, packId, path, expectedSha256 === null ? following : { ...following, expectedSha256 });
}

/**
 * As `exportPack`, in place of whatever file is there.
 *
 * The folder first: whoever finds the PDF finds beside it what belongs there.
 * Throws: PACK_NOT_FOUND, FOLDER_NOT_FOUND, and what `writeRawBeside` and `replaceFile` throw.
 */
export async function writePack(
  context: Context,
  packId: string,
  path: string,
  { expectedSha256, ...following }: Following & Pick<Replacing, 'expectedSha256'> = {},
): Promise<ExportedPack> {
  const { db } = context;
  const { bytes } = readPack(context, packId);
  const rawFolder = await writeRawBeside(db, packId, path, following);
  await replaceFile(path, bytes, expectedSha256 === undefined ? {} : { expectedSha256 });
  return { path, rawFolder, filesBeside: filesBeside(db, packId).length };
}

/** The SHA-256 of the copy of the pack that is there, or null where nothing is. Throws: FILE_EXISTS. */
async function copyAt(db: ReadableDb, packId: string, path: string): Promise<string | null> {
  const kept = packRevisions.listBy(db, 'packId', packId);
  const sizes: readonly number[] = kept.map(({ bytes }) => bytes);
  try {
    // what is no copy for its size alone need not be read
    const { size } = await stat(path);
    const sha256 = sizes.includes(size) ? sha256Of(await readFile(path)) : '';
    if (kept.some((revision) => revision.sha256 === sha256)) return sha256;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path }, cause });
  }
  throw new DrillbookError('FILE_EXISTS', { detail: { path } });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
