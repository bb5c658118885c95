import type { Block } from './block.ts';
import { checkStatus } from './compose-states.ts';
import { heading, paragraph, type Telling } from './compose-telling.ts';

/** Each check: what was expected, what was found, how it ended, who or what looked, and the evidence for it. */
export function composeChecks(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  const { checks } = evidence.record;
  return [
    heading(1, say('pack.checks')),
    paragraph(say('pack.checks-lead')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.check'), weight: 3, kind: 'text' },
        { header: say('pack.expected'), weight: 3, kind: 'text' },
        { header: say('pack.actual'), weight: 3, kind: 'text' },
        { header: say('pack.result'), weight: 1.8, kind: 'status' },
      ],
      rows: checks.map((check) => [
        check.title,
        check.expected,
        telling.typed(check.actual),
        { status: checkStatus(say, check.result) },
      ]),
      emptyText: say('pack.no-checks'),
    },
  ];
}
