import type { Block, KeyValue } from './block.ts';
import { type DrillTelling, heading, lines, type SiteAuditTelling, type Telling } from './compose-telling.ts';

/** What the pack speaks for: population and sample, and what was left out, with the reason and the name of whoever decided it. */
export function composeScope(telling: Telling, population: readonly KeyValue[]): readonly Block[] {
  const { say, evidence, item, person, day } = telling;
  return [
    heading(1, say('pack.scope')),
    { kind: 'key-values', items: population },
    heading(2, say('pack.exclusions')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.scope-item'), weight: 2.4, kind: 'text' },
        { header: say('pack.exclusion-reason'), weight: 4.4, kind: 'text' },
        { header: say('pack.decided-by'), weight: 2.2, kind: 'text' },
      ],
      rows: evidence.plan.exclusions.map((entry) => [
        item(entry.itemId),
        entry.reason,
        say('pack.confirmed-by', { person: person(entry.excludedBy), at: day(entry.excludedAt) }),
      ]),
      emptyText: say('pack.no-exclusions'),
    },
  ];
}

/** Beyond this they are counted; “Measured against objective” has a row for each. */
const missingNamedAtMost = 15;

/** The assets of the drilled service, what of them was to be restored, and what the backup point holds. */
export function populationOfDrill(telling: DrillTelling): readonly KeyValue[] {
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
  if (missing.length > 0) {
    const more = missing.length - missingNamedAtMost;
    const names = list(missing.slice(0, missingNamedAtMost));
    items.push({ key: say('pack.not-in-point'), value: more > 0 ? say('pack.covered-by-more', { names, count: more }) : names });
  }
  return items;
}

/** Everything the plan names. */
export function populationOfSite({ say, evidence }: Telling): readonly KeyValue[] {
  const { assets, services, scopeItems } = evidence.plan;
  return [
    {
      key: say('pack.population'),
      value: say('pack.population-site', { assets: assets.length, services: services.length, items: scopeItems.length }),
    },
  ];
}

/** A pack that is issued before its last day is over cannot speak for the rest. */
export function isPeriodOpen({ evidence: { period, issuedAt } }: SiteAuditTelling): boolean {
  return issuedAt.slice(0, 10) <= period.to;
}

/** First and last day, and whether the last was yet to end at issue. */
export function periodValue(telling: SiteAuditTelling): string {
  const { say, evidence } = telling;
  const period = say('pack.period-value', { from: evidence.period.from, to: evidence.period.to });
  return isPeriodOpen(telling) ? say('pack.period-open', { period }) : period;
}

/** The drills of the period: every one that was run or planned in it, none left out. */
export function populationOfAudit(telling: SiteAuditTelling): readonly KeyValue[] {
  const { say, evidence } = telling;
  const { records, plan } = evidence;
  const drilled = new Set(records.map(({ drill }) => drill.serviceId));
  const never = plan.services.filter(({ serviceId }) => !drilled.has(serviceId)).map(({ name }) => name);
  return [
    { key: say('pack.period'), value: periodValue(telling) },
    ...populationOfSite(telling),
    { key: say('pack.sample-rule'), value: say('pack.sample-period', { count: records.length }) },
    { key: say('pack.not-drilled'), value: never.length === 0 ? telling.none : telling.list(never) },
  ];
}
