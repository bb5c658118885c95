import type { Activity } from '../../shared/domain/evidence-site-audit.ts';
import { isInPeriod, type Period } from '../../shared/domain/pack-subject.ts';
import type { Site } from '../../shared/domain/site.ts';
import { activityFile } from '../pack/annex-files.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { auditEntries } from '../store/audit.ts';
import type { Context } from './context.ts';

/** What the activity log tells of a period, counted for the pages and entry by entry for whoever follows the chain. */
export function activityOf(
  context: Context,
  period: Period,
  language: Site['language'],
): { readonly activity: Activity; readonly file: PackFile } {
  const entries = [...auditEntries(context.db)].filter((entry) => isInPeriod(period, entry.at));
  const actions = [...Map.groupBy(entries, (entry) => entry.action)]
    .map(([action, own]) => ({ action, count: own.length }))
    .toSorted((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1));
  const activity = {
    entries: entries.length,
    firstSequence: entries[0]?.sequence ?? null,
    lastSequence: entries.at(-1)?.sequence ?? null,
    actions,
  };
  return { activity, file: activityFile(entries, language) };
}
