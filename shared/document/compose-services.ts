import type { ServiceReadiness } from '../domain/assessment.ts';
import type { Block, Cell } from './block.ts';
import { readinessStatus } from './compose-states.ts';
import { lines, type Telling } from './compose-telling.ts';

/** The business processes with what was agreed for each, and whether it could be restored today. */
export function serviceTable(telling: Telling): Block {
  const { say, evidence } = telling;
  // none agreed is no unknown: the summary and the gaps say what is missing
  const span = (minutes: number | null): string => (minutes === null ? '—' : telling.span(minutes));
  const readiness = new Map<string, ServiceReadiness>(evidence.assessment.readiness.map((entry) => [entry.serviceId, entry]));
  return {
    kind: 'table',
    columns: [
      { header: say('pack.service'), weight: 3.8, kind: 'text', remarks: true },
      { header: say('pack.priority'), weight: 1, kind: 'number' },
      { header: 'RTO', weight: 0.9, kind: 'number' },
      { header: 'RPO', weight: 0.9, kind: 'number' },
      { header: 'MTD', weight: 0.9, kind: 'number' },
      { header: say('pack.owner'), weight: 1.9, kind: 'text' },
      { header: say('pack.readiness'), weight: 2.4, kind: 'status' },
    ],
    rows: evidence.plan.services.map((service): readonly Cell[] => [
      lines(service.name, service.description),
      String(service.priority),
      span(service.objectives?.rtoMinutes ?? null),
      span(service.objectives?.rpoMinutes ?? null),
      span(service.objectives?.mtdMinutes ?? null),
      telling.person(service.ownerId),
      readinessCell(telling, readiness.get(service.serviceId)),
    ]),
    emptyText: telling.none,
  };
}

function readinessCell({ say, unknown }: Telling, readiness: ServiceReadiness | undefined): Cell {
  if (readiness === undefined) return { status: { state: 'unknown', word: unknown } };
  const note = say(readiness.overdue ? 'pack.overdue' : 'pack.due', { day: readiness.dueOn });
  return { status: readinessStatus(say, readiness.state), note };
}
