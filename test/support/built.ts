import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build, isBuilt } from '../../electron/built-window.ts';

export const repository = join(import.meta.dirname, '..', '..');
const lock = join(repository, 'out', '.building');

/** Makes sure that `out/` is what the sources say; one test process builds, the others wait for it. */
export async function needsBuild(): Promise<void> {
  while (!isBuilt(repository)) {
    if (takeLock()) {
      try {
        const complaint = await build(repository);
        if (complaint !== null) throw new Error(complaint);
      } finally {
        rmSync(lock, { force: true });
      }
      return;
    }
    await setTimeout(100);
  }
  // Built, and perhaps still being written by the one who builds.
  while (isHeld()) await setTimeout(100);
}

function takeLock(): boolean {
  if (isHeld()) return false;
  mkdirSync(join(repository, 'out'), { recursive: true });
  if (existsSync(lock)) rmSync(lock, { force: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

/** Held by a process that still runs; what a killed one left behind is nobody's. */
function isHeld(): boolean {
  if (!existsSync(lock)) return false;
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
