import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { isRunning, startOfProcess } from './running-process.ts';

/** Who holds a lock: a process id alone is used again. */
interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly processStart: string | null;
}

/**
 * Runs work while this process alone may replace the file. The lock is a file beside it, removed afterwards; one whose process is gone
 * holds nobody up. `requireOurs` is called last, just before the rename.
 *
 * Throws: PACK_CHANGED_MEANWHILE while somebody else replaces the file.
 */
export async function whileLocked(path: string, work: (requireOurs: () => Promise<void>) => Promise<void>): Promise<void> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const refused = (): DrillbookError =>
    new DrillbookError('PACK_CHANGED_MEANWHILE', { detail: { path, lock, found: 'writing' } });
  const holder: Holder = { host: hostname(), pid: process.pid, processStart: startOfProcess(process.pid) };
  const ours = `${JSON.stringify({ ...holder, token: randomBytes(8).toString('hex') })}\n`;
  if (!(await take(lock, ours))) {
    await removeIfLeft(lock);
    if (!(await take(lock, ours))) throw refused();
  }
  const isOurs = async (): Promise<boolean> => (await contentOf(lock)) === ours;
  try {
    await work(async () => {
      if (!(await isOurs())) throw refused();
    });
  } finally {
    if (await isOurs()) await rm(lock, { force: true });
  }
}

async function take(lock: string, ours: string): Promise<boolean> {
  try {
    const file = await open(lock, 'wx', 0o644);
    try {
      await file.writeFile(ours);
    } finally {
      await file.close();
    }
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

/** Takes away a lock whose process is gone; moved aside first, so that one taken anew in the same instant is noticed by its owner. */
async function removeIfLeft(lock: string): Promise<void> {
  if (isHeld(await contentOf(lock))) return;
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(lock, aside);
    await rm(aside, { force: true });
  } catch {
    // somebody else was quicker
  }
}

/** Another machine's processes cannot be seen from here, and what cannot be read is being written: both are taken for held. */
function isHeld(content: string | null): boolean {
  if (content === null) return false;
  try {
    const { host, pid, processStart } = JSON.parse(content) as Holder;
    if (host !== hostname()) return true;
    if (!isRunning(pid)) return false;
    return processStart === null || processStart === startOfProcess(pid);
  } catch {
    return true;
  }
}

async function contentOf(lock: string): Promise<string | null> {
  try {
    return await readFile(lock, 'utf8');
  } catch {
    return null;
  }
}
