import type { ItemCoverage } from '../domain/assessment.ts';
import type { ScopeItem } from '../domain/scope.ts';
import type { Block, Cell } from './block.ts';
import { type CoverageRow, coverageChart } from './chart-coverage.ts';
import { coverageStatus } from './compose-states.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** How many covering assets a row names before it counts the rest; the annex of assets has them all. */
const namedAtMost = 3;

/** What the template says must come back, and which assets answer for it: a square for each item, and the list that says why. */
export function composeCoverage(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const { coverage } = evidence.assessment;
  const count = (state: ItemCoverage['state']): number => coverage.filter((item) => item.state === state).length;
  const counts = { covered: count('covered'), excluded: count('excluded'), open: count('open') };
  const template = evidence.plan.site.templateId;
  return [
    heading(2, say('pack.coverage')),
    coverageBlock(telling),
    paragraph(say('pack.coverage-lead', { template, total: coverage.length, ...counts }), 'muted'),
  ];
}

/** A square for each scope item, and below it the list that says why. */
function coverageBlock(telling: Telling): Block {
  const { evidence, say } = telling;
  const language = evidence.language;
  const coverage = new Map<string, ItemCoverage>(evidence.assessment.coverage.map((item) => [item.itemId, item]));
  const sorted = evidence.plan.scopeItems.toSorted((a, b) => a.position - b.position);
  const groups = [...Map.groupBy(sorted, (item) => item.groupId).values()];
  const stateOf = (item: ScopeItem): ItemCoverage['state'] => coverage.get(item.itemId)?.state ?? 'open';
  const rows = groups.map((items): CoverageRow => {
    const answered = items.filter((item) => stateOf(item) !== 'open').length;
    const states = items.map((item) => coverageStatus(say, stateOf(item)).state);
    return { title: items[0]?.groupName[language] ?? '', states, summary: `${answered} / ${items.length}` };
  });
  const cells = groups.flatMap((items) =>
    items.map((item, index): readonly Cell[] => [
      index === 0 ? item.groupName[language] : '',
      item.name[language],
      { status: coverageStatus(say, stateOf(item)) },
      detailOf(telling, item.itemId, coverage.get(item.itemId)),
    ]),
  );
  return {
    kind: 'chart',
    title: say('pack.coverage-chart'),
    scene: coverageChart(rows),
    alternateText: rows.map((row) => say('pack.coverage-alternate', { group: row.title, summary: row.summary })).join(' '),
    twin: {
      kind: 'table',
      columns: [
        { header: say('pack.scope-group'), weight: 2, kind: 'text', carriesOver: true },
        { header: say('pack.scope-item'), weight: 2.4, kind: 'text' },
        { header: say('pack.state'), weight: 1.4, kind: 'status' },
        { header: say('pack.covered-by'), weight: 4, kind: 'text' },
      ],
      rows: cells,
      emptyText: telling.none,
    },
  };
}

/** What covers an item, or why it is left out and by whom. */
function detailOf(telling: Telling, itemId: string, covered: ItemCoverage | undefined): string {
  const { say, list, asset, person, day, evidence } = telling;
  const exclusion = evidence.plan.exclusions.find((entry) => entry.itemId === itemId);
  const decided =
    exclusion === undefined
      ? ''
      : say('pack.confirmed-by', { person: person(exclusion.excludedBy), at: day(exclusion.excludedAt) });
  if (covered === undefined || covered.state === 'open') return say('pack.nothing-covers');
  if (covered.state === 'excluded') return lines(exclusion?.reason ?? telling.unknown, decided);
  const names = covered.assetIds.map(asset);
  const rest = names.length - namedAtMost;
  const by = rest > 1 ? say('pack.covered-by-more', { names: list(names.slice(0, namedAtMost)), count: rest }) : list(names);
  if (exclusion === undefined) return by;
  return lines(by, say('pack.exclusion-outdated', { reason: exclusion.reason, decided }));
}
