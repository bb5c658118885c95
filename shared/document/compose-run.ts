import type { DrillStep } from '../domain/drill-step.ts';
import { formatDuration } from '../domain/duration.ts';
import type { Block, TimelineEntry } from './block.ts';
import { formatElapsed } from './compose-format.ts';
import { heading, type Telling } from './compose-telling.ts';

/** What happened when: each of the six steps as it was done, skipped or never reached, planned against actual. */
export function composeRun(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  return [
    heading(1, say('pack.timeline')),
    { kind: 'timeline', entries: evidence.record.steps.flatMap((step) => stepEntries(telling, step)) },
  ];
}

function stepEntries(telling: Telling, step: DrillStep): readonly TimelineEntry[] {
  const { say, unknown } = telling;
  const label = say(`step.${step.kind}`);
  const kindWord = say(`step-state.${step.state}`);
  const planned =
    step.plannedMinutes === null
      ? say('pack.not-planned')
      : say('pack.planned', { planned: formatDuration(step.plannedMinutes) });
  switch (step.state) {
    case 'done': {
      const waits = step.waitMinutes > 0 ? [say('pack.waited', { wait: formatDuration(step.waitMinutes) })] : [];
      return [
        {
          at: telling.at(step.startedAt),
          duration: formatElapsed(step.elapsedMs),
          label,
          kind: 'step',
          kindWord,
          note: [planned, ...waits, step.note].filter((text) => text !== '').join(' · '),
        },
      ];
    }
    case 'running':
      return [{ at: telling.at(step.startedAt), duration: unknown, label, kind: 'wait', kindWord, note: planned }];
    case 'pending':
      return [{ at: '—', duration: '—', label, kind: 'not-executed', kindWord, note: planned }];
    case 'skipped':
    case 'not-executed':
      return [{ at: '—', duration: '—', label, kind: step.state, kindWord, note: [planned, step.reason].join(' · ') }];
  }
}
