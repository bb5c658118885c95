import type { DatabaseComparison } from '../../shared/domain/database-comparison.ts';
import type { Difference, DifferenceKind } from '../../shared/domain/difference.ts';
import type { AssetId, EvidenceId } from '../../shared/domain/ids.ts';
import type { ProtectedAsset } from '../../shared/domain/protected-asset.ts';
import type { TreeComparison, TreeOutcome } from '../../shared/domain/tree-comparison.ts';

/** The asset that answers for a path below the production root, or for a table of its database. */
export type AssetAt = (place: string) => AssetId | null;

/** By the location in the plan: the asset whose file or folder it is. */
export function assetsBelow(root: string, assets: readonly ProtectedAsset[]): AssetAt {
  return (place) => {
    const path = `${root}/${place}`;
    return assets.find(({ location }) => path === location || path.startsWith(`${location}/`))?.assetId ?? null;
  };
}

export type FoundDifference = Omit<Difference, 'differenceId' | 'disposition' | 'reason' | 'decidedBy'>;

const kindOf: Partial<Record<TreeOutcome, DifferenceKind>> = {
  missing: 'file-missing',
  added: 'file-added',
  'changed-content': 'file-changed',
  'changed-size': 'file-changed',
  'changed-kind': 'file-changed',
  renamed: 'file-changed',
  'metadata-only': 'file-metadata',
  unreadable: 'file-unreadable',
};

/** Files that are not as they were; folders whose only change is their time say nothing a file does not. */
export function treeDifferences(comparison: TreeComparison, evidenceId: EvidenceId, assetAt: AssetAt): FoundDifference[] {
  return comparison.differences.flatMap((difference) => {
    const kind = kindOf[difference.outcome];
    const isFolder = (difference.expected ?? difference.actual)?.kind === 'folder';
    if (kind === undefined || (isFolder && kind === 'file-metadata')) return [];
    const describe = (entry: typeof difference.expected): string =>
      entry === null ? '—' : entry.kind === 'file' ? `${entry.bytes} B` : entry.kind;
    return [
      {
        kind,
        subject: difference.path,
        expected: describe(difference.expected),
        actual: describe(difference.actual),
        count: 1,
        assetId: assetAt(difference.path),
        evidenceId,
      },
    ];
  });
}

/** Tables that are not as they were. */
export function databaseDifferences(comparison: DatabaseComparison, evidenceId: EvidenceId, assetAt: AssetAt): FoundDifference[] {
  const kinds = {
    'content-changed': 'rows-changed',
    'definition-changed': 'schema-changed',
    missing: 'table-missing',
    added: 'table-added',
  } as const;
  return comparison.tables.flatMap((table) => {
    if (table.outcome === 'same') return [];
    const rows = (count: number | null): string => (count === null ? '—' : `${count} rows`);
    const difference: FoundDifference = {
      kind: kinds[table.outcome],
      subject: `platform.sqlite: ${table.name}`,
      expected: rows(table.expectedRows),
      actual: rows(table.actualRows),
      count: Math.max(1, Math.abs(table.rowDelta ?? 1)),
      assetId: assetAt(`database/platform.sqlite, table ${table.name}`) ?? assetAt('database/platform.sqlite'),
      evidenceId,
    };
    return [difference];
  });
}
