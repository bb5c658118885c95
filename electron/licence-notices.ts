import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Notice {
  readonly packages: string[];
  readonly text: string;
}

/**
 * The licences of the packages these modules come from, each text once under the names it is for.
 *
 * Throws: Error for a package without a licence file, so that none is left out unnoticed.
 */
export function licenceNotices(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((module) => packageFolder(module) ?? []));
  const notices = new Map<string, Notice>();
  for (const folder of [...folders].sort()) {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
    const text = licenceIn(folder);
    const notice = notices.get(text) ?? { packages: [], text };
    notice.packages.push(`${name} ${version}`);
    notices.set(text, notice);
  }
  return [...notices.values()].map(({ packages, text }) => `${packages.join(', ')}\n\n${text}`).join('\n\n');
}

/** The folder of the package, not of a part of it that has a package.json of its own. */
function packageFolder(module: string): string | null {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module.replaceAll('\\', '/').replace(/^\0+/, ''));
  return match?.[1] ?? null;
}

function licenceIn(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.(md|txt))?$/i.test(name));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim();
  const above = join(dirname(folder), 'LICENSE');
  if (existsSync(above)) return readFileSync(above, 'utf8').trim();
  throw new Error(`${folder} has no licence file`);
}
