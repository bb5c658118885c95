import type { DatabaseComparison } from '../../shared/domain/database-comparison.ts';
import type { ProtectedAsset } from '../../shared/domain/protected-asset.ts';
import type { TreeComparison } from '../../shared/domain/tree-comparison.ts';
import { readManifest } from '../collectors/read-manifest.ts';
import type { FoundCheck } from './demo-checks.ts';

interface FidelityRequest {
  readonly tree: TreeComparison;
  readonly database: DatabaseComparison;
  /** Path of the manifest of production as it was backed up. */
  readonly manifest: string;
  /** Folder of production, and the assets that lie in it. */
  readonly production: string;
  readonly assets: readonly ProtectedAsset[];
}

/** Whether the restored copy is what was backed up: as a whole, and asset by asset as far as it has files or a table of its own. */
export async function fidelityChecks(request: FidelityRequest): Promise<readonly FoundCheck[]> {
  const { tree, database } = request;
  const { same, ...others } = tree.counts;
  const different = Object.values(others).reduce((sum, count) => sum + count.files, 0);
  const rows = `${database.rows.expected} rows in ${database.tables.length} tables, contents equal`;
  const changedTables = database.tables.filter((table) => table.outcome !== 'same');
  return [
    {
      title: 'Every file is as it was when the backup was taken',
      kind: 'data',
      expected: `${filesOf(tree.expected.files)}, 0 different`,
      actual: `${filesOf(same.files)}, ${different} different`,
      result: different === 0 && same.files === tree.expected.files ? 'pass' : 'fail',
      place: null,
    },
    {
      title: 'Every row is as it was when the backup was taken',
      kind: 'data',
      expected: rows,
      actual: database.identical ? rows : `${changedTables.map((table) => table.name).join(', ')} differ`,
      result: database.identical ? 'pass' : 'fail',
      place: 'database/platform.sqlite',
    },
    ...(await assetChecks(request)),
  ];
}

async function assetChecks({ tree, database, manifest, production, assets }: FidelityRequest): Promise<readonly FoundCheck[]> {
  const files = await filePaths(manifest);
  const apart = tree.differences.filter(
    ({ outcome, expected, actual }) => outcome !== 'same' && (expected ?? actual)?.kind === 'file',
  );
  return assets.flatMap(({ name, kind, location }): readonly FoundCheck[] => {
    const place = location.slice(production.length + 1);
    const isOf = (path: string): boolean => path === place || path.startsWith(`${place}/`);
    const table = database.tables.find((entry) => place.endsWith(`, table ${entry.name}`));
    if (table !== undefined) return [rowsCheck(name, place, table)];
    const count = files.filter(isOf).length;
    if (count === 0) return [];
    const different = apart.filter(({ path }) => isOf(path)).length;
    return [
      {
        title: `${name}: files as backed up`,
        kind: kind === 'configuration' || kind === 'integration-settings' ? 'configuration' : 'data',
        expected: `${filesOf(count)}, 0 different`,
        actual: `${filesOf(count)}, ${different} different`,
        result: different === 0 ? 'pass' : 'fail',
        place,
      },
    ];
  });
}

function rowsCheck(name: string, place: string, table: DatabaseComparison['tables'][number]): FoundCheck {
  const rows = (count: number | null): string => (count === null ? 'no table' : `${count} rows`);
  const isSame = table.outcome === 'same';
  return {
    title: `${name}: rows as backed up`,
    kind: 'data',
    expected: `${rows(table.expectedRows)}, contents equal`,
    actual: `${rows(table.actualRows)}, ${isSame ? 'contents equal' : table.outcome}`,
    result: isSame ? 'pass' : 'fail',
    place,
  };
}

async function filePaths(manifest: string): Promise<readonly string[]> {
  const reader = await readManifest(manifest);
  try {
    const paths: string[] = [];
    for (let entries = await reader.next(); entries !== null; entries = await reader.next()) {
      paths.push(...entries.flatMap(({ entry }) => (entry.kind === 'file' ? [entry.path] : [])));
    }
    return paths;
  } finally {
    await reader.close();
  }
}

function filesOf(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
