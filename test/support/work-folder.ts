import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** A folder of this test's own, gone when the test is over. */
export function workFolder(): string {
  const folder = newFolder(tmpdir());
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** As `workFolder`, in memory where the machine offers that: for thousands of small files that need no disk. */
export function memoryFolder(): string {
  const folder = newFolder(existsSync('/dev/shm') ? '/dev/shm' : tmpdir());
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A folder all tests of a file share, gone when the last is over; `afterAll`s written above the call are done with it by then. */
export function fileFolder(): string {
  const folder = newFolder(tmpdir());
  afterAll(() => removeFolder(folder));
  return folder;
}

function newFolder(parent: string): string {
  return mkdtempSync(join(parent, 'drillbook-test-'));
}

// A browser or a child may still be writing its last file when it is told to end.
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
