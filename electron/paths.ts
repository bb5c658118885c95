import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const fromSource = import.meta.filename.endsWith('.ts');
let knownRoot: string | null = null;

/**
 * The folder that holds Drillbook: the repository, or what the installer unpacked (it may lie inside an asar archive).
 *
 * Throws: Error where no folder above this file is Drillbook's, which is a broken installation.
 */
export function appRoot(): string {
  knownRoot ??= findRoot(import.meta.dirname);
  return knownRoot;
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (isDrillbook(folder)) {
      return folder;
    }
    if (dirname(folder) === folder) {
      throw new Error(`no folder above ${start} holds Drillbook's package.json`);
    }
  }
}

function isDrillbook(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'drillbook';
  } catch {
    return false;
  }
}

/** Drillbook's own version, as written in its package.json. */
export function appVersion(): string {
  const manifest = JSON.parse(readFileSync(join(appRoot(), 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

/** Where a shipped file lies: beside the code, or, where the installer put it outside the archive, in Electron's resources folder. */
export function resourcePath(...parts: readonly string[]): string {
  const beside = join(appRoot(), 'resources', ...parts);
  const { resourcesPath } = process as NodeJS.Process & { readonly resourcesPath?: string };
  if (resourcesPath === undefined || existsSync(beside)) {
    return beside;
  }
  const outside = join(resourcesPath, 'resources', ...parts);
  return existsSync(outside) ? outside : beside;
}

/** The entry file of a worker thread: TypeScript when run from the repository, the built file in the bundle. */
export function workerUrl(name: string): URL {
  const file = fromSource
    ? join(import.meta.dirname, 'workers', `${name}.ts`)
    : join(appRoot(), 'out', 'main', 'workers', `${name}.js`);
  return pathToFileURL(file);
}
