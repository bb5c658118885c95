import type { DrillStep } from '../domain/drill-step.ts';
import type { Block, Cell, Status, StatusState, TableBlock } from './block.ts';
import { type TimelineBar, timelineChart } from './chart-timeline.ts';
import { formatElapsed } from './compose-format.ts';
import type { DrillTelling } from './compose-telling.ts';

const states: Readonly<Record<DrillStep['state'], StatusState>> = {
  pending: 'unknown',
  running: 'warning',
  done: 'good',
  skipped: 'warning',
  'not-executed': 'bad',
};

/** The steps along the clock with planned against actual; only the table where no step was done. */
export function stepsChart(telling: DrillTelling): Block {
  const { say, evidence } = telling;
  const bars = barsOf(telling);
  const twin = stepTable(telling);
  if (bars.length === 0) return twin;
  const end = Math.max(...bars.map((bar) => bar.endMinute));
  return {
    kind: 'chart',
    title: say('pack.steps-chart'),
    scene: timelineChart(bars, {
      // a drill of seconds has a clock of seconds
      formatMinute: (minute) => (end < 1 ? `${Math.round(minute * 60)} s` : telling.span(minute)),
      ...limitOf(telling, startOf(evidence.record.steps), end),
    }),
    alternateText: bars.map((bar) => say('pack.step-alternate', { step: bar.label, duration: bar.durationText })).join(' '),
    twin,
  };
}

function startOf(steps: readonly DrillStep[]): number {
  return Math.min(...steps.flatMap((step) => (step.state === 'done' ? [Date.parse(step.startedAt)] : [])));
}

function barsOf({ say, evidence }: DrillTelling): readonly TimelineBar[] {
  const { steps } = evidence.record;
  const start = startOf(steps);
  return steps.flatMap((step): readonly TimelineBar[] => {
    if (step.state !== 'done') return [];
    const startMinute = (Date.parse(step.startedAt) - start) / 60_000;
    const endMinute = startMinute + step.elapsedMs / 60_000;
    const durationText = formatElapsed(step.elapsedMs);
    return [{ label: say(`pack.step-short.${step.kind}`), startMinute, endMinute, kind: 'step', durationText }];
  });
}

/** Where the objective ends on the chart; left out where it would squeeze the steps into a corner. */
function limitOf({ evidence, span }: DrillTelling, startMs: number, endMinute: number) {
  const { progress } = evidence.record.drill;
  const objective = evidence.findings.rto.objectiveMinutes;
  if (objective === null || !('declaredAt' in progress)) return {};
  const minute = (Date.parse(progress.declaredAt) - startMs) / 60_000 + objective;
  if (minute <= 0 || minute > endMinute * 2) return {};
  return { limit: { minute, label: `RTO ${span(objective)}` } };
}

function stepTable(telling: DrillTelling): TableBlock {
  const { say, evidence, span, none } = telling;
  const actual = (step: DrillStep): string => (step.state === 'done' ? formatElapsed(step.elapsedMs) : '—');
  const waiting = (step: DrillStep): string =>
    step.state !== 'done' ? '—' : step.waitMinutes === 0 ? none : span(step.waitMinutes);
  const status = (step: DrillStep): Status => ({ state: states[step.state], word: say(`step-state.${step.state}`) });
  return {
    kind: 'table',
    columns: [
      { header: say('pack.step'), weight: 4, kind: 'text' },
      { header: say('pack.planned-time'), weight: 1.3, kind: 'number' },
      { header: say('pack.actual-time'), weight: 1.5, kind: 'number' },
      { header: say('pack.waiting'), weight: 1.3, kind: 'number' },
      { header: say('pack.state'), weight: 1.6, kind: 'status' },
    ],
    rows: evidence.record.steps.map((step): readonly Cell[] => [
      say(`step.${step.kind}`),
      step.plannedMinutes === null ? none : span(step.plannedMinutes),
      actual(step),
      waiting(step),
      { status: status(step) },
    ]),
    emptyText: none,
  };
}
