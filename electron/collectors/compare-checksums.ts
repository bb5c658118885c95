import {
  type ChecksumComparison,
  type ChecksumDifference,
  type ChecksumOutcome,
  checksumComparisonSchemaName,
} from '../../shared/domain/checksum-comparison.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type ChecksumFile, readChecksumFile } from './checksum-file.ts';
import { comparedTree } from './compared-tree.ts';
import { type KeyedEntry, type ManifestReader, readManifest } from './read-manifest.ts';
import { type TreeKey, writtenPath } from './tree-path.ts';

export interface CompareChecksumsRequest {
  /** Path of a checksum file of the source. */
  readonly checksums: string;
  /** Path of the manifest of what was restored. */
  readonly actual: string;
  readonly listLimit?: number;
  readonly signal?: AbortSignal;
  readonly onDifference?: (difference: ChecksumDifference) => void;
}

/**
 * Compares a restored tree with a checksum file that another program made of the source.
 *
 * Throws: FILE_NOT_READABLE, TOO_LARGE, MANIFEST_INVALID, MANIFEST_TRUNCATED, CANCELLED.
 */
export async function compareWithChecksumFile(request: CompareChecksumsRequest): Promise<ChecksumComparison> {
  const checksums = await readChecksumFile(request.checksums);
  const manifest = await readManifest(request.actual);
  try {
    return await compare(request, checksums, manifest);
  } finally {
    await manifest.close();
  }
}

async function compare(
  request: CompareChecksumsRequest,
  checksums: ChecksumFile,
  manifest: ManifestReader,
): Promise<ChecksumComparison> {
  const listLimit = request.listLimit ?? 10_000;
  const counts: Record<ChecksumOutcome, number> = { same: 0, 'changed-content': 0, missing: 0, added: 0, unreadable: 0 };
  const differences: ChecksumDifference[] = [];
  const report = (path: string, outcome: ChecksumOutcome, expectedSha256: string | null, actualSha256: string | null) => {
    counts[outcome] += 1;
    if (outcome !== 'same') {
      const difference = { path, outcome, expectedSha256, actualSha256 };
      request.onDifference?.(difference);
      if (differences.length < listLimit) {
        differences.push(difference);
      }
    }
  };
  const waiting = new Map(checksums.files);
  const unlisted: TreeKey[] = [];
  for (let block = await manifest.next(); block !== null; block = await manifest.next()) {
    if (request.signal?.aborted === true) {
      throw new DrillbookError('CANCELLED');
    }
    for (const keyed of block) {
      const expected = waiting.get(keyed.key) ?? null;
      waiting.delete(keyed.key);
      settle(keyed, expected, report, unlisted);
    }
  }
  for (const [key, sha256] of waiting) {
    const hidden = unlisted.some((folder) => key.startsWith(folder));
    report(writtenPath(key).text, hidden ? 'unreadable' : 'missing', sha256, null);
  }
  const differenceCount = counts['changed-content'] + counts.missing + counts.added + counts.unreadable;
  return {
    schema: checksumComparisonSchemaName,
    expected: { files: checksums.files.size, sha256: checksums.sha256 },
    actual: comparedTree(manifest),
    counts,
    identical: differenceCount === 0,
    differenceCount,
    listLimit,
    differences,
  };
}

type Report = (path: string, outcome: ChecksumOutcome, expected: string | null, actual: string | null) => void;

/** A link that was hashed through, as `sha256sum` does, is known only by where it points: it counts as unreadable. */
function settle({ key, entry }: KeyedEntry, expected: string | null, report: Report, unlisted: TreeKey[]): void {
  if (entry.kind === 'file') {
    const outcome = expected === null ? 'added' : expected === entry.sha256 ? 'same' : 'changed-content';
    report(entry.path, outcome, expected, entry.sha256);
  } else if (entry.kind === 'unread') {
    report(entry.path, 'unreadable', expected, null);
    if (key.endsWith('/')) {
      unlisted.push(key);
    }
  } else if (expected !== null) {
    report(entry.path, entry.kind === 'link' ? 'unreadable' : 'changed-content', expected, null);
  }
}
