import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostFailures } from '../shared/text/host-failures.ts';
import { languageOfMachine } from '../shared/text/language.ts';

/** The oldest Node.js that runs Drillbook; the database addon crashes an older one without a word. */
export const oldestNode = 24;

export function isNodeTooOld(version: string): boolean {
  return Number.parseInt(version.replace(/^v/, ''), 10) < oldestNode;
}

/**
 * Runs the rest of an entry on a Node.js that can: this one, else the one Drillbook brought along.
 *
 * `rest` has to import what it needs itself: nothing that loads an addon may be imported before this was asked.
 */
export async function onSupportedNode(rest: () => Promise<unknown>, version = process.versions.node): Promise<void> {
  if (!isNodeTooOld(version)) {
    await rest();
    return;
  }
  const own = nodeBroughtAlong(dirname(process.argv[1] ?? '.'));
  if (own !== null && process.env.DRILLBOOK_RESTARTED !== '1') {
    const env = { ...process.env, DRILLBOOK_RESTARTED: '1' };
    const { status } = spawnSync(own, process.argv.slice(1), { stdio: 'inherit', env });
    process.exit(status ?? 1);
  }
  process.stderr.write(`${tooOldSentence(version)}\n`);
  process.exit(3);
}

/** The `node` among Drillbook's own dependencies, looked for from a folder upwards. */
export function nodeBroughtAlong(start: string): string | null {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  for (let folder = start; ; folder = dirname(folder)) {
    const candidates = [join(folder, 'node_modules', 'node', 'bin', name), join(folder, 'node_modules', '.bin', name)];
    const found = candidates.find((candidate) => existsSync(candidate));
    if (found !== undefined) return found;
    if (dirname(folder) === folder) return null;
  }
}

// Without the message formatter: this has to work where hardly anything does.
function tooOldSentence(version: string): string {
  const language = languageOfMachine(process.env, 'en');
  return hostFailures['failure.NODE_TOO_OLD'][language].replace('{needed}', String(oldestNode)).replace('{found}', version);
}
