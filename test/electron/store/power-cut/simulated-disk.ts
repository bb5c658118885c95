import type { DiskEvent } from './disk-events.ts';

/**
 * What a power cut leaves of what was asked for and not yet flushed.
 *
 * nothing: only what was flushed · everything: all of it · names-late: contents, but no change of a folder ·
 * random: any of the writes, and folder changes up to some point · torn: the same, with the last write cut at a sector.
 */
export const cuts = ['nothing', 'everything', 'names-late', 'random', 'torn'] as const;
export type Cut = (typeof cuts)[number];

/** A file by its content, whatever names it has. */
interface Inode {
  readonly number: number;
  flushed: Uint8Array;
  pending: Change[];
}

type Change = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;
type NameChange = { readonly name: string; readonly inode: Inode | null };

/** A file as a power cut left it; two names of one file have the same number. */
export interface Survivor {
  readonly path: string;
  readonly number: number;
  readonly bytes: Uint8Array;
}

export interface SimulatedDisk {
  readonly apply: (event: DiskEvent) => void;
  readonly cutPower: (cut: Cut, random: () => number) => Survivor[];
}

const sectorBytes = 512;

/**
 * A disk that keeps only what was flushed, and of the rest whatever a power cut chooses.
 *
 * Stricter than common file systems: flushing a file does not keep its name, and nothing keeps its order.
 */
export function simulatedDisk(folder: string): SimulatedDisk {
  const names = new Map<string, Inode>();
  const flushedNames = new Map<string, Inode>();
  let pendingNames: NameChange[] = [];
  let inodeCount = 0;

  const setName = (name: string, inode: Inode | null): void => {
    setIn(names, name, inode);
    pendingNames.push({ name, inode });
  };
  const fileAt = (path: string): Inode => {
    const known = names.get(path);
    if (known !== undefined) return known;
    inodeCount += 1;
    const created = { number: inodeCount, flushed: new Uint8Array(), pending: [] };
    setName(path, created);
    return created;
  };
  const sync = (path: string): void => {
    if (path === folder) {
      for (const { name, inode } of pendingNames) setIn(flushedNames, name, inode);
      pendingNames = [];
      return;
    }
    const inode = names.get(path);
    if (inode === undefined) return;
    inode.flushed = changed(inode.flushed, inode.pending);
    inode.pending = [];
  };

  return {
    apply: (event) => {
      if (event.kind === 'create') fileAt(event.path);
      else if (event.kind === 'write' || event.kind === 'truncate') fileAt(event.path).pending.push(event);
      else if (event.kind === 'sync') sync(event.path);
      else if (event.kind === 'unlink') setName(event.path, null);
      else if (event.kind === 'link' || event.kind === 'rename') {
        setName(event.to, fileAt(event.path));
        if (event.kind === 'rename') setName(event.path, null);
      }
    },
    cutPower: (cut, random) => {
      const left = new Map(flushedNames);
      for (const { name, inode } of pendingNames.slice(0, namesKept(cut, pendingNames.length, random))) setIn(left, name, inode);
      const contents = new Map<Inode, Uint8Array>();
      for (const inode of left.values()) {
        if (!contents.has(inode)) contents.set(inode, changed(inode.flushed, changesKept(cut, inode.pending, random)));
      }
      return [...left].map(([path, inode]) => ({ path, number: inode.number, bytes: contents.get(inode) ?? inode.flushed }));
    },
  };
}

function namesKept(cut: Cut, count: number, random: () => number): number {
  if (cut === 'everything') return count;
  return cut === 'random' || cut === 'torn' ? Math.floor(random() * (count + 1)) : 0;
}

function changesKept(cut: Cut, pending: readonly Change[], random: () => number): readonly Change[] {
  if (cut === 'nothing') return [];
  if (cut === 'everything' || cut === 'names-late') return pending;
  const kept = pending.filter(() => random() < 0.5);
  const last = kept.at(-1);
  if (cut === 'random' || last?.kind !== 'write') return kept;
  const sectors = Math.floor((random() * last.bytes.length) / sectorBytes);
  return [...kept.slice(0, -1), { ...last, bytes: last.bytes.subarray(0, sectors * sectorBytes) }];
}

function changed(before: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = before;
  let owned = false;
  for (const change of changes) {
    const at = change.kind === 'write' ? (change.at ?? bytes.length) : 0;
    const size = change.kind === 'write' ? Math.max(bytes.length, at + change.bytes.length) : change.size;
    if (!owned || size !== bytes.length) {
      const grown = new Uint8Array(size);
      grown.set(bytes.subarray(0, size));
      bytes = grown;
      owned = true;
    }
    if (change.kind === 'write') bytes.set(change.bytes, at);
  }
  return bytes;
}

function setIn(names: Map<string, Inode>, name: string, inode: Inode | null): void {
  if (inode === null) names.delete(name);
  else names.set(name, inode);
}
