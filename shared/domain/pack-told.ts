import type { PackChanges, PackListing } from './pack-changes.ts';
import type { Period } from './pack-subject.ts';

/**
 * A drill as a pack tells of it.
 *
 * Shape: `title` is as it may be shown; `recordSha256` is null until everybody signed off; from then on nothing of it changes.
 */
export interface ToldDrill {
  readonly drillId: string;
  readonly title: string;
  readonly startedAt: string | null;
  readonly recordSha256: string | null;
}

/**
 * What a pack tells that other packs of its site can contradict.
 *
 * Shape: packs of one `subject` are compared one with the next; `drills` are those it holds, `knownDrillIds` those of the site it knows
 * of; `period` is that of a site audit.
 */
export interface PackTold {
  readonly subject: string;
  readonly period: Period | null;
  readonly drills: readonly ToldDrill[];
  readonly knownDrillIds: readonly string[];
  readonly changes: PackChanges | null;
  readonly listing: PackListing;
}
