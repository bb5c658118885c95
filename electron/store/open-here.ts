import { statSync } from 'node:fs';

const openFiles = new Set<string>();

/**
 * Whether this process has the site file open, under whatever name.
 *
 * Asked before any other code opens the file: on POSIX systems closing a second handle to it silently drops SQLite's locks on it.
 * Source: sqlite.org/howtocorrupt.html 2.2
 */
export function isOpenHere(path: string): boolean {
  const identity = identityOf(path);
  return identity !== null && openFiles.has(identity);
}

/** Marks a file as open in this process; the returned function takes the mark away. */
export function claimFile(path: string): () => void {
  const identity = identityOf(path);
  if (identity === null) return () => {};
  openFiles.add(identity);
  return () => {
    openFiles.delete(identity);
  };
}

/** Two paths to one file have one identity. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
