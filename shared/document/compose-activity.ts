import { catalogue, type MessageId } from '../text/catalogue.ts';
import type { Block } from './block.ts';
import { formatCount } from './compose-format.ts';
import { heading, paragraph, type SiteAuditTelling } from './compose-telling.ts';

/** What was done in the site file during the period, act by act; the annex has every entry. */
export function composeActivity(telling: SiteAuditTelling): readonly Block[] {
  const { say, evidence, unknown } = telling;
  const { entries, firstSequence, lastSequence, actions } = evidence.activity;
  const range =
    firstSequence === null || lastSequence === null
      ? telling.none
      : say('pack.activity-range', { first: formatCount(firstSequence), last: formatCount(lastSequence) });
  return [
    heading(1, say('pack.activity')),
    {
      kind: 'key-values',
      items: [
        { key: say('pack.activity-entries'), value: formatCount(entries) },
        { key: say('pack.activity-numbers'), value: entries === 0 ? unknown : range },
      ],
    },
    {
      kind: 'table',
      columns: [
        { header: say('pack.activity-action'), weight: 4, kind: 'text' },
        { header: say('pack.activity-name'), weight: 3.4, kind: 'mono' },
        { header: say('pack.count'), weight: 2, kind: 'number' },
      ],
      rows: actions.map(({ action, count }) => [actWord(telling, action), action, formatCount(count)]),
      emptyText: say('pack.no-activity'),
    },
    paragraph(say('pack.activity-lead', { file: 'annex/activity.csv' }), 'muted'),
  ];
}

/** An act this version has no word for keeps the name the log gave it. */
function actWord({ say }: SiteAuditTelling, action: string): string {
  const id = `action.${action}`;
  return Object.hasOwn(catalogue, id) ? say(id as MessageId) : action;
}
