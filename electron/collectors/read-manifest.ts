import * as v from 'valibot';
import {
  type TreeEntry,
  type TreeHeader,
  type TreeTotals,
  treeEntrySchema,
  treeHeaderSchema,
  treeTotalsSchema,
} from '../../shared/domain/tree-manifest.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type ManifestLine, type ManifestLines, openManifestLines } from './manifest-lines.ts';
import { keyOf, type TreeKey } from './tree-path.ts';
import { addToSums, emptySums, sameSums } from './tree-sums.ts';

export interface KeyedEntry {
  /** The path's bytes, in whose order entries come. */
  readonly key: TreeKey;
  readonly entry: TreeEntry;
}

/** A manifest being read. What it says is proven only when its end has been reached. */
export interface ManifestReader {
  readonly header: TreeHeader;
  /**
   * The next entries in the order of their paths, or null at the end.
   *
   * Throws: MANIFEST_INVALID (with the line), MANIFEST_TRUNCATED.
   */
  next(): Promise<readonly KeyedEntry[] | null>;
  /** The totals and the SHA-256 of the whole file, once the end was reached; null before. */
  end(): ManifestEnd | null;
  close(): Promise<void>;
}

export interface ManifestEnd {
  readonly totals: TreeTotals;
  readonly manifestSha256: string;
}

/**
 * Opens a manifest and reads its header; entries follow as a stream, in constant memory.
 *
 * Throws: FILE_NOT_READABLE, MANIFEST_INVALID (with the line), MANIFEST_TRUNCATED.
 */
export async function readManifest(path: string): Promise<ManifestReader> {
  const lines = await openManifestLines(path);
  try {
    const block = await lines.next();
    const [first, ...others] = block ?? [];
    if (first === undefined) {
      throw truncated(path, lines);
    }
    return entryReader(path, parsed(treeHeaderSchema, json(path, first), path, first), lines, others);
  } catch (error) {
    await lines.close();
    throw error;
  }
}

function entryReader(
  path: string,
  header: TreeHeader,
  lines: ManifestLines,
  firstLines: readonly ManifestLine[],
): ManifestReader {
  let waiting: readonly ManifestLine[] | null = firstLines;
  let totals: TreeTotals | null = null;
  let end: ManifestEnd | null = null;
  let lastKey = '';
  const sums = emptySums();

  const take = (line: ManifestLine): KeyedEntry[] => {
    const value = json(path, line);
    if (totals !== null) {
      throw invalid(path, line, 'afterTotals');
    }
    if (isTotals(value)) {
      totals = parsed(treeTotalsSchema, value, path, line);
      if (totals.linesSha256 !== lines.sha256Before(line) || !sameSums(totals, sums)) {
        throw invalid(path, line, 'totals');
      }
      return [];
    }
    const entry = parsed(treeEntrySchema, value, path, line);
    const key = keyOf(entry.path, entry.pathHex);
    if (key <= lastKey) {
      throw invalid(path, line, 'order');
    }
    lastKey = key;
    addToSums(sums, entry);
    return [{ key, entry }];
  };

  return {
    header,
    end: () => end,
    close: lines.close,
    async next() {
      const block = waiting ?? (await lines.next());
      waiting = null;
      if (block !== null) {
        return block.flatMap(take);
      }
      if (totals === null) {
        throw truncated(path, lines);
      }
      end = { totals, manifestSha256: lines.sha256() };
      return null;
    },
  };
}

/**
 * Reads a manifest to its end and keeps only what it is: proof that the file is whole.
 *
 * Throws: FILE_NOT_READABLE, MANIFEST_INVALID (with the line), MANIFEST_TRUNCATED.
 */
export async function checkManifest(path: string): Promise<ManifestEnd & { readonly header: TreeHeader }> {
  const reader = await readManifest(path);
  try {
    while ((await reader.next()) !== null) {
      // every line is checked on the way
    }
    const end = reader.end();
    if (end === null) {
      throw new DrillbookError('MANIFEST_TRUNCATED', { detail: { path } });
    }
    return { header: reader.header, ...end };
  } finally {
    await reader.close();
  }
}

function isTotals(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'totals';
}

function parsed<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  path: string,
  line: ManifestLine,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (!result.success) {
    throw invalid(path, line, 'entry');
  }
  return result.output;
}

function json(path: string, line: ManifestLine): unknown {
  try {
    return JSON.parse(line.text);
  } catch (cause) {
    throw invalid(path, line, 'notJson', cause);
  }
}

function invalid(path: string, line: ManifestLine, reason: string, cause?: unknown): DrillbookError {
  return new DrillbookError('MANIFEST_INVALID', { detail: { path, line: line.number, reason }, cause });
}

function truncated(path: string, lines: ManifestLines): DrillbookError {
  return new DrillbookError('MANIFEST_TRUNCATED', { detail: { path, line: lines.linesRead() } });
}
