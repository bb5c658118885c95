import { realpath, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type TreeHeader, treeManifestSchemaName } from '../../shared/domain/tree-manifest.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { appVersion } from '../paths.ts';

interface HeaderFacts {
  readonly root: string;
  readonly label: string | undefined;
  readonly startedAt: Date;
  readonly exclude: readonly string[];
}

export async function treeHeader(facts: HeaderFacts): Promise<TreeHeader> {
  return {
    schema: treeManifestSchemaName,
    label: facts.label ?? basename(facts.root),
    root: facts.root,
    host: hostname(),
    platform: process.platform,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    tool: { name: 'drillbook', version: appVersion() },
    startedAt: facts.startedAt.toISOString(),
    caseSensitive: await isCaseSensitive(facts.root),
    excluded: facts.exclude.map((path) => path.replace(/\/+$/, '')).sort(),
  };
}

/**
 * The folder itself, links in its own path resolved, so that the header says what was really read.
 *
 * Throws: FOLDER_NOT_FOUND, FILE_NOT_READABLE.
 */
export async function realFolder(path: string): Promise<string> {
  try {
    const root = await realpath(path);
    if ((await stat(root)).isDirectory()) {
      return root;
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const code = reason === 'ENOENT' || reason === 'ENOTDIR' ? 'FOLDER_NOT_FOUND' : 'FILE_NOT_READABLE';
    throw new DrillbookError(code, { detail: { path, reason }, cause: error });
  }
  throw new DrillbookError('FOLDER_NOT_FOUND', { detail: { path, reason: 'ENOTDIR' } });
}

/** Asks for the folder under its name in the other case; nothing is written. Null when the name has no letters. */
async function isCaseSensitive(root: string): Promise<boolean | null> {
  const name = basename(root);
  const other = name === name.toLowerCase() ? name.toUpperCase() : name.toLowerCase();
  if (other === name) {
    return null;
  }
  try {
    const [here, there] = await Promise.all([stat(root), stat(join(dirname(root), other))]);
    return here.ino !== there.ino || here.dev !== there.dev;
  } catch {
    return true;
  }
}

/** The manifest's own paths below the root, should it be written there: a list that contains itself never comes out the same. */
export async function pathsInside(root: string, files: readonly string[]): Promise<string[]> {
  const inside: string[] = [];
  for (const file of files) {
    const path = relative(root, join(await realpath(dirname(resolve(file))), basename(file)));
    if (!path.startsWith('..') && resolve(root, path) !== root && !path.startsWith(sep)) {
      inside.push(path.split(sep).join('/'));
    }
  }
  return inside;
}
