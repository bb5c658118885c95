import type { Block } from './block.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

/** What was learned, or plainly that nothing was written. */
export function composeLessons({ evidence, say }: Telling): readonly Block[] {
  const { progress } = evidence.record.drill;
  return [heading(1, say('pack.lessons')), content()];

  function content(): Block {
    if (!('lessons' in progress)) {
      return { kind: 'callout', tone: 'unknown', title: say('pack.lessons-pending'), text: say('pack.lessons-pending-text') };
    }
    if (progress.lessons.trim() !== '') return paragraph(progress.lessons);
    return { kind: 'callout', tone: 'note', title: say('pack.no-lessons'), text: say('pack.no-lessons-text') };
  }
}
