import type { Fulfilment } from '../domain/assessment.ts';
import type { Block, Metric, Status } from './block.ts';
import { briefBlock, siteToDo } from './compose-brief.ts';
import { factSentences } from './compose-facts.ts';
import { gapMetric } from './compose-open-gaps.ts';
import { readinessTable } from './compose-readiness.ts';
import { fulfilmentStatus } from './compose-states.ts';
import { heading, type Telling } from './compose-telling.ts';

const gravestFirst: readonly Fulfilment[] = ['not-met', 'unknown', 'at-risk', 'met'];

/** The plan is as acceptable as the weakest of its five criteria. */
function weakest({ evidence }: Telling): Fulfilment {
  return gravestFirst.find((state) => evidence.assessment.acceptance.some((entry) => entry.state === state)) ?? 'unknown';
}

export function acceptanceStatus(telling: Telling): Status {
  return fulfilmentStatus(telling.say, weakest(telling));
}

/** The page for whoever reads only one: the five criteria, coverage, readiness, open gaps. */
export function composePlanSummary(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const state = weakest(telling);
  return [
    // one page holds it all, so that one look does
    { kind: 'page-break', unlessFits: true },
    heading(1, say('pack.summary')),
    {
      kind: 'verdict',
      status: acceptanceStatus(telling),
      title: say(`pack.plan-title.${state}`),
      text: say(`pack.plan-text.${state}`),
      metrics: [criteriaMetric(telling), coverageMetric(telling), readinessMetric(telling), gapMetric(telling)],
    },
    {
      kind: 'key-values',
      caption: say('pack.acceptance'),
      items: evidence.assessment.acceptance.map((entry) => ({
        key: say(`criterion.${entry.criterion}`),
        value: factSentences(telling, entry.missing, 1)[0] ?? '',
        status: fulfilmentStatus(say, entry.state),
      })),
    },
    briefBlock(telling, { shown: [], notShown: [say('pack.limit.plan-only')], toDo: siteToDo(telling, null) }),
    readinessTable(telling, say('pack.readiness')),
    { kind: 'page-break' },
  ];
}

function criteriaMetric({ say, evidence }: Telling): Metric {
  const { acceptance } = evidence.assessment;
  const met = acceptance.filter(({ state }) => state === 'met').length;
  return { label: say('pack.criteria-met'), value: `${met} / ${acceptance.length}` };
}

export function coverageMetric({ say, evidence }: Telling): Metric {
  const { coverage } = evidence.assessment;
  const open = coverage.filter(({ state }) => state === 'open').length;
  const note = say('pack.coverage-note', { open });
  return { label: say('pack.scope-answered'), value: `${coverage.length - open} / ${coverage.length}`, note };
}

export function readinessMetric({ say, evidence }: Telling): Metric {
  const { readiness } = evidence.assessment;
  const verified = readiness.filter(({ state }) => state === 'verified').length;
  const overdue = readiness.filter((entry) => entry.overdue).length;
  const note = say('pack.overdue-note', { count: overdue });
  return { label: say('pack.services-verified'), value: `${verified} / ${readiness.length}`, note };
}
