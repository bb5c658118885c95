import type { DatabaseComparison } from '../../shared/domain/database-comparison.ts';
import type { Difference, DifferenceKind } from '../../shared/domain/difference.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { TreeComparison, TreeOutcome } from '../../shared/domain/tree-comparison.ts';

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
export function treeDifferences(comparison: TreeComparison, evidenceId: EvidenceId): FoundDifference[] {
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
        assetId: null,
        evidenceId,
      },
    ];
  });
}

/** Tables that are not as they were. */
export function databaseDifferences(comparison: DatabaseComparison, evidenceId: EvidenceId): FoundDifference[] {
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
      assetId: null,
      evidenceId,
    };
    return [difference];
  });
}
