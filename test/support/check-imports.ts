import { posix } from 'node:path';
import { globalExceptions, refusedGlobals, rooms } from './import-rules.ts';
import { readSource, type WrittenImport } from './read-imports.ts';

/** A source by its path from the top, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/**
 * What in these sources breaks the rules, one line each: `path:line what`.
 *
 * `exists` says whether a path from the top is a file of the tree: an import must lead to one.
 */
export function offencesIn(sources: Sources, exists: (path: string) => boolean): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null) return [`${path}:1 lies in no room`];
    const { imports, globals } = readSource(path, text);
    const refused = new Set(refusedGlobals[path.split('/')[0] ?? '']);
    for (const name of globalExceptions[path] ?? []) refused.delete(name);
    return [
      ...imports.flatMap((written) => {
        const why = refusal(path, room, written, exists);
        return why === null ? [] : [`${path}:${written.line} ${why}`];
      }),
      ...globals.filter(({ name }) => refused.has(name)).map(({ name, line }) => `${path}:${line} names ${name}`),
    ];
  });
}

/** The room a file belongs to, or null where no room of the table holds it. */
export function roomOf(path: string): string | null {
  if (path in rooms) return path;
  const parts = path.split('/');
  const folder = parts.slice(0, 2).join('/');
  return parts.length > 2 && folder in rooms ? folder : null;
}

function refusal(path: string, room: string, { specifier }: WrittenImport, exists: (path: string) => boolean): string | null {
  if (specifier === null) return 'imports something computed';
  const { rooms: allowed = [], packages = [] } = rooms[room] ?? {};
  if (!/^\.{0,2}\//.test(specifier) && specifier !== '.' && specifier !== '..') {
    const isAllowed = packages.some(
      (name) => specifier === name || (!name.startsWith('node:') && specifier.startsWith(`${name}/`)),
    );
    return isAllowed ? null : `imports ${specifier}`;
  }
  const target = posix.normalize(posix.join(posix.dirname(path), specifier.replace(/[?#].*$/s, '')));
  if (specifier.startsWith('/') || !exists(target)) return `imports ${specifier}, which is no file`;
  const other = roomOf(target);
  if (other === room || isPartOf(target, room)) return null;
  return other !== null && allowed.includes(other) ? null : `imports ${target}`;
}

/** Whether a file that is a room of its own lies in this room all the same, as render-pdf.ts in electron/pack. */
function isPartOf(path: string, room: string): boolean {
  return path.startsWith(`${room}/`);
}
