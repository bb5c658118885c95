import type { DrillRecord } from '../domain/drill-record.ts';
import type { Block } from './block.ts';
import { composeGaps } from './compose-gaps.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

/** What is still weak, what is done about it, and what was learned, or plainly that nothing was written. */
export function composeFollowUp(telling: Telling, records: readonly DrillRecord[]): readonly Block[] {
  const { say } = telling;
  return [
    heading(1, say(records.length === 0 ? 'pack.follow-up-plan' : 'pack.follow-up')),
    ...composeGaps(telling, telling.evidence),
    ...actions(telling),
    ...lessons(telling, records),
  ];
}

/** A site file keeps no actions yet: that none are recorded must not read as if none were needed. */
function actions({ say, evidence }: Telling): readonly Block[] {
  const isWeak = evidence.gaps.some(({ answer }) => answer !== 'yes');
  return [heading(2, say('pack.actions')), paragraph(say(isWeak ? 'pack.actions-open' : 'pack.actions-none'))];
}

function lessons(telling: Telling, records: readonly DrillRecord[]): readonly Block[] {
  if (records.length === 0) return [];
  const title = heading(2, telling.say('pack.lessons'));
  const [only] = records;
  if (only !== undefined && records.length === 1) return [title, lesson(telling, only)];
  return [title, ...records.flatMap((record) => [heading(3, record.drill.title), lesson(telling, record)])];
}

function lesson({ say }: Telling, { drill: { progress } }: DrillRecord): Block {
  if (!('lessons' in progress)) {
    return { kind: 'callout', tone: 'unknown', title: say('pack.lessons-pending'), text: say('pack.lessons-pending-text') };
  }
  if (progress.lessons.trim() !== '') return paragraph(progress.lessons);
  return { kind: 'callout', tone: 'note', title: say('pack.no-lessons'), text: say('pack.no-lessons-text') };
}
