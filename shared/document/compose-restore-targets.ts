import type { Block, Cell } from './block.ts';
import { heading, lines, type Telling } from './compose-telling.ts';

/** Where a restore may be tried, how that is kept apart from production, and who approved it. */
export function composeRestoreTargets(telling: Telling): readonly Block[] {
  const { say, evidence, typed } = telling;
  return [
    heading(2, say('pack.restore-targets')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.target-name'), weight: 2.6, kind: 'text', remarks: true },
        { header: say('pack.isolation'), weight: 4, kind: 'text' },
        { header: say('pack.target-approved'), weight: 2.6, kind: 'status' },
      ],
      rows: evidence.plan.restoreTargets.map((target): readonly Cell[] => [
        lines(target.name, target.location),
        typed(target.isolation),
        target.approvedAt === null
          ? { status: { state: 'bad', word: say('pack.not-approved') } }
          : { status: { state: 'good', word: telling.person(target.approvedBy) }, note: telling.day(target.approvedAt) },
      ]),
      emptyText: say('pack.no-restore-targets'),
    },
  ];
}
