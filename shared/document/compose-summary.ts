import type { ObjectiveResult } from '../domain/drill-findings.ts';
import { formatDuration } from '../domain/duration.ts';
import type { Block, Cell, Metric } from './block.ts';
import { type ObjectiveRow, objectiveChart } from './chart-objective.ts';
import { objectiveStatus, verdictStatus } from './compose-states.ts';
import { heading, type Telling } from './compose-telling.ts';

/** The page for whoever reads only one: verdict, grade, the two objectives as a chart, open differences, reasons. */
export function composeSummary(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const { findings, record } = evidence;
  return [
    { kind: 'page-break' },
    heading(1, say('pack.summary')),
    {
      kind: 'verdict',
      status: verdictStatus(say, findings.verdict),
      title: say(`pack.verdict-title.${findings.verdict}`, { service: telling.service(record.drill.serviceId) }),
      text: say(`pack.verdict-text.${findings.verdict}`),
      metrics: metrics(telling),
    },
    objectivesChart(telling),
  ];
}

function metrics({ evidence, say, unknown }: Telling): readonly Metric[] {
  const { findings, record } = evidence;
  const objective = (label: string, result: ObjectiveResult): Metric => ({
    label,
    value: result.measuredMinutes === null ? unknown : formatDuration(result.measuredMinutes),
    note:
      result.objectiveMinutes === null
        ? say('pack.no-objective')
        : say('pack.objective-of', { objective: formatDuration(result.objectiveMinutes) }),
    status: objectiveStatus(say, result.state),
  });
  const open = record.differences.filter((entry) => entry.disposition === 'open').length;
  return [
    objective(say('pack.rta'), findings.rto),
    objective(say('pack.rpa'), findings.rpo),
    { label: say('pack.grade'), value: findings.grade, note: say(`grade.${findings.grade}`) },
    {
      label: say('pack.open-differences'),
      value: String(open),
      note: say('pack.of-differences', { count: record.differences.length }),
    },
  ];
}

function objectivesChart(telling: Telling): Block {
  const { evidence, say } = telling;
  const { findings, record } = evidence;
  const rows = [objectiveRow(telling, say('pack.rto'), findings.rto), objectiveRow(telling, say('pack.rpo'), findings.rpo)];
  const cells = rows.map((row): readonly Cell[] => [row.measure, row.objectiveText, row.achievedText, { status: row.status }]);
  return {
    kind: 'chart',
    title: say('pack.objective-chart', { service: telling.service(record.drill.serviceId) }),
    scene: objectiveChart(rows, {
      objective: say('pack.objective'),
      withinObjective: say('pack.within-objective'),
      overrun: say('pack.overrun'),
    }),
    alternateText: rows
      .map((row) =>
        say('pack.objective-alternate', { measure: row.measure, objective: row.objectiveText, measured: row.achievedText }),
      )
      .join(' '),
    twin: {
      kind: 'table',
      columns: [
        { header: say('pack.measure'), weight: 3, kind: 'text' },
        { header: say('pack.objective'), weight: 2, kind: 'number' },
        { header: say('pack.measured'), weight: 2, kind: 'number' },
        { header: say('pack.result'), weight: 2, kind: 'status' },
      ],
      rows: cells,
      emptyText: telling.none,
    },
  };
}

function objectiveRow({ say, unknown }: Telling, measure: string, result: ObjectiveResult): ObjectiveRow {
  const text = (minutes: number | null): string => (minutes === null ? unknown : formatDuration(minutes));
  return {
    label: measure,
    measure: say('pack.objective'),
    objectiveMinutes: result.objectiveMinutes,
    achievedMinutes: result.measuredMinutes,
    objectiveText: text(result.objectiveMinutes),
    achievedText: text(result.measuredMinutes),
    status: objectiveStatus(say, result.state),
  };
}
