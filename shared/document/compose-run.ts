import type { DrillProgress } from '../domain/drill.ts';
import type { DrillStep } from '../domain/drill-step.ts';
import type { Block, TimelineEntry } from './block.ts';
import { formatElapsed, formatTimeOf } from './compose-format.ts';
import { stepsChart } from './compose-run-chart.ts';
import { type DrillTelling, heading, lines, paragraph } from './compose-telling.ts';

/** What happened when: planned against actual for each of the six steps, then every recorded moment in order. */
export function composeRun(telling: DrillTelling): readonly Block[] {
  const { evidence, say } = telling;
  const { steps, drill } = evidence.record;
  const moments = [...progressMoments(telling, drill.progress), ...steps.flatMap((step) => stepMoment(telling, step))];
  const inOrder = moments.toSorted((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));
  const entries = [...withDaysOnce(telling, inOrder), ...steps.flatMap((step) => untimedEntry(telling, step))];
  // of steps that nobody began the table above has told everything
  const told = inOrder.length > 0 || entries.some((entry) => entry.note !== undefined);
  return [
    heading(1, say('pack.timeline')),
    stepsChart(telling),
    paragraph(say('pack.timeline-lead'), 'muted'),
    ...(told ? [heading(2, say('pack.events')), { kind: 'timeline', entries } as const] : []),
  ];
}

/** The day stands with its first moment only; every moment keeps its offset. */
function withDaysOnce({ evidence, day }: DrillTelling, moments: readonly Moment[]): readonly TimelineEntry[] {
  return moments.map(({ instant, entry }, index) => {
    const before = moments[index - 1];
    if (before === undefined || day(before.instant) !== day(instant)) return entry;
    return { ...entry, at: formatTimeOf(instant, evidence.plan.site.timeZone) };
  });
}

interface Moment {
  readonly instant: string;
  readonly entry: TimelineEntry;
}

type MomentName = 'approved' | 'fixed' | 'declared' | 'started' | 'recovered' | 'recorded' | 'signed-off' | 'cancelled';

function progressMoments(telling: DrillTelling, progress: DrillProgress): readonly Moment[] {
  const { say, at, person } = telling;
  const moment = (name: MomentName, instant: string | null, personId: string | null = null, note = ''): readonly Moment[] => {
    if (instant === null) return [];
    const label = say(`pack.event.${name}`, { person: person(personId) });
    const entry = { at: at(instant), duration: '', label, kind: 'step', kindWord: say('step-state.done') } as const;
    return [{ instant, entry: note === '' ? entry : { ...entry, note } }];
  };
  if (progress.kind === 'planned') return [];
  if (progress.kind === 'cancelled') return moment('cancelled', progress.cancelledAt, null, progress.reason);
  const { fixedCriteria: fixed } = progress;
  return [
    ...moment('fixed', fixed.fixedAt, fixed.fixedBy),
    ...moment('approved', progress.approvedAt, progress.approvedBy),
    ...('declaredAt' in progress ? moment('declared', progress.declaredAt) : []),
    ...('startedAt' in progress ? moment('started', progress.startedAt, progress.testerId) : []),
    ...('recoveredAt' in progress ? moment('recovered', progress.recoveredAt) : []),
    ...('recordedAt' in progress ? moment('recorded', progress.recordedAt) : []),
    ...('signedOffAt' in progress ? moment('signed-off', progress.signedOffAt) : []),
  ];
}

function stepMoment(telling: DrillTelling, step: DrillStep): readonly Moment[] {
  const { say, at, span, unknown } = telling;
  const label = say(`step.${step.kind}`);
  const kindWord = say(`step-state.${step.state}`);
  if (step.state === 'running') {
    const entry = { at: at(step.startedAt), duration: unknown, label, kind: 'wait', kindWord } as const;
    return [{ instant: step.startedAt, entry }];
  }
  if (step.state !== 'done') return [];
  const waited = step.waitMinutes > 0 ? say('pack.event.waited', { wait: span(step.waitMinutes) }) : '';
  const note = lines(waited, step.note);
  const entry = { at: at(step.startedAt), duration: formatElapsed(step.elapsedMs), label, kind: 'step', kindWord } as const;
  return [{ instant: step.startedAt, entry: note === '' ? entry : { ...entry, note } }];
}

function untimedEntry({ say, typed }: DrillTelling, step: DrillStep): readonly TimelineEntry[] {
  if (step.state === 'done' || step.state === 'running') return [];
  const label = say(`step.${step.kind}`);
  const kindWord = say(`step-state.${step.state}`);
  const entry = { at: say('pack.no-time'), duration: '', label, kindWord };
  if (step.state === 'pending') return [{ ...entry, kind: 'not-executed' }];
  return [{ ...entry, kind: step.state, note: typed(step.reason) }];
}
