import type { ObjectiveResult } from '../domain/drill-findings.ts';
import type { Block, Metric } from './block.ts';
import { type ObjectiveRow, objectiveChart } from './chart-objective.ts';
import { drillBrief } from './compose-drill-brief.ts';
import { objectiveStatus, verdictStatus } from './compose-states.ts';
import { type DrillTelling, heading } from './compose-telling.ts';

/** The page for whoever reads only one: verdict, what was shown and what not, what to do, the two objectives, who answers for it. */
export function composeSummary(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { findings, record } = evidence;
  return [
    // one page holds it all, so that one look does
    { kind: 'page-break', unlessFits: true },
    heading(1, say('pack.summary')),
    {
      kind: 'verdict',
      status: verdictStatus(say, findings.verdict),
      title: say(`pack.verdict-title.${findings.verdict}`, { service: telling.service(record.drill.serviceId) }),
      text: say(`pack.verdict-text.${findings.verdict}`),
      metrics: metrics(telling),
    },
    ...cancellation(telling),
    drillBrief(telling),
    objectivesChart(telling),
    { kind: 'page-break' },
  ];
}

function metrics({ evidence, say, span }: DrillTelling): readonly Metric[] {
  const { findings, record } = evidence;
  const objective = (label: string, result: ObjectiveResult): Metric => ({
    label,
    value: span(result.measuredMinutes),
    note: [
      result.objectiveMinutes === null
        ? say('pack.no-objective')
        : say('pack.objective-of', { objective: span(result.objectiveMinutes) }),
      ...(findings.extrapolated ? [say('pack.extrapolated')] : []),
    ].join(' · '),
    status: objectiveStatus(say, result.state),
  });
  const open = record.differences.filter((entry) => entry.disposition === 'open').length;
  const lost = record.differences.filter((entry) => entry.disposition === 'data-loss').length;
  return [
    objective(say('pack.rta'), findings.rto),
    objective(say('pack.rpa'), findings.rpo),
    { label: say('pack.grade'), value: findings.grade, note: say(`grade-meaning.${findings.grade}`) },
    {
      label: say('pack.open-differences'),
      value: String(open),
      note: [
        say('pack.of-differences', { count: record.differences.length }),
        ...(lost > 0 ? [say('pack.data-loss-count', { count: lost })] : []),
      ].join(' · '),
    },
  ];
}

function cancellation(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { progress } = evidence.record.drill;
  if (progress.kind !== 'cancelled') return [];
  const text = say('pack.cancelled-text', { at: telling.at(progress.cancelledAt), reason: telling.typed(progress.reason) });
  return [{ kind: 'callout', tone: 'bad', title: say('pack.cancelled'), text }];
}

/** The tiles say its numbers in words, so it needs no table. */
function objectivesChart(telling: DrillTelling): Block {
  const { evidence, say } = telling;
  const { findings } = evidence;
  const rows = [objectiveRow(telling, say('pack.rto'), findings.rto), objectiveRow(telling, say('pack.rpo'), findings.rpo)];
  const told = rows.map((row) =>
    say('pack.objective-alternate', {
      measure: row.label,
      objective: row.objectiveText,
      measured: row.achievedText,
      result: row.status.word,
    }),
  );
  return {
    kind: 'chart',
    title: say('pack.objective-chart'),
    scene: objectiveChart(rows, {
      objective: say('pack.objective'),
      withinObjective: say('pack.within-objective'),
      overrun: say('pack.overrun'),
    }),
    alternateText: told.join(' '),
    // whoever reads only one page reads one
    ifRoom: true,
  };
}

function objectiveRow({ say, span }: DrillTelling, label: string, result: ObjectiveResult): ObjectiveRow {
  return {
    label,
    measure: say('pack.objective'),
    objectiveMinutes: result.objectiveMinutes,
    achievedMinutes: result.measuredMinutes,
    objectiveText: span(result.objectiveMinutes),
    achievedText: span(result.measuredMinutes),
    status: objectiveStatus(say, result.state),
  };
}
