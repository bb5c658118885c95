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
        { header: say('pack.activity-action'), weight: 6, kind: 'mono' },
        { header: say('pack.count'), weight: 2, kind: 'number' },
      ],
      rows: actions.map(({ action, count }) => [action, formatCount(count)]),
      emptyText: say('pack.no-activity'),
    },
    paragraph(say('pack.activity-lead', { file: 'annex/activity.csv' }), 'muted'),
  ];
}
