import type { CommonEvidence } from '../domain/evidence-common.ts';
import { type GapAnswer, type GapCheck, type GapSubject, gapSeverities, gapSymptoms } from '../domain/gap.ts';
import type { Block, Cell, StatusState, TableBlock } from './block.ts';
import { factSentences } from './compose-facts.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

type GapTelling = Pick<Telling, 'say' | 'fact'>;

/** How many facts of one kind a row names before it counts the rest. */
const namedAtMost = 3;

/** What is weak, symptom by symptom, and below it what was asked and answered yes; plainly none where nothing is weak. */
export function composeGaps(telling: GapTelling, { gaps: checks }: Pick<CommonEvidence, 'gaps'>): readonly Block[] {
  const { say } = telling;
  const title = heading(2, say('gap.section'));
  if (checks.length === 0) {
    return [title, { kind: 'callout', tone: 'unknown', title: say('gap.not-asked'), text: say('gap.not-asked-text') }];
  }
  const count = (answer: GapAnswer): number => checks.filter((check) => check.answer === answer).length;
  const counts = { asked: checks.length, yes: count('yes'), no: count('no'), unknown: count('unknown') };
  const gaps = checks.filter((check) => check.answer !== 'yes');
  const held = checks.filter((check) => check.answer === 'yes');
  const bySymptom = gapSymptoms.flatMap((symptom): readonly Block[] => {
    const own = gaps.filter((gap) => gap.symptom === symptom);
    return own.length === 0 ? [] : [heading(3, say(`gap-symptom.${symptom}`)), gapTable(telling, own)];
  });
  const none: Block = { kind: 'callout', tone: 'good', title: say('gap.none'), text: say('gap.none-text') };
  return [
    title,
    paragraph(say('gap.lead', counts), 'muted'),
    ...(gaps.length === 0 ? [none] : bySymptom),
    ...(held.length === 0 ? [] : [heading(3, say('gap.answered-yes')), heldTable(telling, held)]),
  ];
}

const answers: Readonly<Record<GapAnswer, StatusState>> = { yes: 'good', no: 'bad', unknown: 'unknown' };

function gapTable(telling: GapTelling, gaps: readonly GapCheck[]): TableBlock {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('gap.check'), weight: 2.9, kind: 'text', remarks: true },
      { header: say('gap.answer'), weight: 1.6, kind: 'status' },
      { header: say('gap.facts'), weight: 4.2, kind: 'text' },
      { header: say('gap.severity'), weight: 1.15, kind: 'text' },
      { header: say('gap.mend'), weight: 1.5, kind: 'text' },
    ],
    rows: gravestFirst(gaps).map((gap): readonly Cell[] => [
      lines(say(`gap-check.${gap.ruleId}`), gap.clause),
      { status: { state: answers[gap.answer], word: say(`gap-answer.${gap.answer}`) } },
      lines(...factSentences(telling, gap.facts, namedAtMost)),
      say(`gap-severity.${gap.severity}`),
      placeOf(telling, gap.subject),
    ]),
    emptyText: say('gap.none'),
  };
}

function gravestFirst(gaps: readonly GapCheck[]): readonly GapCheck[] {
  return gaps.toSorted((a, b) => gapSeverities.indexOf(a.severity) - gapSeverities.indexOf(b.severity));
}

function placeOf({ say }: GapTelling, { section }: GapSubject): string {
  return section === 'drills' ? say('gap.in-drills') : say(`section.${section}`);
}

function heldTable({ say }: GapTelling, held: readonly GapCheck[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { header: say('gap.check'), weight: 6, kind: 'text' },
      { header: say('gap.source'), weight: 4, kind: 'text' },
    ],
    rows: held.map(({ ruleId, clause }) => [say(`gap-check.${ruleId}`), clause]),
    emptyText: say('gap.none'),
  };
}
