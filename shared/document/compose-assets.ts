import type { ProtectedAsset } from '../domain/protected-asset.ts';
import { formatBytes } from '../text/format-bytes.ts';
import type { Block, Cell, TableBlock } from './block.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** What must come back: the assets of the drilled service in their restore order, then the others of the site. */
export function composeAssets(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const { serviceId } = evidence.record.drill;
  const sorted = evidence.plan.assets.toSorted(byRestoreOrder);
  const own = sorted.filter((asset) => asset.serviceId === serviceId);
  const others = sorted.filter((asset) => asset.serviceId !== serviceId);
  const rest = [
    heading(2, say('pack.other-assets')),
    ...assetTable(telling, others, true),
    paragraph(say('pack.other-assets-lead'), 'muted'),
  ];
  return [
    heading(1, say('pack.assets-of', { service: telling.service(serviceId) })),
    ...assetTable(telling, own, false),
    ...(others.length > 0 ? rest : []),
  ];
}

/** Assets without an order come last; the plan's own order decides between equals. */
function byRestoreOrder(a: ProtectedAsset, b: ProtectedAsset): number {
  return (a.restoreOrder ?? Number.MAX_SAFE_INTEGER) - (b.restoreOrder ?? Number.MAX_SAFE_INTEGER);
}

/** A method that all of them share is told once below the table instead of in each row. */
function assetTable(telling: Telling, assets: readonly ProtectedAsset[], withService: boolean): readonly Block[] {
  const { say, typed } = telling;
  const [first] = assets;
  const shared = assets.length > 1 && assets.every((asset) => asset.backupMethod === first?.backupMethod);
  const table: TableBlock = {
    kind: 'table',
    columns: [
      { header: say('pack.order'), weight: 1, kind: 'number' },
      { header: say('pack.asset'), weight: 2.8, kind: 'text', remarks: true },
      { header: say('pack.location'), weight: shared ? 3.4 : 2.6, kind: 'text' },
      ...(shared ? [] : [{ header: say('pack.backup-method'), weight: 2.5, kind: 'text' } as const]),
      { header: say('pack.owner'), weight: 1.9, kind: 'text' },
      { header: say('pack.retention'), weight: 1.1, kind: 'number' },
      { header: say('pack.size'), weight: 1.2, kind: 'number' },
    ],
    rows: assets.map((asset) => assetRow(telling, asset, withService, !shared)),
    emptyText: say('pack.no-assets'),
  };
  return shared ? [table, paragraph(say('pack.same-method', { method: typed(first?.backupMethod ?? '') }))] : [table];
}

function assetRow(telling: Telling, asset: ProtectedAsset, withService: boolean, withMethod: boolean): readonly Cell[] {
  const { say, typed, unknown, list } = telling;
  const service = asset.serviceId === null ? say('pack.no-service') : telling.service(asset.serviceId);
  const kind = say(`asset-kind.${asset.kind}`);
  const names = list(asset.dependsOn.map(telling.asset));
  return [
    asset.restoreOrder === null ? unknown : String(asset.restoreOrder),
    lines(
      asset.name,
      withService ? `${kind} · ${service}` : kind,
      names === '' ? '' : say('pack.depends-on', { names }),
      asset.note,
    ),
    typed(asset.location),
    ...(withMethod ? [typed(asset.backupMethod)] : []),
    telling.person(asset.ownerId),
    asset.retentionDays === null ? unknown : say('pack.retention-days', { days: asset.retentionDays }),
    asset.sizeBytes === null ? unknown : formatBytes(asset.sizeBytes),
  ];
}
