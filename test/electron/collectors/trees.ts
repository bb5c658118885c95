import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HashTreeRequest, hashTree } from '../../../electron/collectors/hash-tree.ts';
import { readManifest } from '../../../electron/collectors/read-manifest.ts';
import type { TreeEntry } from '../../../shared/domain/tree-manifest.ts';

export const noon = new Date('2026-03-04T12:00:00.000Z');

/** Writes files below a folder, with the folders they lie in. */
export function putFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  mkdirSync(root, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

export async function manifestOf(root: string, out: string, more: Partial<HashTreeRequest> = {}) {
  return hashTree({ root, out, now: () => noon, workers: 2, ...more });
}

export async function entriesOf(path: string): Promise<TreeEntry[]> {
  const manifest = await readManifest(path);
  const entries: TreeEntry[] = [];
  for (let block = await manifest.next(); block !== null; block = await manifest.next()) {
    entries.push(...block.map(({ entry }) => entry));
  }
  await manifest.close();
  return entries;
}
