import { execFileSync, spawnSync } from 'node:child_process';

/** What a program prints on its standard output. Throws where it fails. */
export function ran(tool: string, ...parameters: readonly string[]): string {
  return execFileSync(tool, parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
}

/** What a program prints on both its outputs. Throws where it fails. */
export function said(tool: string, ...parameters: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(tool, parameters, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`);
  return `${stdout}\n${stderr}`;
}
