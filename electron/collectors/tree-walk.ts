import type { Buffer } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import { absolutePath, type TreeKey } from './tree-path.ts';

/**
 * One thing found: a letter for what the folder's listing says it is (`f` file, `d` folder, `l` link, `s` socket, `p` fifo, `v` device,
 * `?` unknown), then its path. `!CODE:` before a path means the folder of that path could not be listed.
 *
 * A string, because batches of them go between threads and strings are the cheapest thing to send.
 */
export type Listed = string;

interface WalkOptions {
  readonly root: string;
  /** Paths below the root to leave out, with everything below them. */
  readonly exclude: ReadonlySet<TreeKey>;
}

/**
 * Everything below a folder in ascending order of the bytes of the path, without following links.
 *
 * Memory: the listings of the folders on the way down, nothing else.
 * Throws: the file system's error when the root itself cannot be listed.
 */
export function* walkTree(options: WalkOptions): Generator<Listed> {
  yield* walkFolder(options, '', readdirSync(options.root, { encoding: 'buffer', withFileTypes: true }));
}

function* walkFolder(options: WalkOptions, prefix: TreeKey, listing: readonly Dirent<Buffer>[]): Generator<Listed> {
  for (const item of inPathOrder(listing)) {
    const key = prefix + item.name;
    if (options.exclude.has(item.descend ? key.slice(0, -1) : key)) {
      continue;
    }
    if (item.descend) {
      yield* descend(options, key);
    } else {
      yield item.letter + key;
    }
  }
}

function* descend(options: WalkOptions, folder: TreeKey): Generator<Listed> {
  let listing: Dirent<Buffer>[];
  try {
    listing = readdirSync(absolutePath(options.root, folder), { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    yield `!${(error as NodeJS.ErrnoException).code ?? 'EUNKNOWN'}:${folder}`;
    return;
  }
  yield* walkFolder(options, folder, listing);
}

interface Item {
  readonly name: string;
  readonly letter: string;
  readonly descend: boolean;
}

/**
 * A folder appears twice: as itself (`a`) and, later, as the place where its contents belong (`a/`), because `a!` sorts between the two.
 */
function inPathOrder(listing: readonly Dirent<Buffer>[]): Item[] {
  const items: Item[] = [];
  for (const entry of listing) {
    const name = entry.name.toString('latin1');
    const letter = letterOf(entry);
    items.push({ name, letter, descend: false });
    if (letter === 'd') {
      items.push({ name: `${name}/`, letter, descend: true });
    }
  }
  return items.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function letterOf(entry: Dirent<Buffer>): string {
  if (entry.isFile()) return 'f';
  if (entry.isDirectory()) return 'd';
  if (entry.isSymbolicLink()) return 'l';
  if (entry.isSocket()) return 's';
  if (entry.isFIFO()) return 'p';
  return entry.isBlockDevice() || entry.isCharacterDevice() ? 'v' : '?';
}
