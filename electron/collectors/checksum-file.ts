import { readFile, stat } from 'node:fs/promises';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import type { TreeKey } from './tree-path.ts';

const sizeLimitBytes = 256 * 1_048_576;

export interface ChecksumFile {
  /** SHA-256 by path, as listed. */
  readonly files: ReadonlyMap<TreeKey, string>;
  /** SHA-256 of the checksum file itself. */
  readonly sha256: string;
}

/**
 * Reads what `sha256sum`, `sha256sum --tag` or `rclone hashsum sha256` wrote: names as bytes, escaped names, CRLF and a byte order mark.
 *
 * Throws: FILE_NOT_READABLE, TOO_LARGE, MANIFEST_INVALID (with the line).
 */
export async function readChecksumFile(path: string): Promise<ChecksumFile> {
  const bytes = await readWhole(path);
  const files = new Map<TreeKey, string>();
  // one character per byte: names on disk are bytes
  const lines = bytes
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .split('\n');
  for (const [index, line] of lines.entries()) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (text === '' || text.startsWith('#')) {
      continue;
    }
    const entry = parseLine(text);
    const known = entry === null ? undefined : files.get(entry.key);
    if (entry === null || (known !== undefined && known !== entry.sha256)) {
      const reason = entry === null ? 'noChecksum' : 'twice';
      throw new DrillbookError('MANIFEST_INVALID', { detail: { path, line: index + 1, reason } });
    }
    files.set(entry.key, entry.sha256);
  }
  if (files.size === 0) {
    throw new DrillbookError('MANIFEST_INVALID', { detail: { path, line: 1, reason: 'empty' } });
  }
  return { files, sha256: sha256Of(bytes) };
}

function parseLine(line: string): { readonly key: TreeKey; readonly sha256: string } | null {
  const plain = /^(\\?)([0-9a-f]{64}) [ *](.+)$/is.exec(line);
  const tagged = /^(\\?)SHA256 \((.+)\) = ([0-9a-f]{64})$/is.exec(line);
  const [escaped, sha256, name] = plain === null ? [tagged?.[1], tagged?.[3], tagged?.[2]] : plain.slice(1);
  if (sha256 === undefined || name === undefined) {
    return null;
  }
  const key = escaped === '\\' ? unescaped(name) : name;
  return key === null ? null : { key: key.replace(/^(\.\/+)+/, ''), sha256: sha256.toLowerCase() };
}

const escapes: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\r': '\r' };

/** Null for an escape that `sha256sum` does not write. */
function unescaped(name: string): string | null {
  return /\\(?:[^\\nr]|$)/.test(name.replaceAll('\\\\', '')) ? null : name.replace(/\\[\\nr]/g, (pair) => escapes[pair] ?? pair);
}

async function readWhole(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > sizeLimitBytes) {
      throw new DrillbookError('TOO_LARGE', { detail: { path, bytes: size, limitBytes: sizeLimitBytes } });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof DrillbookError) {
      throw error;
    }
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path, reason }, cause: error });
  }
}
