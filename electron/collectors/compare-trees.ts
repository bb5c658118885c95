import {
  type TreeComparison,
  type TreeComparisonRules,
  type TreeDifference,
  treeComparisonSchemaName,
} from '../../shared/domain/tree-comparison.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { comparedTree } from './compared-tree.ts';
import { type Progress, progressReporter } from './progress.ts';
import { type ManifestReader, readManifest } from './read-manifest.ts';
import { type TreeFindings, treeFindings } from './tree-findings.ts';
import { mergeTrees } from './tree-merge.ts';

const defaultListLimit = 10_000;

export interface CompareTreesRequest {
  /** Path of the manifest of the source. */
  readonly expected: string;
  /** Path of the manifest of what was restored. */
  readonly actual: string;
  readonly ignore?: { readonly modified?: boolean; readonly mode?: boolean };
  readonly modifiedToleranceMs?: number;
  /** Whether `a` and `A` count as one name; when not given, what the restored tree's manifest says of its disk. */
  readonly caseInsensitive?: boolean;
  /** How many differences the result lists; all are counted, and all go to `onDifference`. */
  readonly listLimit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Every difference as it is found: in the order of paths, then names whose other spelling never came. */
  readonly onDifference?: (difference: TreeDifference) => void;
}

/**
 * Compares two manifests entry by entry, as streams, in constant memory.
 *
 * Throws: FILE_NOT_READABLE, MANIFEST_INVALID, MANIFEST_TRUNCATED, CANCELLED. There is no result unless both were read to their end.
 */
export async function compareTrees(request: CompareTreesRequest): Promise<TreeComparison> {
  const expected = await readManifest(request.expected);
  try {
    const actual = await readManifest(request.actual);
    try {
      return await compareManifests(request, expected, actual);
    } finally {
      await actual.close();
    }
  } finally {
    await expected.close();
  }
}

async function compareManifests(
  request: CompareTreesRequest,
  expected: ManifestReader,
  actual: ManifestReader,
): Promise<TreeComparison> {
  const rules = rulesOf(request, actual);
  const listLimit = request.listLimit ?? defaultListLimit;
  const findings = treeFindings({ rules, listLimit, onDifference: request.onDifference });
  const say = progressOf(request, findings);
  await mergeTrees(expected, actual, findings, () => {
    if (request.signal?.aborted === true) {
      throw new DrillbookError('CANCELLED');
    }
    say(false);
  });
  findings.finish();
  say(true);
  const { same: _same, skipped: _skipped, ...others } = findings.counts;
  return {
    schema: treeComparisonSchemaName,
    expected: comparedTree(expected),
    actual: comparedTree(actual),
    rules,
    counts: findings.counts,
    identical: Object.values(others).every((count) => count.entries === 0),
    differenceCount: findings.differenceCount(),
    listLimit,
    differences: [...findings.listed],
    spellingsNotSearched: findings.spellingsNotSearched(),
  };
}

function rulesOf(request: CompareTreesRequest, actual: ManifestReader): TreeComparisonRules {
  return {
    ignoreModified: request.ignore?.modified ?? false,
    ignoreMode: request.ignore?.mode ?? false,
    modifiedToleranceMs: request.modifiedToleranceMs ?? 0,
    caseInsensitive: request.caseInsensitive ?? actual.header.caseSensitive === false,
  };
}

function progressOf(request: CompareTreesRequest, findings: TreeFindings): (last: boolean) => void {
  const { tell } = progressReporter(request.onProgress);
  return (last) => {
    const counts = Object.values(findings.counts);
    const sum = (name: 'files' | 'bytes') => counts.reduce((total, count) => total + count[name], 0);
    tell(sum('files'), sum('bytes'), {}, last);
  };
}
