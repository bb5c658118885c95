import type { Block } from './block.ts';
import { formatCount } from './compose-format.ts';
import { dispositionStatus } from './compose-states.ts';
import { heading, type Telling } from './compose-telling.ts';

/** What was not as it was when the reference was taken, and what its owner decided about it. */
export function composeDifferences(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  return [
    heading(1, say('pack.differences')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.difference-kind'), weight: 1.6, kind: 'text' },
        { header: say('pack.subject'), weight: 3.4, kind: 'mono' },
        { header: say('pack.count'), weight: 0.9, kind: 'number' },
        { header: say('pack.disposition'), weight: 3, kind: 'status' },
      ],
      rows: evidence.record.differences.map((entry) => [
        say(`difference-kind.${entry.kind}`),
        entry.subject,
        formatCount(entry.count),
        { status: dispositionStatus(say, entry.disposition), note: entry.reason },
      ]),
      emptyText: say('pack.no-differences'),
    },
  ];
}
