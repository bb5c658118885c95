import { type GapSeverity, gapSeverities } from '../domain/gap.ts';
import type { Metric, Status } from './block.ts';
import type { Telling } from './compose-telling.ts';

/** How many gaps the site has, gravest first. */
export function gapCounts({ evidence }: Telling): Readonly<Record<GapSeverity, number>> & { readonly total: number } {
  const open = evidence.gaps.filter(({ answer }) => answer !== 'yes');
  const count = (severity: GapSeverity): number => open.filter((gap) => gap.severity === severity).length;
  return { high: count('high'), medium: count('medium'), low: count('low'), total: open.length };
}

export function gapMetric(telling: Telling): Metric {
  const { say } = telling;
  const { total, ...counts } = gapCounts(telling);
  return { label: say('pack.open-gaps'), value: String(total), note: gapWords(telling, counts), status: gapStatus(telling) };
}

function gapStatus(telling: Telling): Status {
  const { high, total } = gapCounts(telling);
  const { say } = telling;
  if (high > 0) return { state: 'bad', word: say('pack.gaps-grave') };
  return total > 0 ? { state: 'warning', word: say('pack.gaps-some') } : { state: 'good', word: say('pack.gaps-none') };
}

/** “High: 2, Medium: 1”, or the word for none. */
export function gapWords(telling: Telling, counts: Readonly<Record<GapSeverity, number>>): string {
  const { say, list, none } = telling;
  const told = gapSeverities.filter((severity) => counts[severity] > 0);
  if (told.length === 0) return none;
  return list(
    told.map((severity) => say('pack.gap-count', { count: counts[severity], severity: say(`gap-severity.${severity}`) })),
  );
}
