import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json'];
const results = [
  join('out', 'main', 'main.js'),
  join('out', 'preload', 'preload.cjs'),
  join('out', 'renderer', 'index.html'),
  join('out', 'verify', 'verify.html'),
];

/** Whether `out/` holds everything and is younger than all it is made from. */
export function isBuilt(root: string): boolean {
  const built = results.map((file) => changedAt(join(root, file)));
  return Math.min(...built) > Math.max(...sources.map((source) => newestIn(join(root, source))));
}

/** Runs the build; null when it went well, else what it said. */
export function build(root: string): Promise<string | null> {
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('error', (cause) => resolve(cause.message));
    child.on('close', (status) => resolve(status === 0 ? null : said.trim() || `electron-vite build: ${status}`));
  });
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
