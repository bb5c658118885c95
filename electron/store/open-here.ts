import { statSync } from 'node:fs';
import type { ReadableDb } from './database.ts';

const openFiles = new Map<string, ReadableDb>();

/**
 * Whether this process has the site file open, under whatever name.
 *
 * Asked before any other code opens the file: on POSIX systems closing a second handle to it silently drops SQLite's locks on it.
 * Source: sqlite.org/howtocorrupt.html 2.2
 */
export function isOpenHere(path: string): boolean {
  const identity = identityOf(path);
  return identity !== null && (openFiles.get(identity)?.open ?? false);
}

/** Marks a file as open in this process, for as long as its connection is. */
export function markOpenHere(path: string, db: ReadableDb): void {
  for (const [identity, other] of openFiles) if (!other.open) openFiles.delete(identity);
  const identity = identityOf(path);
  if (identity !== null) openFiles.set(identity, db);
}

/** Two paths to one file have one identity. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
