import type { AuditEntry } from '../domain/audit-entry.ts';
import type { Activity } from '../domain/evidence-site-audit.ts';
import { isInPeriod, type Period } from '../domain/pack-subject.ts';
import type { Instant } from '../domain/units.ts';

/**
 * The entries of the log that tell of a period: from the first of its days to the last, without a gap, so that the chain can be followed.
 *
 * A period that reaches the day of issue takes the log to its end. Where a clock was set back, entries of other days lie between.
 */
export function entriesOfPeriod(log: readonly AuditEntry[], period: Period, issuedAt: Instant): readonly AuditEntry[] {
  const isOfPeriod = ({ at }: AuditEntry): boolean => isInPeriod(period, at);
  const first = log.findIndex(isOfPeriod);
  if (first === -1) return [];
  return log.slice(first, reachesIssue(period, issuedAt) ? log.length : log.findLastIndex(isOfPeriod) + 1);
}

export function reachesIssue({ to }: Period, issuedAt: Instant): boolean {
  return to >= issuedAt.slice(0, 10);
}

/** Entries of the log, counted: what was done most often first. */
export function countActivity(entries: readonly Pick<AuditEntry, 'sequence' | 'action'>[]): Activity {
  return {
    entries: entries.length,
    firstSequence: entries[0]?.sequence ?? null,
    lastSequence: entries.at(-1)?.sequence ?? null,
    actions: [...Map.groupBy(entries, (entry) => entry.action)]
      .map(([action, own]) => ({ action, count: own.length }))
      .toSorted((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1)),
  };
}
