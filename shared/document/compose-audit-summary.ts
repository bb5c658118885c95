import type { ReadinessState } from '../domain/assessment.ts';
import { drillVerdicts } from '../domain/drill-findings.ts';
import type { Block, Cell, Metric, Status, TableBlock } from './block.ts';
import { type TrendSeries, trendChart } from './chart-trend.ts';
import { briefBlock, siteToDo } from './compose-brief.ts';
import { gapMetric } from './compose-open-gaps.ts';
import { readinessMetric } from './compose-plan-summary.ts';
import { readinessTable } from './compose-readiness.ts';
import { isPeriodOpen } from './compose-scope.ts';
import { objectiveStatus, verdictStatus } from './compose-states.ts';
import { heading, type SiteAuditTelling } from './compose-telling.ts';

/** As good as the service that stands worst. */
export function auditStatus({ say, evidence }: SiteAuditTelling): Status {
  const states = evidence.assessment.readiness.map(({ state }) => state);
  const verified = states.filter((state) => state === 'verified').length;
  const word = say('pack.audit-verified', { verified, total: states.length });
  if (states.length > 0 && verified === states.length) return { state: 'good', word };
  return { state: states.includes('failed') || verified === 0 ? 'bad' : 'warning', word };
}

/** The page for whoever reads only one: drills by verdict, readiness of each service, the trend, open gaps. */
export function composeAuditSummary(telling: SiteAuditTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { from, to } = evidence.period;
  const status = auditStatus(telling);
  return [
    // one page holds it all, so that one look does
    { kind: 'page-break', unlessFits: true },
    heading(1, say('pack.summary')),
    {
      kind: 'verdict',
      status: { state: status.state, word: say('pack.audit-title', { count: evidence.records.length, from, to }) },
      title: status.word,
      text: say(`pack.audit-text.${howItStands(telling)}`),
      metrics: [...verdictMetrics(telling), readinessMetric(telling), gapMetric(telling)],
    },
    auditBrief(telling),
    readinessTable(telling, say('pack.readiness'), (serviceId) => timesOf(telling, serviceId)),
    { kind: 'page-break' },
  ];
}

function howItStands({ evidence }: SiteAuditTelling): 'verified' | 'failed' | 'unproven' | 'partly' {
  const states = evidence.assessment.readiness.map(({ state }) => state);
  if (states.includes('failed')) return 'failed';
  if (!states.includes('verified')) return 'unproven';
  return states.every((state) => state === 'verified') ? 'verified' : 'partly';
}

function verdictMetrics({ say, evidence }: SiteAuditTelling): readonly Metric[] {
  const { findings } = evidence;
  const count = (...verdicts: readonly string[]): number => findings.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const told = drillVerdicts
    .filter((verdict) => count(verdict) > 0)
    .map((verdict) => say('pack.verdict-count', { count: count(verdict), verdict: say(`verdict.${verdict}`) }));
  return [
    { label: say('pack.drills-in-period'), value: String(findings.length), note: told.join(' · ') },
    { label: say('pack.drills-passed'), value: String(count('pass', 'pass-with-accepted-differences')) },
  ];
}

/** Which services are shown to be recoverable, which are not, and what to do about it. */
function auditBrief(telling: SiteAuditTelling): Block {
  const { say, evidence } = telling;
  const { readiness } = evidence.assessment;
  const told = (state: ReadinessState): readonly string[] => {
    const names = readiness.filter((entry) => entry.state === state).map(({ serviceId }) => telling.service(serviceId));
    const more = names.length - namedAtMost;
    const services =
      more > 0
        ? say('pack.covered-by-more', { names: telling.list(names.slice(0, namedAtMost)), count: more })
        : telling.list(names);
    return names.length === 0 ? [] : [say('pack.brief.services', { state: say(`readiness.${state}`), services })];
  };
  return briefBlock(telling, {
    shown: told('verified'),
    notShown: [
      ...unproven.flatMap(told),
      ...(isPeriodOpen(telling) ? [say('pack.limit.period-open', { at: telling.at(evidence.issuedAt) })] : []),
      say('pack.brief.typed'),
    ],
    toDo: siteToDo(telling, null),
  });
}

