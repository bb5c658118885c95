import type { Activity } from '../../shared/domain/evidence-site-audit.ts';
import type { Period } from '../../shared/domain/pack-subject.ts';
import type { Site } from '../../shared/domain/site.ts';
import type { Instant } from '../../shared/domain/units.ts';
import { countActivity, entriesOfPeriod } from '../../shared/rules/period-activity.ts';
import { activityFile } from '../pack/annex-files.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { auditEntries } from '../store/audit.ts';
import type { Context } from './context.ts';

interface ActivityRequest {
  readonly period: Period;
  readonly issuedAt: Instant;
  readonly language: Site['language'];
}

/** What the activity log tells of a period, counted for the pages and entry by entry for whoever follows the chain. */
export function activityOf(
  context: Context,
  { period, issuedAt, language }: ActivityRequest,
): { readonly activity: Activity; readonly file: PackFile } {
  const entries = entriesOfPeriod([...auditEntries(context.db)], period, issuedAt);
  return { activity: countActivity(entries), file: activityFile(entries, language) };
}
