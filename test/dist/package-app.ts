import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeDummyElectron } from './dummy-electron.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Packs Drillbook for Linux with the real configuration over a dummy Electron, in an empty folder `work`; answers the unpacked folder.
 *
 * Throws: Error with what electron-builder said.
 */
export async function packageApp(work: string): Promise<string> {
  const electronDist = join(work, 'electron');
  const output = join(work, 'dist');
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as {
    version: string;
  };
  writeDummyElectron(electronDist, version);
  const tool = join(root, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`, `-c.electronVersion=${version}`];
  await promisify(execFile)(process.execPath, [tool, '--linux', '--dir', '--publish', 'never', ...settings], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', SOURCE_DATE_EPOCH: '1767225600' },
    maxBuffer: 64 * 1_048_576,
  }).catch((failure: { readonly stdout?: string; readonly stderr?: string; readonly message: string }) => {
    throw new Error(`electron-builder failed:\n${failure.stdout ?? ''}${failure.stderr ?? failure.message}`);
  });
  return join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
}
