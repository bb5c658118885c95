import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Flushes a file to the disk. */
export function syncFile(path: string): void {
  // Windows flushes only what may be written
  syncOpened(path, 'r+');
}

/** Flushes a folder's list of names, so that a new name survives a power cut. */
export function syncFolder(path: string): void {
  // Windows cannot open a folder and keeps names in its journal
  if (process.platform === 'win32') return;
  try {
    syncOpened(path, 'r');
  } catch (error) {
    // some network and FUSE file systems have no such call
    if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function syncOpened(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
