import { spawn } from 'node:child_process';
import { join } from 'node:path';
import './compile-cache.ts';

export const cliPath = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Presses Ctrl-C as soon as standard error says this. */
  readonly interruptAt?: string;
}

/** Runs the command line as a person would: in a process of its own, from its source, in English, with nobody at the keyboard. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliRun> {
  return runScript(cliPath, args, options);
}

/** As `runCli` for many lines, one after the other in one process: starting one for each takes longer than what they do. */
export async function runCliLines(lines: readonly (readonly string[])[], options: CliOptions = {}): Promise<readonly CliRun[]> {
  const script = join(import.meta.dirname, 'command-lines-child.ts');
  const { stdout, stderr } = await runScript(script, [JSON.stringify(lines)], options);
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly CliRun[];
}

function runScript(script: string, args: readonly string[], options: CliOptions): Promise<CliRun> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd,
    env: { ...process.env, LC_ALL: undefined, LANG: 'en_GB.UTF-8', DRILLBOOK_PASSPHRASE: undefined, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let isInterrupted = false;
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
    if (isInterrupted || options.interruptAt === undefined || !written.stderr.includes(options.interruptAt)) return;
    // once: whoever presses it again does not want to wait for the end
    isInterrupted = child.kill('SIGINT');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...written }));
  });
}

/** As `runCli` with `--json`: what was printed, which has to be JSON and nothing else. */
export async function runCliJson<Printed = Record<string, unknown>>(
  args: readonly string[],
  options: CliOptions = {},
): Promise<{ readonly status: number | null; readonly printed: Printed; readonly stderr: string }> {
  const { status, stdout, stderr } = await runCli([...args, '--json'], options);
  return { status, printed: JSON.parse(stdout) as Printed, stderr };
}
