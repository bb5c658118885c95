import * as v from 'valibot';
import { comparedTreeSchema } from './tree-comparison.ts';

export const checksumComparisonSchemaName = 'drillbook.checksum-comparison/1';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** A checksum file knows content and nothing else: not sizes, not times, not folders. */
export const checksumOutcomes = ['same', 'changed-content', 'missing', 'added', 'unreadable'] as const;
export type ChecksumOutcome = (typeof checksumOutcomes)[number];

export const checksumDifferenceSchema = v.object({
  path: v.string(),
  outcome: v.picklist(checksumOutcomes),
  expectedSha256: v.nullable(sha256),
  actualSha256: v.nullable(sha256),
});
export type ChecksumDifference = v.InferOutput<typeof checksumDifferenceSchema>;

/**
 * A checksum file of the source against the restored tree.
 *
 * Shape: `differences` holds at most `listLimit` of the `differenceCount` there are, in the order they were found: by path, then missing.
 */
export const checksumComparisonSchema = v.object({
  schema: v.literal(checksumComparisonSchemaName),
  expected: v.object({ files: count, sha256 }),
  actual: comparedTreeSchema,
  counts: v.object(v.entriesFromList(checksumOutcomes, count)),
  /** Every file listed is there with its content, and no other. */
  identical: v.boolean(),
  differenceCount: count,
  listLimit: count,
  differences: v.array(checksumDifferenceSchema),
});
export type ChecksumComparison = v.InferOutput<typeof checksumComparisonSchema>;
