import { open } from 'node:fs/promises';

/** Forces a folder's list of names to the disk, so that a rename in it outlives a power cut. */
export async function flushFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is journalled
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
