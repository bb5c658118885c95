import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { requireReplaceable } from '../files/replace-file.ts';
import { readIdentity } from '../services/identities.ts';
import { isDatabaseFile } from './source-kind.ts';
import { usageProblem } from './usage-problem.ts';

/**
 * Where a result goes, looked at before any work: never in place of what the command reads, of a site file, or of a key. An input
 * that was not given is undefined.
 *
 * Throws: REQUEST_INVALID, FILE_NOT_WRITABLE, FOLDER_NOT_FOUND.
 */
export async function resultPlace(option: string, file: string, inputs: readonly (string | undefined)[] = []): Promise<string> {
  const path = resolve(file);
  for (const input of inputs)
    if (input !== undefined && (await isSameFile(path, input))) throw usageProblem('overInput', option, { path });
  const kind = await keptKind(path);
  if (kind !== null) throw usageProblem('overKept', option, { path, kind });
  await requireReplaceable(path);
  return path;
}

async function isSameFile(path: string, other: string): Promise<boolean> {
  if (path === resolve(other)) return true;
  const [first, second] = await Promise.all([path, other].map((file) => stat(file, { bigint: true }).catch(() => null)));
  return first != null && second != null && first.dev === second.dev && first.ino === second.ino;
}

/** What nobody could make again. */
async function keptKind(path: string): Promise<'database' | 'key' | null> {
  try {
    if (await isDatabaseFile(path)) return 'database';
    await readIdentity(path);
    return 'key';
  } catch {
    // whatever else lies there, or nothing, may be replaced
    return null;
  }
}
