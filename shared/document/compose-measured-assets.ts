import type { ProtectedAsset } from '../domain/protected-asset.ts';
import type { Block, Cell } from './block.ts';
import { formatCount } from './compose-format.ts';
import { type DrillTelling, heading, lines, paragraph } from './compose-telling.ts';

/** Beyond this only the assets of which something is known, or that the backup point lacks, have a row. */
const rowsAtMost = 100;

/** What is known of each asset of the service: whether the backup point holds it, its checks, its differences. Times are of the service. */
export function measuredAssets(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { record, plan } = evidence;
  const own = plan.assets.filter(({ serviceId }) => serviceId === record.drill.serviceId);
  if (own.length === 0) return [];
  const shown = own.length <= rowsAtMost ? own : own.filter((asset) => isTold(telling, asset)).slice(0, rowsAtMost);
  return [
    heading(2, say('pack.measured-assets')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.asset'), weight: 3, kind: 'text', remarks: true },
        { header: say('pack.in-point'), weight: 2, kind: 'status' },
        { header: say('pack.checks'), weight: 2.2, kind: 'text' },
        { header: say('pack.difference-kind'), weight: 2.4, kind: 'text' },
      ],
      rows: shown.map((asset) => assetRow(telling, asset)),
      emptyText: telling.none,
    },
    ...(shown.length < own.length
      ? [paragraph(say('pack.measured-assets-rest', { shown: shown.length, count: formatCount(own.length) }))]
      : []),
    ...ofTheWhole(telling),
    paragraph(say('pack.measured-assets-note'), 'muted'),
  ];
}

/** Without it a reader would take “none” beside every asset for nothing checked and nothing found. */
function ofTheWhole({ say, evidence }: DrillTelling): readonly Block[] {
  const count = (entries: readonly { readonly assetId: string | null }[]): number =>
    entries.filter(({ assetId }) => assetId === null).length;
  const [checks, differences] = [count(evidence.record.checks), count(evidence.record.differences)];
  if (checks + differences === 0) return [];
  return [paragraph(say('pack.measured-assets-whole', { checks, differences }), 'muted')];
}

function isTold({ evidence }: DrillTelling, { assetId }: ProtectedAsset): boolean {
  const { checks, differences, backupPoint } = evidence.record;
  const told = [...checks, ...differences].some((entry) => entry.assetId === assetId);
  return told || (backupPoint !== null && !backupPoint.assetIds.includes(assetId));
}

function assetRow(telling: DrillTelling, asset: ProtectedAsset): readonly Cell[] {
  const { say, evidence, none, unknown } = telling;
  const { backupPoint, checks, differences } = evidence.record;
  const own = checks.filter(({ assetId }) => assetId === asset.assetId);
  const found = differences.filter(({ assetId }) => assetId === asset.assetId);
  const failed = own.filter(({ result }) => result === 'fail').length;
  const passed = own.filter(({ result }) => result === 'pass').length;
  const open = found.filter(({ disposition }) => disposition === 'open' || disposition === 'defect').length;
  const held = backupPoint === null ? null : backupPoint.assetIds.includes(asset.assetId);
  const inPoint =
    held === null
      ? ({ state: 'unknown', word: unknown } as const)
      : held
        ? ({ state: 'good', word: say('pack.yes') } as const)
        : ({ state: 'bad', word: say('pack.no') } as const);
  return [
    lines(asset.name, say(`asset-kind.${asset.kind}`)),
    { status: inPoint },
    own.length === 0 ? none : say('pack.asset-checks', { passed, failed, rest: own.length - passed - failed }),
    found.length === 0 ? none : say('pack.asset-differences', { count: found.length, open }),
  ];
}
