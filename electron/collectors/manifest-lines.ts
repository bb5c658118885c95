import { Buffer, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { maxManifestLineBytes } from '../../shared/domain/tree-manifest.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

const chunkBytes = 262_144;
const newline = 0x0a;

export interface ManifestLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Where the line begins in the block it was read with. */
  readonly start: number;
}

/** The complete lines of a file, block by block, with the SHA-256 of what was read. */
export interface ManifestLines {
  /**
   * The lines of the next block, or null at the end of the file.
   *
   * Throws: MANIFEST_TRUNCATED when the file ends inside a line, MANIFEST_INVALID for a line that is too long or not UTF-8.
   */
  next(): Promise<readonly ManifestLine[] | null>;
  /** SHA-256 of everything before a line of the block read last. */
  sha256Before(line: ManifestLine): string;
  /** SHA-256 of everything read. */
  sha256(): string;
  linesRead(): number;
  close(): Promise<void>;
}

/** Throws: FILE_NOT_READABLE. */
export async function openManifestLines(path: string): Promise<ManifestLines> {
  const handle = await openToRead(path);
  const sum = createHash('sha256');
  let block: Buffer = Buffer.alloc(0);
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;

  const nextBlock = async (): Promise<Buffer | null> => {
    let gathered = rest;
    for (;;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, null);
      if (bytesRead === 0) {
        if (gathered.length > 0) {
          throw new DrillbookError('MANIFEST_TRUNCATED', { detail: { path, line: number + 1 } });
        }
        return null;
      }
      gathered = Buffer.concat([gathered, chunk.subarray(0, bytesRead)]);
      const end = gathered.lastIndexOf(newline) + 1;
      if (end > 0) {
        rest = gathered.subarray(end);
        return gathered.subarray(0, end);
      }
      if (gathered.length > maxManifestLineBytes) {
        throw new DrillbookError('MANIFEST_INVALID', { detail: { path, line: number + 1, reason: 'tooLong' } });
      }
    }
  };

  return {
    async next() {
      sum.update(block);
      block = Buffer.alloc(0);
      const read = await nextBlock();
      if (read === null) {
        return null;
      }
      block = read;
      const lines = splitLines(block, number);
      number += lines.length;
      if (!isUtf8(block)) {
        throw new DrillbookError('MANIFEST_INVALID', { detail: { path, line: number, reason: 'notUtf8' } });
      }
      return lines;
    },
    sha256Before: (line) => sum.copy().update(block.subarray(0, line.start)).digest('hex'),
    sha256: () => sum.copy().update(block).digest('hex'),
    linesRead: () => number,
    close: () => handle.close(),
  };
}

function splitLines(block: Buffer, linesBefore: number): ManifestLine[] {
  const lines: ManifestLine[] = [];
  let start = 0;
  for (let end = block.indexOf(newline); end !== -1; end = block.indexOf(newline, start)) {
    lines.push({ number: linesBefore + lines.length + 1, text: block.toString('utf8', start, end), start });
    start = end + 1;
  }
  return lines;
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path, reason }, cause: error });
  }
}
