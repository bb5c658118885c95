import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { closeSiteFile, openSiteFile } from '../store/site-file.ts';

/** Where everything of one demo lies. */
export interface DemoFolder {
  readonly root: string;
  readonly siteFile: string;
  readonly production: string;
  readonly repository: string;
  readonly restored: string;
  readonly evidence: string;
  readonly keys: string;
}

/** Says that a folder was made by the demo and may be made anew. */
const marker = '.drillbook-demo';

/** Lies in the folder from before the demo's first file until after its last. */
const unfinished = '.unfinished';

export function demoFolder(givenRoot: string): DemoFolder {
  const root = resolve(givenRoot);
  const inside = (name: string): string => join(root, name);
  return {
    root,
    siteFile: inside('plant-nord.drillbook'),
    production: inside('production'),
    repository: inside('backup-repository'),
    restored: inside('restored'),
    evidence: inside('evidence'),
    keys: inside('keys'),
  };
}

/**
 * Empties the folder of an earlier demo, or takes a new one. A folder that holds anything else is left alone.
 *
 * Throws: FOLDER_NOT_EMPTY, FILE_NOT_WRITABLE; SITE_FILE_IN_USE while the earlier demo is open somewhere.
 */
export function clearDemoFolder(folder: DemoFolder, now: Date): void {
  const { root } = folder;
  try {
    if (existsSync(root) && readdirSync(root).length > 0) {
      if (!existsSync(join(root, marker))) throw new DrillbookError('FOLDER_NOT_EMPTY', { detail: { path: root } });
      if (existsSync(folder.siteFile)) refuseWhileOpen(folder.siteFile, now);
    }
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, marker), 'Made by the Drillbook demo. The next demo empties this folder.\n');
    writeFileSync(join(root, unfinished), 'A demo is being made here, or was interrupted.\n');
    removeAllButMarkers(root);
    for (const path of [folder.restored, folder.evidence, folder.keys]) mkdirSync(path);
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path: root }, cause });
  }
}

/** Says that the demo came to its end. */
export function finishDemoFolder(folder: DemoFolder): void {
  rmSync(join(folder.root, unfinished), { force: true });
}

/** Takes away what a cancelled demo made; what cannot go now, the next demo takes away. */
export function emptyDemoFolder(folder: DemoFolder): void {
  try {
    removeAllButMarkers(folder.root);
  } catch {
    // it stays marked as unfinished
  }
}

function removeAllButMarkers(root: string): void {
  const others = readdirSync(root).filter((name) => name !== marker && name !== unfinished);
  for (const name of others) rmSync(join(root, name), { recursive: true, force: true, maxRetries: 3 });
}

/** Whether a demo that came to its end lies here; one that was interrupted is made anew. */
export function isWholeDemo(folder: DemoFolder): boolean {
  return existsSync(folder.siteFile) && !existsSync(join(folder.root, unfinished));
}

/** A demo whose creation was interrupted left a file that cannot be opened; that one may go. */
function refuseWhileOpen(siteFile: string, now: Date): void {
  try {
    closeSiteFile(openSiteFile(siteFile, now.toISOString()));
  } catch (error) {
    if (error instanceof DrillbookError && error.code === 'SITE_FILE_IN_USE') throw error;
  }
}
