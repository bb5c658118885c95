import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { DrillbookError } from '../shared/errors/drillbook-error.ts';

export interface WindowFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** The build puts a digest of the content into the names below `assets/`. */
  readonly neverChanges: boolean;
}

export interface WindowFiles {
  /** The file at exactly this path of the address, or null. */
  readonly read: (path: string) => Promise<WindowFile | null>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
};

/**
 * The files of the built window, by the path of their address.
 *
 * The names come from the build's folder, read once (again when the page itself is asked for, so that a rebuild shows after a
 * reload); what a request says is only looked up among them, never made into a path. Types that are not listed are not served.
 * Throws: WINDOW_NOT_BUILT.
 */
export function windowFiles(folder: string): WindowFiles {
  let known = listFiles(folder);
  return {
    async read(path) {
      const asked = path === '/' ? '/index.html' : path;
      if (asked === '/index.html') known = listFiles(folder);
      const file = known.get(asked);
      if (file === undefined) return null;
      const bytes = await readFile(file).catch(() => null);
      const mediaType = mediaTypes[extname(asked)];
      if (bytes === null || mediaType === undefined) return null;
      return { bytes: new Uint8Array(bytes), mediaType, neverChanges: asked.startsWith('/assets/') };
    },
  };
}

function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  try {
    addFolder(files, folder, '/');
  } catch (cause) {
    throw new DrillbookError('WINDOW_NOT_BUILT', { detail: { folder }, cause });
  }
  if (!files.has('/index.html')) throw new DrillbookError('WINDOW_NOT_BUILT', { detail: { folder } });
  return files;
}

function addFolder(files: Map<string, string>, folder: string, path: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      addFolder(files, join(folder, entry.name), `${path}${entry.name}/`);
    } else if (entry.isFile() && mediaTypes[extname(entry.name)] !== undefined) {
      files.set(`${path}${entry.name}`, join(folder, entry.name));
    }
  }
}
