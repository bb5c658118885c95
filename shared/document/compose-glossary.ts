import { evidenceGrades } from '../domain/drill-findings.ts';
import type { Block } from './block.ts';
import { heading, type Telling } from './compose-telling.ts';

const terms = [
  'rto',
  'rpo',
  'mtd',
  'mode',
  'point',
  'data-point',
  'target',
  'difference',
  'readiness',
  'gap',
  'control',
  'sign-off',
  'signature',
  'seal',
  'fingerprint',
] as const;

/** The terms of the pack, and every grade of evidence with what it proves. */
export function composeGlossary({ say, none }: Telling): readonly Block[] {
  return [
    heading(1, say('pack.glossary')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.term'), weight: 2.5, kind: 'text' },
        { header: say('pack.meaning'), weight: 6.5, kind: 'text' },
      ],
      rows: [
        ...terms.map((term) => [say(`pack.term.${term}`), say(`pack.meaning.${term}`)]),
        ...evidenceGrades.map((grade) => [say(`grade.${grade}`), say(`grade-meaning.${grade}`)]),
      ],
      emptyText: none,
    },
  ];
}
