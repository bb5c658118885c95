import type { ProtectedAsset } from '../domain/protected-asset.ts';
import { formatBytes } from '../text/format-bytes.ts';
import type { Block, Cell, TableBlock } from './block.ts';
import { composeCoverage } from './compose-coverage.ts';
import { formatCount } from './compose-format.ts';
import { serviceTable } from './compose-services.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** Where all of them are, with all their fields. */
const assetsFile = 'annex/assets.csv';

/** Beyond this the assets of other services are counted; the annex has them all. */
const othersListedAtMost = 60;

/**
 * What must come back: objectives, coverage, and the assets in their restore order. The pack of a drill lists those of its service and,
 * where they are few, the others; any other pack (`serviceId` null) lists all, service by service.
 */
export function composeAssets(telling: Telling, serviceId: string | null): readonly Block[] {
  const { say, evidence } = telling;
  const sorted = evidence.plan.assets.toSorted(byRestoreOrder);
  const lead = [
    heading(1, say('pack.assets')),
    heading(2, say('pack.services')),
    serviceTable(telling),
    ...composeCoverage(telling),
  ];
  if (serviceId === null) return [...lead, ...byService(telling, sorted)];
  const own = sorted.filter((asset) => asset.serviceId === serviceId);
  const others = sorted.filter((asset) => asset.serviceId !== serviceId);
  const title = heading(2, say('pack.assets-of', { service: telling.service(serviceId) }));
  return [...lead, title, ...assetTable(telling, own, false), ...otherAssets(telling, others)];
}

function otherAssets(telling: Telling, others: readonly ProtectedAsset[]): readonly Block[] {
  if (others.length === 0) return [];
  const { say } = telling;
  const few = others.length <= othersListedAtMost;
  return [
    heading(2, say('pack.other-assets')),
    ...(few ? assetTable(telling, others, true) : [assetCounts(telling, others)]),
    paragraph(few ? say('pack.other-assets-lead') : say('pack.other-assets-counted', { file: assetsFile }), 'muted'),
  ];
}

/** How many assets of each service there are, and how large they are together. */
export function assetCounts(telling: Telling, assets: readonly ProtectedAsset[]): TableBlock {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.service'), weight: 5, kind: 'text' },
      { header: say('pack.assets'), weight: 2, kind: 'number' },
      { header: say('pack.size'), weight: 2, kind: 'number' },
    ],
    rows: servicesOf(telling, assets).map(([name, own]) => [name, formatCount(own.length), totalSize(telling, own)]),
    emptyText: say('pack.no-assets'),
  };
}

/** What is not known makes the sum unknown, never smaller. */
function totalSize({ unknown }: Telling, assets: readonly ProtectedAsset[]): string {
  let bytes = 0;
  for (const { sizeBytes } of assets) {
    if (sizeBytes === null) return unknown;
    bytes += sizeBytes;
  }
  return formatBytes(bytes);
}

function byService(telling: Telling, assets: readonly ProtectedAsset[]): readonly Block[] {
  const { say } = telling;
  if (assets.length === 0) return [heading(2, say('pack.assets-all')), ...assetTable(telling, [], false)];
  return servicesOf(telling, assets).flatMap(([name, own]) => [
    heading(2, say('pack.assets-of', { service: name })),
    ...assetTable(telling, own, false),
  ]);
}

/** By service as the plan lists them, those without one last. */
function servicesOf({ say, evidence }: Telling, assets: readonly ProtectedAsset[]) {
  const groups = [
    ...evidence.plan.services.map(({ serviceId, name }) => [serviceId, name] as const),
    [null, say('pack.no-service')] as const,
  ];
  return groups
    .map(([id, name]) => [name, assets.filter((asset) => asset.serviceId === id)] as const)
    .filter(([, own]) => own.length > 0);
}

