import { type Difference, type Disposition, differenceKinds } from '../domain/difference.ts';
import type { Block, Cell, Column, TableBlock } from './block.ts';
import { formatCount } from './compose-format.ts';
import { type DrillTelling, heading, lines, paragraph } from './compose-telling.ts';

/** What needs a decision or an excuse comes first; what the scenario explains comes last. */
const gravestFirst: readonly Disposition[] = ['defect', 'open', 'data-loss', 'accepted', 'expected'];

/** Decisions that on average this many differences share are told above them; made one by one, they go into a column. */
const sharedBy = 3;

/** A table for each asset is worth its header from this many rows on, on average. */
const rowsPerTable = 6;

/** What is not as it was when the reference was taken: counts first, then each by what its owner decided. */
export function composeDifferences(telling: DrillTelling): readonly Block[] {
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
  return [heading(1, say('pack.differences')), countTable(telling, differences), ...groups];
}

function nothingFound({ evidence, say }: DrillTelling): readonly Block[] {
  const compared = evidence.record.evidence.some(
    (item) => item.kind === 'tree-comparison' || item.kind === 'database-comparison',
  );
  if (compared) return [{ kind: 'callout', tone: 'good', title: say('pack.none'), text: say('pack.no-differences') }];
  return [{ kind: 'callout', tone: 'unknown', title: say('pack.no-differences'), text: say('pack.no-comparison') }];
}

function countTable({ say, none }: DrillTelling, differences: readonly Difference[]): TableBlock {
  const used = gravestFirst.filter((disposition) => differences.some((entry) => entry.disposition === disposition));
  const counts = (own: readonly Difference[]): readonly string[] => [
    ...used.map((disposition) => formatCount(own.filter((entry) => entry.disposition === disposition).length)),
    formatCount(own.length),
  ];
  const kinds = differenceKinds.filter((kind) => differences.some((entry) => entry.kind === kind));
  return {
    kind: 'table',
    caption: say('pack.differences-lead', { count: differences.length }),
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

/** Under each decision a table for each kind; where nearly every difference has its own decision, one table with a column for it. */
function tablesOf(telling: DrillTelling, differences: readonly Difference[]): readonly Block[] {
  const decisions = [...Map.groupBy(differences, (entry) => JSON.stringify([entry.reason, entry.decidedBy])).values()];
  if (decisions.length > 1 && differences.length < decisions.length * sharedBy) return [singleTable(telling, differences)];
  return decisions.flatMap((group) => [
    ...decisionOf(telling, group[0]),
    ...alike(inReadingOrder(group)).map((own) => kindTable(telling, own)),
  ]);
}

/** By kind, and by asset too where that leaves more than a few in each table. */
function alike(differences: readonly Difference[]): readonly (readonly Difference[])[] {
  const byAsset = [...Map.groupBy(differences, (entry) => JSON.stringify([entry.kind, entry.assetId])).values()];
  if (byAsset.length * rowsPerTable <= differences.length) return byAsset;
  return [...Map.groupBy(differences, (entry) => entry.kind).values()];
}

function decisionOf({ say, typed, person }: DrillTelling, first: Difference | undefined): readonly Block[] {
  if (first === undefined || (first.decidedBy === null && first.reason.trim() === '')) return [];
  const text = say('pack.decided-group', { reason: typed(first.reason), person: person(first.decidedBy) });
  return [{ kind: 'paragraph', text, leads: true }];
}

/** Differences of one kind under one decision; what they all share stands in the caption. */
function kindTable(telling: DrillTelling, differences: readonly Difference[]): TableBlock {
  const { say, none } = telling;
  const [first] = differences;
  const kind = first === undefined ? '' : say(`difference-kind.${first.kind}`);
  const sameAsset = differences.every((entry) => entry.assetId === first?.assetId) ? (first?.assetId ?? null) : null;
  const counted = differences.some((entry) => entry.count !== 1);
  const caption = sameAsset === null ? kind : `${kind} · ${telling.asset(sameAsset)}`;
  const counts: Column = { header: say('pack.count'), weight: 1.1, kind: 'number' };
  return {
    kind: 'table',
    caption,
    columns: [
      { header: say('pack.subject'), weight: 5.2, kind: 'text' },
      { header: say('pack.expected'), weight: 1.8, kind: 'text' },
      { header: say('pack.actual'), weight: 1.8, kind: 'text' },
      ...(counted ? [counts] : []),
    ],
    rows: differences.map((entry): readonly Cell[] => [
      whereOf(telling, entry, sameAsset === null),
      entry.expected,
      entry.actual,
      ...(counted ? [formatCount(entry.count)] : []),
    ]),
    emptyText: none,
  };
}

function singleTable(telling: DrillTelling, differences: readonly Difference[]): TableBlock {
  const { say, none, person } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.difference-kind'), weight: 1.5, kind: 'text' },
      { header: say('pack.subject'), weight: 2.8, kind: 'text' },
      { header: say('pack.expected'), weight: 1.8, kind: 'text' },
      { header: say('pack.actual'), weight: 1.8, kind: 'text' },
      { header: say('pack.count'), weight: 1.1, kind: 'number' },
      { header: say('pack.decided-because'), weight: 2.4, kind: 'text' },
    ],
    rows: inReadingOrder(differences).map((entry): readonly Cell[] => [
      say(`difference-kind.${entry.kind}`),
      whereOf(telling, entry, true),
      entry.expected,
      entry.actual,
      formatCount(entry.count),
      lines(entry.reason, entry.decidedBy === null ? '' : person(entry.decidedBy)),
    ]),
    emptyText: none,
  };
}

function whereOf(telling: DrillTelling, entry: Difference, withAsset: boolean): string {
  return lines(entry.subject, withAsset && entry.assetId !== null ? telling.asset(entry.assetId) : '');
}

/** By kind, then by where: plain code point order, the same on every machine. */
function inReadingOrder(differences: readonly Difference[]): readonly Difference[] {
  const rank = (entry: Difference): number => differenceKinds.indexOf(entry.kind);
  return differences.toSorted((a, b) => rank(a) - rank(b) || (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0));
}
