import { type ChangedNoun, type ChangeKind, changedNouns, type PackChange } from '../domain/pack-changes.ts';
import type { Block, Cell, Status, StatusState } from './block.ts';
import { changedName, changedValue } from './compose-changed-value.ts';
import { formatCount } from './compose-format.ts';
import { heading, mono, paragraph, type Telling } from './compose-telling.ts';

const states: Readonly<Record<ChangeKind, StatusState>> = {
  better: 'good',
  worse: 'bad',
  added: 'unknown',
  removed: 'unknown',
  changed: 'unknown',
};

/** What is not as it was in the last pack of the same kind and subject; plainly none where nothing is, or where there is no such pack. */
export function composeChanges(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const { changes } = evidence;
  const title = heading(1, say('pack.changes'));
  if (changes === null) {
    return [title, { kind: 'callout', tone: 'note', title: say('pack.changes-first'), text: say('pack.changes-first-text') }];
  }
  const { entries, unlisted } = changes;
  const against = {
    kind: 'key-values',
    items: [
      mono(say('pack.changes-against'), changes.previousPackId),
      { key: say('pack.issued'), value: telling.at(changes.previousIssuedAt) },
    ],
  } as const;
  if (entries === null) {
    const callout = { title: say('pack.changes-incomparable'), text: say('pack.changes-incomparable-text') };
    return [title, against, { kind: 'callout', tone: 'warning', ...callout }];
  }
  if (entries.length === 0) {
    return [
      title,
      against,
      { kind: 'callout', tone: 'note', title: say('pack.changes-none'), text: say('pack.changes-none-text') },
    ];
  }
  const count = (kind: ChangeKind): number => entries.filter((entry) => entry.kind === kind).length;
  return [
    title,
    against,
    paragraph(say('pack.changes-counts', { total: entries.length + unlisted, better: count('better'), worse: count('worse') })),
    ...changedNouns.flatMap((noun) => groupOf(telling, noun)),
    ...(unlisted > 0 ? [paragraph(say('pack.changes-unlisted', { count: formatCount(unlisted) }))] : []),
    paragraph(say('pack.changes-note'), 'muted'),
  ];
}

function groupOf(telling: Telling, noun: ChangedNoun): readonly Block[] {
  const { say, evidence } = telling;
  const own = (evidence.changes?.entries ?? []).filter((entry) => entry.noun === noun);
  if (own.length === 0) return [];
  return [
    heading(2, say(`pack.changed.${noun}`)),
    {
      kind: 'table',
      columns: [
        { header: say('pack.changed-what'), weight: 3, kind: 'text', remarks: true },
        { header: say('pack.changed-from'), weight: 2.6, kind: 'text' },
        { header: say('pack.changed-to'), weight: 2.6, kind: 'text' },
        { header: say('pack.changed-kind'), weight: 1.7, kind: 'status' },
      ],
      rows: own.map((entry) => rowOf(telling, entry)),
      emptyText: telling.none,
    },
  ];
}

function rowOf(telling: Telling, entry: PackChange): readonly Cell[] {
  const { say } = telling;
  const field = entry.field === null ? '' : say(`pack.field.${entry.field}` as 'pack.field.name');
  const name = changedName(telling, entry);
  const status: Status = { state: states[entry.kind], word: say(`pack.change.${entry.kind}`) };
  return [
    field === '' ? name : `${name}\n${field}`,
    changedValue(telling, entry, entry.from),
    changedValue(telling, entry, entry.to),
    { status },
  ];
}
