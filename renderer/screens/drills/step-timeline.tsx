import type { DrillStep } from '../../../shared/domain/drill-step.ts';
import { Timeline, type TimelineStep } from '../../components/timeline.tsx';
import { useFormat } from '../../lib/format.ts';
import { useText } from '../../lib/text.ts';

/** The six steps against the clock: when each began, how long it took, how long was planned. */
export function StepTimeline({ steps }: { readonly steps: readonly DrillStep[] }) {
  const t = useText();
  const { clock, elapsed, duration } = useFormat();
  const done = steps.filter((step) => step.state === 'done');
  const begun = done.map((step) => Date.parse(step.startedAt));
  const start = Math.min(...begun);
  const whole = Math.max(1, ...done.map((step) => Date.parse(step.startedAt) + step.elapsedMs - start));

  const shown = steps.map((step): TimelineStep => {
    const stateWord = t(`step-state.${step.state}`);
    const planned = step.plannedMinutes === null ? '' : t('drill.plannedFor', { duration: duration(step.plannedMinutes) });
    const common = { id: step.kind, title: t(`step.${step.kind}`), stateWord, plannedText: planned };
    const nowhere = { startFraction: null, lengthFraction: null };
    switch (step.state) {
      case 'done': {
        const wait = step.waitMinutes > 0 ? t('drill.waited', { duration: duration(step.waitMinutes) }) : '';
        return {
          ...common,
          state: 'done',
          startFraction: (Date.parse(step.startedAt) - start) / whole,
          lengthFraction: step.elapsedMs / whole,
          startText: clock(step.startedAt),
          lengthText: elapsed(step.elapsedMs),
          note: [step.note, wait].filter(Boolean).join(' · '),
        };
      }
      case 'running':
        return { ...common, ...nowhere, state: 'running', startText: clock(step.startedAt), lengthText: stateWord, note: '' };
      case 'pending':
        return { ...common, ...nowhere, state: 'pending', startText: '', lengthText: stateWord, note: '' };
      default:
        return { ...common, ...nowhere, state: 'not-executed', startText: '', lengthText: stateWord, note: step.reason };
    }
  });
  return <Timeline label={t('drill.steps')} steps={shown} />;
}
