import { gapSeverities } from '../domain/gap.ts';
import type { KeyValue, KeyValueBlock } from './block.ts';
import { factSentences } from './compose-facts.ts';
import { gapCounts, gapWords } from './compose-open-gaps.ts';
import { lines, type Telling } from './compose-telling.ts';

interface Brief {
  /** Why the result is what it is; none where the result says it. */
  readonly why?: readonly string[];
  readonly shown: readonly string[];
  readonly notShown: readonly string[];
  readonly toDo: readonly string[];
  /** What each who answers for it decided. */
  readonly signOffs?: readonly string[];
}

/** Why, what is shown, what is not, what to do: so short that the summary stays a page. */
export function briefBlock({ say }: Telling, { why = [], shown, notShown, toDo, signOffs = [] }: Brief): KeyValueBlock {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [say('pack.brief.why'), why],
    [say('pack.shown'), shown],
    [say('pack.not-shown'), notShown],
    [say('pack.brief.to-do'), toDo.length === 0 ? [say('pack.brief.nothing')] : toDo],
    [say('pack.sign-offs'), signOffs],
  ];
  const items = rows.flatMap(([key, told]): readonly KeyValue[] => {
    if (told.length === 0) return [];
    const [only] = told;
    return [{ key, value: told.length === 1 && only !== undefined ? only : lines(...told.map((text) => `• ${text}`)) }];
  });
  return { kind: 'key-values', keys: 'short', items };
}

/**
 * The gravest gaps with what mends them, how many there are, and the service that is to be drilled first.
 *
 * Shape: `namedAtMost` gaps are told; the section of the gaps has them all.
 */
export function siteToDo(telling: Telling, serviceId: string | null, namedAtMost = 2): readonly string[] {
  const { say, evidence, service } = telling;
  const gaps = evidence.gaps.filter(({ answer }) => answer !== 'yes');
  const gravest = gaps.toSorted((a, b) => gapSeverities.indexOf(a.severity) - gapSeverities.indexOf(b.severity));
  const named = gravest.flatMap(({ facts }) => factSentences(telling, facts, 2).slice(0, 1)).slice(0, namedAtMost);
  const { total, ...counts } = gapCounts(telling);
  const rest = { counts: gapWords(telling, counts), section: say('gap.section') };
  const [next] = evidence.assessment.readiness
    .filter((entry) => serviceId === null || entry.serviceId === serviceId)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return [
    ...named,
    ...(total > 0 ? [say('pack.brief.gaps', rest)] : []),
    ...(next === undefined ? [] : [say('pack.brief.next-drill', { service: service(next.serviceId), day: next.dueOn })]),
  ];
}