/** How many services of a state the summary names. */
const namedAtMost = 4;
const unproven: readonly ReadinessState[] = ['failed', 'expired', 'needs-verification', 'never-tested'];

interface Dated {
  readonly on: string;
  readonly atMs: number;
}

/** Recovery times against their objectives along the period, and below them each drill in a row. */
export function trend(telling: SiteAuditTelling): Block {
  const { say, evidence } = telling;
  const { from, to } = evidence.period;
  const series = seriesOf(telling);
  const twin = drillTable(telling);
  const points = series.reduce((sum, entry) => sum + entry.points.length, 0);
  if (points === 0) return twin;
  const scene = trendChart(series, [Date.parse(from), Date.parse(to) + 86_400_000], {
    objective: say('pack.objective'),
    axis: say('pack.trend-axis'),
    from,
    to,
    marks: [
      ['good', say('verdict.pass')],
      ['warning', say('verdict.pass-with-accepted-differences')],
      ['bad', say('verdict.fail')],
    ],
  });
  const alternateText = say('pack.trend-alternate', { count: points });
  return { kind: 'chart', title: say('pack.trend'), scene, alternateText, twin };
}

/** The newest of them; the section of the drills has them all. */
const timesAtMost = 6;

function timesOf(telling: SiteAuditTelling, serviceId: string): string {
  const times = inOrder(telling).flatMap(({ found }) =>
    found.serviceId === serviceId ? [telling.span(found.rto.measuredMinutes)] : [],
  );
  return times.length === 0 ? telling.none : times.slice(-timesAtMost).join(' → ');
}

function seriesOf(telling: SiteAuditTelling): readonly TrendSeries[] {
  const { evidence, say } = telling;
  return evidence.plan.services.flatMap(({ serviceId, name }) => {
    const points = inOrder(telling).flatMap(({ found, atMs }) => {
      const { objectiveMinutes, measuredMinutes } = found.rto;
      if (found.serviceId !== serviceId || objectiveMinutes === null || measuredMinutes === null || objectiveMinutes === 0)
        return [];
      return [{ atMs, ratio: measuredMinutes / objectiveMinutes, state: verdictStatus(say, found.verdict).state }];
    });
    return points.length === 0 ? [] : [{ label: name, points }];
  });
}

/** Each drill with its findings, oldest first. */
export function inOrder({ evidence }: SiteAuditTelling) {
  return evidence.records
    .flatMap((record, index) => {
      const found = evidence.findings[index];
      return found === undefined ? [] : [{ record, found, ...dateOf(record.drill) }];
    })
    .toSorted((a, b) => a.atMs - b.atMs);
}

function dateOf({ progress, plannedOn }: SiteAuditTelling['evidence']['records'][number]['drill']): Dated {
  const instant = 'startedAt' in progress ? progress.startedAt : `${plannedOn}T00:00:00.000Z`;
  return { on: instant.slice(0, 10), atMs: Date.parse(instant) };
}

/** Every drill of the period in one row. */
function drillTable(telling: SiteAuditTelling): TableBlock {
  const { say, service, span } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.date'), weight: 1.3, kind: 'text' },
      { header: say('pack.drill'), weight: 3, kind: 'text', remarks: true },
      { header: say('pack.rta'), weight: 1.3, kind: 'number' },
      { header: 'RTO', weight: 1.1, kind: 'number' },
      { header: say('pack.grade'), weight: 1, kind: 'text' },
      { header: say('pack.result'), weight: 2.9, kind: 'status' },
    ],
    rows: inOrder(telling).map(({ record, found, on }): readonly Cell[] => [
      on,
      `${record.drill.title}\n${service(record.drill.serviceId)}`,
      span(found.rto.measuredMinutes),
      span(found.rto.objectiveMinutes),
      found.grade,
      {
        status: verdictStatus(say, found.verdict),
        note: say('pack.rto-state', { state: objectiveStatus(say, found.rto.state).word }),
      },
    ]),
    emptyText: say('pack.no-drills'),
  };
}
