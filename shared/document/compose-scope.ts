import type { ItemCoverage } from '../domain/assessment.ts';
import type { Block, KeyValue, MatrixGroup } from './block.ts';
import { coverageStatus } from './compose-states.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** How many covering assets a tile names before it counts the rest; the annex of assets has them all. */
const namedAtMost = 3;

/** What the drill speaks for: population, sample, what the backup point holds, and the site's coverage with its exclusions. */
export function composeScope(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const { coverage } = evidence.assessment;
  const count = (state: ItemCoverage['state']): number => coverage.filter((item) => item.state === state).length;
  const counts = { covered: count('covered'), excluded: count('excluded'), open: count('open') };
  const template = evidence.plan.site.templateId;
  return [
    heading(1, say('pack.scope')),
    { kind: 'key-values', items: population(telling) },
    heading(2, say('pack.coverage')),
    paragraph(say('pack.coverage-lead', { template, total: coverage.length, ...counts })),
    { kind: 'matrix', groups: groups(telling) },
    ...exclusions(telling),
  ];
}

function population(telling: Telling): readonly KeyValue[] {
  const { say, evidence, list } = telling;
  const { plan, record } = evidence;
  const { drill, backupPoint } = record;
  const assets = plan.assets.filter((asset) => asset.serviceId === drill.serviceId);
  const held = new Set<string>(backupPoint?.assetIds ?? []);
  const missing = assets.filter((asset) => !held.has(asset.assetId)).map((asset) => asset.name);
  const restored = drill.isSample ? say('pack.sample-part') : say('pack.sample-all');
  const items: KeyValue[] = [
    {
      key: say('pack.population'),
      value: say('pack.population-value', {
        count: assets.length,
        service: telling.service(drill.serviceId),
        total: plan.assets.length,
      }),
    },
    { key: say('pack.sample-rule'), value: lines(restored, drill.sample) },
  ];
  if (backupPoint === null) return items;
  const inPoint = say('pack.in-point-value', { count: assets.length - missing.length, total: assets.length });
  items.push({ key: say('pack.in-point'), value: inPoint });
  if (missing.length > 0) items.push({ key: say('pack.not-in-point'), value: list(missing) });
  return items;
}

function groups(telling: Telling): readonly MatrixGroup[] {
  const { evidence, say } = telling;
  const { scopeItems } = evidence.plan;
  const coverage = new Map<string, ItemCoverage>(evidence.assessment.coverage.map((item) => [item.itemId, item]));
  const byGroup = Map.groupBy(
    scopeItems.toSorted((a, b) => a.position - b.position),
    (item) => item.groupId,
  );
  return [...byGroup.values()].map((items) => ({
    title: items[0]?.groupName[evidence.language] ?? '',
    items: items.map((item) => {
      const covered = coverage.get(item.itemId);
      const status = coverageStatus(say, covered?.state ?? 'open');
      return { label: item.name[evidence.language], status, detail: detailOf(telling, covered) };
    }),
  }));
}

function detailOf({ say, list, asset }: Telling, covered: ItemCoverage | undefined): string {
  if (covered === undefined || covered.state === 'open') return say('pack.nothing-covers');
  if (covered.state === 'excluded') return say('pack.excluded-see');
  const names = covered.assetIds.map(asset);
  const rest = names.length - namedAtMost;
  return rest > 1 ? say('pack.covered-by-more', { names: list(names.slice(0, namedAtMost)), count: rest }) : list(names);
}

function exclusions(telling: Telling): readonly Block[] {
  const { evidence, say, item, person, at } = telling;
  const all = evidence.plan.exclusions;
  if (all.length === 0) return [];
  const covered = new Set<string>(
    evidence.assessment.coverage.flatMap((entry) => (entry.state === 'covered' ? [entry.itemId] : [])),
  );
  return [
    heading(2, say('pack.exclusions')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.exclusion-item'), weight: 2, kind: 'text' },
        { header: say('pack.reason'), weight: 4, kind: 'text' },
        { header: say('pack.excluded-by'), weight: 2.6, kind: 'text' },
      ],
      rows: all.map((exclusion) => [
        item(exclusion.itemId),
        lines(exclusion.reason, covered.has(exclusion.itemId) ? say('pack.exclusion-outdated') : ''),
        lines(person(exclusion.excludedBy), at(exclusion.excludedAt)),
      ]),
      emptyText: telling.none,
    },
  ];
}
