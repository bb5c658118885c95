import { spawnSync } from 'node:child_process';
import { findTool, testWithRights } from '../../../support/tools.ts';

/** A mount only this process and its children see, and that is gone with them. */
const ownMounts = process.getuid?.() === 0 ? ['unshare', '--mount'] : ['unshare', '--mount', '--map-root-user'];

const canMount =
  findTool('unshare') !== null &&
  spawnSync('unshare', [...ownMounts.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

/** A shell script that finds a disk of so many kilobytes mounted at `$1`, and the other arguments after it. */
export function onSmallDisk(kilobytes: number, folder: string, script: string, ...args: readonly string[]): string[] {
  const mount = `mount -t tmpfs -o size=${kilobytes}k tmpfs "$1" || exit 9\n`;
  return [...ownMounts, 'sh', '-c', mount + script, 'sh', folder, ...args];
}

/** A test that needs a small disk of its own; where none can be mounted it is reported as not run, or fails (see `testWithRights`). */
export function testWithSmallDisk(title: string, body: () => void | Promise<void>): void {
  testWithRights(canMount ? null : 'this account may not mount', title, body);
}
