import type { Cell, TableBlock } from './block.ts';
import { readinessStatus } from './compose-states.ts';
import type { Telling } from './compose-telling.ts';

/** On a page that must stay one the services of the highest priority stand for all; beside a chart there is room for fewer. */
const shownAtMost = { alone: 12, withTimes: 8 };

/** Whether each service could be restored today, by its last drill; `times` are its measured recovery times, where the pack has them. */
export function readinessTable(telling: Telling, caption: string, times?: (serviceId: string) => string): TableBlock {
  const { say, evidence, none, service } = telling;
  const { readiness } = evidence.assessment;
  const priority = new Map<string, number>(evidence.plan.services.map((entry) => [entry.serviceId, entry.priority]));
  const first = readiness
    .toSorted((a, b) => (priority.get(a.serviceId) ?? 9) - (priority.get(b.serviceId) ?? 9))
    .slice(0, times === undefined ? shownAtMost.alone : shownAtMost.withTimes);
  const more = readiness.length - first.length;
  return {
    kind: 'table',
    caption: more > 0 ? say('pack.readiness-first', { shown: first.length, count: readiness.length }) : caption,
    columns: [
      { header: say('pack.service'), weight: 3.4, kind: 'text' },
      { header: say('pack.priority'), weight: 1, kind: 'number' },
      { header: say('pack.readiness'), weight: 2.4, kind: 'status' },
      { header: say('pack.grade'), weight: 1.2, kind: 'text' },
      ...(times === undefined
        ? [{ header: say('pack.last-drill'), weight: 1.5, kind: 'text' } as const]
        : [{ header: say('pack.recovery-times'), weight: 2.2, kind: 'text' } as const]),
      { header: say('pack.next-drill'), weight: 1.5, kind: 'text' },
    ],
    rows: first.map((entry): readonly Cell[] => [
      service(entry.serviceId),
      String(priority.get(entry.serviceId) ?? ''),
      { status: readinessStatus(say, entry.state) },
      entry.grade ?? none,
      times === undefined ? (entry.testedOn ?? none) : times(entry.serviceId),
      entry.dueOn,
    ]),
    emptyText: none,
  };
}