/** Assets without an order come last; the plan's own order decides between equals. */
function byRestoreOrder(a: ProtectedAsset, b: ProtectedAsset): number {
  return (a.restoreOrder ?? Number.MAX_SAFE_INTEGER) - (b.restoreOrder ?? Number.MAX_SAFE_INTEGER);
}

/** Beyond this a table has a line for each asset, so that it can still be read; the annex has the rest. */
const inFullAtMost = 100;

/** A method that all of them share is told once below the table instead of in each row. */
function assetTable(telling: Telling, assets: readonly ProtectedAsset[], withService: boolean): readonly Block[] {
  const { say, typed } = telling;
  if (assets.length > inFullAtMost)
    return [lineTable(telling, assets), paragraph(say('pack.assets-in-lines', { file: assetsFile }), 'muted')];
  const [first] = assets;
  const shared = assets.length > 1 && assets.every((asset) => asset.backupMethod === first?.backupMethod);
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { header: say('pack.order'), weight: 0.9, kind: 'number' },
      { header: say('pack.asset'), weight: 2.9, kind: 'text', remarks: true },
      { header: say('pack.location'), weight: shared ? 3.4 : 2.5, kind: 'text' },
      ...(shared ? [] : [{ header: say('pack.backup-method'), weight: 2.2, kind: 'text' } as const]),
      { header: say('pack.owner'), weight: 1.7, kind: 'text' },
      { header: say('pack.retention'), weight: 1.3, kind: 'number' },
      { header: say('pack.size'), weight: 1.35, kind: 'number' },
    ],
    rows: assets.map((asset) => assetRow(telling, asset, withService, !shared)),
    emptyText: say('pack.no-assets'),
  };
  return shared ? [table, paragraph(say('pack.same-method', { method: typed(first?.backupMethod ?? '') }))] : [table];
}

function lineTable(telling: Telling, assets: readonly ProtectedAsset[]): TableBlock {
  const { say } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.order'), weight: 0.9, kind: 'number' },
      { header: say('pack.asset'), weight: 3.6, kind: 'text' },
      { header: say('pack.point-kind'), weight: 2.5, kind: 'text' },
      { header: say('pack.owner'), weight: 2.1, kind: 'text' },
      { header: say('pack.retention'), weight: 1.3, kind: 'number' },
      { header: say('pack.size'), weight: 1.35, kind: 'number' },
    ],
    rows: assets.map((asset) => [
      orderOf(telling, asset),
      asset.name,
      say(`asset-kind.${asset.kind}`),
      telling.person(asset.ownerId),
      retentionOf(telling, asset),
      sizeOf(telling, asset),
    ]),
    emptyText: say('pack.no-assets'),
  };
}

function assetRow(telling: Telling, asset: ProtectedAsset, withService: boolean, withMethod: boolean): readonly Cell[] {
  const { say, typed, list } = telling;
  const service = asset.serviceId === null ? say('pack.no-service') : telling.service(asset.serviceId);
  const kind = say(`asset-kind.${asset.kind}`);
  const names = list(asset.dependsOn.map(telling.asset));
  return [
    orderOf(telling, asset),
    lines(
      asset.name,
      withService ? `${kind} · ${service}` : kind,
      names === '' ? '' : say('pack.depends-on', { names }),
      asset.note,
    ),
    typed(asset.location),
    ...(withMethod ? [typed(asset.backupMethod)] : []),
    telling.person(asset.ownerId),
    retentionOf(telling, asset),
    sizeOf(telling, asset),
  ];
}

function orderOf({ unknown }: Telling, { restoreOrder }: ProtectedAsset): string {
  return restoreOrder === null ? unknown : String(restoreOrder);
}

function retentionOf({ say, unknown }: Telling, { retentionDays: days }: ProtectedAsset): string {
  return days === null ? unknown : say('pack.retention-days', { days });
}

function sizeOf({ unknown }: Telling, { sizeBytes }: ProtectedAsset): string {
  return sizeBytes === null ? unknown : formatBytes(sizeBytes);
}
