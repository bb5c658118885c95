import * as v from 'valibot';
import { treeEntrySchema } from './tree-manifest.ts';

/**
 * What became of one path between the source and the restored tree.
 *
 * - same: kind, content and every compared property are equal.
 * - metadata-only: the content is equal, the time or the mode is not.
 * - changed-content: a file of equal size with other content, or a link that points elsewhere.
 * - changed-size: a file of another size.
 * - changed-kind: a file where a folder was, and so on.
 * - renamed: the same name written differently, in Unicode normalisation or in case; the content is equal.
 * - unreadable: one side could not be read, so nothing is known.
 * - skipped: a socket, pipe or device; backup tools treat them differently and they hold no data.
 */
export const treeOutcomes = [
  'same',
  'metadata-only',
  'changed-content',
  'changed-size',
  'changed-kind',
  'renamed',
  'missing',
  'added',
  'unreadable',
  'skipped',
] as const;
export type TreeOutcome = (typeof treeOutcomes)[number];

export const treeComparisonSchemaName = 'drillbook.tree-comparison/1';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Entries and, for files, their bytes: those expected, or, for what was added, those found. */
export const outcomeCountSchema = v.object({ entries: count, files: count, bytes: count });
export type OutcomeCount = v.InferOutput<typeof outcomeCountSchema>;

export const treeDifferenceSchema = v.object({
  /** The path expected, or, for what was added, the path found. */
  path: v.string(),
  outcome: v.picklist(treeOutcomes),
  expected: v.nullable(treeEntrySchema),
  actual: v.nullable(treeEntrySchema),
  /** For names that differ only in how they are written. */
  renamedBy: v.optional(v.picklist(['normalisation', 'case'])),
});
export type TreeDifference = v.InferOutput<typeof treeDifferenceSchema>;

/** One of the two manifests that were compared. */
export const comparedTreeSchema = v.object({
  label: v.string(),
  root: v.string(),
  host: v.string(),
  startedAt: v.string(),
  files: count,
  bytes: count,
  manifestSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type ComparedTree = v.InferOutput<typeof comparedTreeSchema>;

export const treeComparisonRulesSchema = v.object({
  ignoreModified: v.boolean(),
  ignoreMode: v.boolean(),
  /** Milliseconds by which two times may differ and still be equal (2,000 for FAT). */
  modifiedToleranceMs: count,
  caseInsensitive: v.boolean(),
});
export type TreeComparisonRules = v.InferOutput<typeof treeComparisonRulesSchema>;

/**
 * The source's file tree against the restored one.
 *
 * Shape: `differences` holds at most `listLimit` of the `differenceCount` there are, in the order they were found: by path, and
 * names with another spelling where the second was met.
 */
export const treeComparisonSchema = v.object({
  schema: v.literal(treeComparisonSchemaName),
  expected: comparedTreeSchema,
  actual: comparedTreeSchema,
  rules: treeComparisonRulesSchema,
  counts: v.object(v.entriesFromList(treeOutcomes, outcomeCountSchema)),
  /** Everything expected is there and nothing else: no entry is other than same or skipped. */
  identical: v.boolean(),
  differenceCount: count,
  listLimit: count,
  differences: v.array(treeDifferenceSchema),
  /** Unmatched names beyond the number that could be held to look for another spelling of them; 0 unless huge. */
  spellingsNotSearched: count,
});
export type TreeComparison = v.InferOutput<typeof treeComparisonSchema>;

export function emptyOutcomeCounts(): Record<TreeOutcome, OutcomeCount> {
  const none = () => ({ entries: 0, files: 0, bytes: 0 });
  return Object.fromEntries(treeOutcomes.map((outcome) => [outcome, none()])) as Record<TreeOutcome, OutcomeCount>;
}
