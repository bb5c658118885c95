import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { flushFolder } from './flush-folder.ts';
import { asWriting } from './whole-file.ts';

/**
 * Puts a folder under a name so that whoever looks finds it complete, or not at all.
 *
 * `fill` writes into a folder beside it, which is forced to disk and renamed. One that is there under the name is taken away only then.
 * Throws: DISK_FULL, FILE_NOT_WRITABLE, and what `fill` throws; nothing is left beside it then.
 */
export async function replaceFolder(path: string, fill: (folder: string) => Promise<void>): Promise<void> {
  const parent = dirname(path);
  const mark = randomBytes(6).toString('hex');
  const unfinished = join(parent, `.${basename(path)}.${mark}.part`);
  const former = join(parent, `.${basename(path)}.${mark}.former`);
  await asWriting(path, () => mkdir(unfinished, { mode: 0o755 }));
  try {
    await fill(unfinished);
    await asWriting(path, async () => {
      await flushFolder(unfinished);
      const replaced = await moveIfThere(path, former);
      await rename(unfinished, path);
      await flushFolder(parent);
      if (replaced) await rm(former, { recursive: true, force: true });
    });
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    throw cause;
  }
}

async function moveIfThere(path: string, to: string): Promise<boolean> {
  try {
    await rename(path, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return false;
  }
}
