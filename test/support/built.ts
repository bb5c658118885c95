import { join } from 'node:path';
import { build, isBuilt } from '../../electron/built-window.ts';

export const repository = join(import.meta.dirname, '..', '..');

/** Makes sure that `out/` is what the sources say; the error is what the build said. */
export async function needsBuild(): Promise<void> {
  if (isBuilt(repository)) return;
  const complaint = await build(repository);
  if (complaint !== null) throw new Error(complaint);
}
