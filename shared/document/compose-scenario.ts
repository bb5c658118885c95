import type { DrillProgress, FixedCriteria } from '../domain/drill.ts';
import type { Block, Status } from './block.ts';
import { type DrillTelling, heading, mono, paragraph } from './compose-telling.ts';

/** What was rehearsed and what had to hold, with the time and hash of its fixing. */
export function composeScenario(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { drill } = evidence.record;
  return [
    heading(1, say('pack.scenario-section')),
    {
      kind: 'key-values',
      items: [
        { key: say('pack.scenario'), value: say(`scenario.${drill.scenario}`) },
        { key: say('pack.mode'), value: say(`drill-mode.${drill.mode}`) },
        { key: say('pack.requested-by'), value: telling.person(drill.requestedBy) },
        { key: say('pack.planned-on'), value: drill.plannedOn },
      ],
    },
    ...criteria(telling, drill.progress),
  ];
}

function criteria(telling: DrillTelling, progress: DrillProgress): readonly Block[] {
  const { say } = telling;
  if (!('fixedCriteria' in progress)) {
    return [{ kind: 'callout', tone: 'unknown', title: say('pack.no-criteria'), text: say('pack.no-criteria-text') }];
  }
  const fixed = progress.fixedCriteria;
  return [
    heading(2, say('pack.criteria')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.criteria-number'), weight: 0.7, kind: 'number' },
        { header: say('pack.criteria-statement'), weight: 4.6, kind: 'text' },
        { header: say('pack.expected'), weight: 4, kind: 'text' },
      ],
      rows: fixed.criteria.map((criterion, index) => [String(index + 1), criterion.statement, telling.typed(criterion.expected)]),
      emptyText: telling.none,
    },
    {
      kind: 'key-values',
      items: [
        { key: say('pack.fixed-objectives'), value: objectives(telling, fixed) },
        {
          key: say('pack.fixed-at'),
          value: say('pack.confirmed-by', { person: telling.person(fixed.fixedBy), at: telling.at(fixed.fixedAt) }),
          status: fixing(telling, progress, fixed),
        },
        mono(say('pack.fixed-hash'), fixed.sha256),
      ],
    },
    paragraph(say('pack.fixed-hash-note'), 'muted'),
  ];
}

function objectives({ say, none, span }: DrillTelling, { objectives: fixed }: FixedCriteria): string {
  if (fixed === null) return none;
  const { rtoMinutes, rpoMinutes, mtdMinutes } = fixed;
  return say('pack.fixed-objectives-are', { rto: span(rtoMinutes), rpo: span(rpoMinutes), mtd: span(mtdMinutes) });
}

function fixing({ say }: DrillTelling, progress: DrillProgress, fixed: FixedCriteria): Status {
  if (!('startedAt' in progress)) return { state: 'good', word: say('pack.fixed-before') };
  const before = fixed.fixedAt <= progress.startedAt;
  return before ? { state: 'good', word: say('pack.fixed-before') } : { state: 'bad', word: say('pack.fixed-after') };
}
