import { execFileSync } from 'node:child_process';
import { findTool } from './tools.ts';

function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** How to run a shell command where no network but loopback exists, or null where the kernel does not let us. */
export function withoutNetwork(): readonly string[] | null {
  if (findTool('unshare') === null || findTool('ip') === null) return null;
  for (const flags of [['-n'], ['-r', '-n']]) {
    if (works('unshare', [...flags, 'ip', 'link', 'set', 'lo', 'up'])) return ['unshare', ...flags];
  }
  return null;
}

/** Whether system calls of a process can be traced here. */
export function canTrace(): boolean {
  return works('strace', ['-f', '-e', 'trace=network', '-o', '/dev/null', 'true']);
}
