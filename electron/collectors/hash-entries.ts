import { Buffer } from 'node:buffer';
import { createHash, hash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, readSync, type Stats } from 'node:fs';
import { absolutePath, type TreeKey, writtenPath } from './tree-path.ts';
import { emptySums, type TreeSums, type WritableSums } from './tree-sums.ts';
import type { Listed } from './tree-walk.ts';

/** Files up to this size are read in one piece; larger ones are a task of their own so that the cores stay evenly loaded. */
export const largeFileBytes = 4 * 1_048_576;

const buffer = Buffer.allocUnsafeSlow(largeFileBytes + 1);
/** A link or pipe put in the place of a file between listing and opening must neither be followed nor block the run. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Lines of a manifest, ready to be written, or a large file that is still to be hashed at this place. */
export type ManifestPart = { readonly lines: Uint8Array<ArrayBuffer> } | { readonly large: TreeKey };

export interface HashedEntries {
  readonly parts: readonly ManifestPart[];
  readonly sums: TreeSums;
}

interface HashOptions {
  readonly root: string;
  /** Hash large files here instead of handing them back. */
  readonly large: boolean;
  /** Called with what was read since the last call. */
  readonly onBytes?: (bytes: number) => void;
}

/** Reads and hashes what a walk has listed, in its order. Nothing that happens to a single file stops the run. */
export function hashEntries(listed: readonly Listed[], options: HashOptions): HashedEntries {
  const sums = emptySums();
  const parts: ManifestPart[] = [];
  let text = '';
  for (const item of listed) {
    const line = lineFor(item, options, sums);
    if (line === null) {
      pushText(parts, text);
      text = '';
      parts.push({ large: item.slice(1) });
    } else {
      text += line;
    }
  }
  pushText(parts, text);
  return { parts, sums };
}

function pushText(parts: ManifestPart[], text: string): void {
  if (text !== '') {
    parts.push({ lines: new TextEncoder().encode(text) });
  }
}

function lineFor(item: Listed, options: HashOptions, sums: WritableSums): string | null {
  if (item.startsWith('!')) {
    const colon = item.indexOf(':');
    return unread(item.slice(colon + 1), 'folder', item.slice(1, colon), sums);
  }
  const key = item.slice(1);
  const was = item.startsWith('f') ? 'file' : item.startsWith('d') ? 'folder' : item.startsWith('l') ? 'link' : 'unknown';
  try {
    return was === 'file' ? fileLine(key, options, sums) : otherLine(key, options, sums);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) {
      throw error;
    }
    return unread(key, was, code, sums);
  }
}

function fileLine(key: TreeKey, options: HashOptions, sums: WritableSums): string | null {
  const descriptor = openSync(absolutePath(options.root, key), openFlags);
  try {
    const before = fstatSync(descriptor);
    if (!before.isFile()) {
      return changed(key, sums);
    }
    if (before.size > largeFileBytes && !options.large) {
      return null;
    }
    const sha256 =
      before.size > largeFileBytes ? hashLarge(descriptor, before.size, options) : hashSmall(descriptor, before.size);
    if (sha256 === null || !sameFile(before, fstatSync(descriptor))) {
      return changed(key, sums);
    }
    sums.entries += 1;
    sums.files += 1;
    sums.bytes += before.size;
    if (before.size <= largeFileBytes) {
      options.onBytes?.(before.size);
    }
    const facts = `"kind":"file","bytes":${before.size},"modifiedMs":${Math.floor(before.mtimeMs)},"mode":${before.mode & 0o7777}`;
    return `{${pathFields(key)},${facts},"sha256":"${sha256}"}\n`;
  } finally {
    closeSync(descriptor);
  }
}

/** Null when the file holds more or less than it said; one byte more than that is asked for, to notice. */
function hashSmall(descriptor: number, size: number): string | null {
  let filled = 0;
  do {
    const got = readSync(descriptor, buffer, filled, size + 1 - filled, null);
    if (got === 0) {
      break;
    }
    filled += got;
  } while (filled < size);
  return filled === size ? hash('sha256', buffer.subarray(0, size), 'hex') : null;
}

function hashLarge(descriptor: number, size: number, options: HashOptions): string | null {
  const sum = createHash('sha256');
  const chunk = buffer.subarray(0, 1_048_576);
  let total = 0;
  while (total <= size) {
    const got = readSync(descriptor, chunk, 0, chunk.length, null);
    if (got === 0) {
      break;
    }
    sum.update(got === chunk.length ? chunk : chunk.subarray(0, got));
    total += got;
    options.onBytes?.(got);
  }
  return total === size ? sum.digest('hex') : null;
}

function sameFile(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.ctimeMs === after.ctimeMs;
}

function otherLine(key: TreeKey, options: HashOptions, sums: WritableSums): string | null {
  const path = absolutePath(options.root, key);
  const stats = lstatSync(path);
  const modified = `"modifiedMs":${Math.floor(stats.mtimeMs)}`;
  if (stats.isDirectory()) {
    sums.entries += 1;
    sums.folders += 1;
    return `{${pathFields(key)},"kind":"folder",${modified},"mode":${stats.mode & 0o7777}}\n`;
  }
  if (stats.isSymbolicLink()) {
    const target = writtenPath(readlinkSync(path, { encoding: 'buffer' }).toString('latin1'));
    sums.entries += 1;
    sums.links += 1;
    return `{${pathFields(key)},"kind":"link",${modified},${pathFields(target, 'target')}}\n`;
  }
  if (stats.isFile()) {
    return fileLine(key, options, sums);
  }
  sums.entries += 1;
  sums.specials += 1;
  const what = stats.isSocket() ? 'socket' : stats.isFIFO() ? 'fifo' : isDevice(stats) ? 'device' : 'unknown';
  return `{${pathFields(key)},"kind":"special","what":"${what}"}\n`;
}

function isDevice(stats: Stats): boolean {
  return stats.isBlockDevice() || stats.isCharacterDevice();
}

function changed(key: TreeKey, sums: WritableSums): string {
  sums.entries += 1;
  sums.unread += 1;
  return `{${pathFields(key)},"kind":"unread","was":"file","why":"changed-while-reading"}\n`;
}

function unread(key: TreeKey, was: string, code: string, sums: WritableSums): string {
  sums.entries += 1;
  sums.unread += 1;
  // ELOOP: a link now stands where the listing had a file (O_NOFOLLOW)
  const why = code === 'ENOENT' || code === 'ENOTDIR' ? 'vanished' : code === 'ELOOP' ? 'changed-while-reading' : 'unreadable';
  return `{${pathFields(key)},"kind":"unread","was":"${was}","why":"${why}","errno":"${code}"}\n`;
}

function pathFields(path: TreeKey | { readonly text: string; readonly hex?: string }, name = 'path'): string {
  const { text, hex } = typeof path === 'string' ? writtenPath(path) : path;
  return hex === undefined ? `"${name}":${JSON.stringify(text)}` : `"${name}":${JSON.stringify(text)},"${name}Hex":"${hex}"`;
}
