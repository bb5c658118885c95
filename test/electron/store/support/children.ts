import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';

const script = join(import.meta.dirname, 'site-child.ts');

/** The command line of a process that does VERB on a site file. */
export function siteChild(...args: readonly string[]): string[] {
  return [process.execPath, script, ...args];
}

/** Runs a command to its end; its lines, and the signal that ended it. */
export function runToEnd(command: readonly string[]): { readonly lines: string[]; readonly signal: NodeJS.Signals | null } {
  const [program = '', ...args] = command;
  const ended = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL' });
  if (ended.error !== undefined) throw ended.error;
  const lines = ended.stdout.split('\n').filter((line) => line !== '');
  if (lines.length === 0 && ended.signal === null && ended.status !== 0) throw new Error(ended.stderr);
  return { lines, signal: ended.signal };
}

/** A process that runs on, with its lines as they come. */
export function start(
  command: readonly string[],
  stdio: readonly ('pipe' | 'inherit')[] = ['pipe', 'pipe', 'inherit'],
): { readonly child: ChildProcess; readonly lines: Interface } {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: [...stdio] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, lines: createInterface({ input: child.stdout ?? Readable.from([]) }) };
}

/** The next line a process prints. */
export function nextLine(lines: Interface): Promise<string> {
  return new Promise((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => resolve(''));
  });
}

/** Kills a process and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
