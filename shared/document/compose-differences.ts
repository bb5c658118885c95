import { type Difference, type Disposition, differenceKinds } from '../domain/difference.ts';
import type { Block, Cell, Column, TableBlock } from './block.ts';
import { formatCount } from './compose-format.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** What needs a decision or an excuse comes first; what the scenario explains comes last. */
const gravestFirst: readonly Disposition[] = ['defect', 'open', 'data-loss', 'accepted', 'expected'];

/** A decision that so many differences share is told once above them. */
const sharedBy = 2;

/** What is not as it was when the reference was taken: counts first, then each by what its owner decided. */
export function composeDifferences(telling: Telling): readonly Block[] {
  const { evidence, say } = telling;
  const { differences } = evidence.record;
  if (differences.length === 0) return [heading(1, say('pack.differences')), ...nothingFound(telling)];
  const groups = gravestFirst.flatMap((disposition): readonly Block[] => {
    const own = differences.filter((entry) => entry.disposition === disposition);
    if (own.length === 0) return [];
    const title = say('pack.disposition-count', {
      disposition: say(`disposition.${disposition}`),
      count: formatCount(own.length),
    });
    return [heading(2, title), paragraph(say(`pack.disposition-meaning.${disposition}`)), ...tablesOf(telling, own)];
  });
  return [
    heading(1, say('pack.differences')),
    paragraph(say('pack.differences-lead', { count: differences.length })),
    countTable(telling, differences),
    ...groups,
  ];
}

function nothingFound({ evidence, say }: Telling): readonly Block[] {
  const compared = evidence.record.evidence.some(
    (item) => item.kind === 'tree-comparison' || item.kind === 'database-comparison',
  );
  if (compared) return [{ kind: 'callout', tone: 'good', title: say('pack.none'), text: say('pack.no-differences') }];
  return [{ kind: 'callout', tone: 'unknown', title: say('pack.no-differences'), text: say('pack.no-comparison') }];
}

function countTable({ say, none }: Telling, differences: readonly Difference[]): TableBlock {
  const used = gravestFirst.filter((disposition) => differences.some((entry) => entry.disposition === disposition));
  const counts = (own: readonly Difference[]): readonly string[] => [
    ...used.map((disposition) => formatCount(own.filter((entry) => entry.disposition === disposition).length)),
    formatCount(own.length),
  ];
  const kinds = differenceKinds.filter((kind) => differences.some((entry) => entry.kind === kind));
  return {
    kind: 'table',
    columns: [
      { header: say('pack.difference-kind'), weight: 2.4, kind: 'text' },
      ...used.map((disposition): Column => ({ header: say(`disposition.${disposition}`), weight: 1.2, kind: 'number' })),
      { header: say('pack.total'), weight: 1.2, kind: 'number' },
    ],
    rows: [
      ...kinds.map((kind) => [say(`difference-kind.${kind}`), ...counts(differences.filter((entry) => entry.kind === kind))]),
      ...(kinds.length > 1 ? [[say('pack.total'), ...counts(differences)]] : []),
    ],
    emptyText: none,
  };
}

/** One table for each decision that several share, and one for the decisions made singly. */
function tablesOf(telling: Telling, differences: readonly Difference[]): readonly Block[] {
  const { say, person } = telling;
  const decisions = [...Map.groupBy(differences, (entry) => JSON.stringify([entry.reason, entry.decidedBy])).values()];
  const shared = decisions.filter((group) => group.length >= sharedBy && group[0]?.decidedBy !== null);
  const single = decisions.filter((group) => !shared.includes(group)).flat();
  return [
    ...shared.flatMap((group): readonly Block[] => {
      const [first] = group;
      if (first === undefined) return [];
      const told = say('pack.decided-group', { reason: telling.typed(first.reason), person: person(first.decidedBy) });
      return [paragraph(told), differenceTable(telling, group, false)];
    }),
    ...(single.length > 0
      ? [
          differenceTable(
            telling,
            single,
            single.some((entry) => entry.decidedBy !== null || entry.reason !== ''),
          ),
        ]
      : []),
  ];
}

function differenceTable(telling: Telling, differences: readonly Difference[], withDecision: boolean): TableBlock {
  const { say, none } = telling;
  const decision: Column = { header: say('pack.decided-because'), weight: 2.2, kind: 'text' };
  return {
    kind: 'table',
    columns: [
      { header: say('pack.difference-kind'), weight: 1.5, kind: 'text' },
      { header: say('pack.subject'), weight: 2.8, kind: 'text' },
      { header: say('pack.expected'), weight: 2, kind: 'text' },
      { header: say('pack.actual'), weight: 2, kind: 'text' },
      { header: say('pack.count'), weight: 0.8, kind: 'number' },
      ...(withDecision ? [decision] : []),
    ],
    rows: inReadingOrder(differences).map((entry) => differenceRow(telling, entry, withDecision)),
    emptyText: none,
  };
}

/** By kind, then by where: plain code point order, the same on every machine. */
function inReadingOrder(differences: readonly Difference[]): readonly Difference[] {
  const rank = (entry: Difference): number => differenceKinds.indexOf(entry.kind);
  return differences.toSorted((a, b) => rank(a) - rank(b) || (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0));
}

function differenceRow(telling: Telling, entry: Difference, withDecision: boolean): readonly Cell[] {
  const { say, person } = telling;
  const where = lines(entry.subject, entry.assetId === null ? '' : telling.asset(entry.assetId));
  const cells = [say(`difference-kind.${entry.kind}`), where, entry.expected, entry.actual, formatCount(entry.count)];
  if (!withDecision) return cells;
  return [...cells, lines(entry.reason, entry.decidedBy === null ? '' : person(entry.decidedBy))];
}
