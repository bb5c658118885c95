import type { TreeEntry, TreeTotals } from '../../shared/domain/tree-manifest.ts';

/** The counts a manifest's last line carries. */
export type TreeSums = Omit<TreeTotals, 'kind' | 'endedAt' | 'linesSha256'>;
export type WritableSums = { -readonly [Name in keyof TreeSums]: number };

const sumOf = { file: 'files', folder: 'folders', link: 'links', special: 'specials', unread: 'unread' } as const;

export function emptySums(): WritableSums {
  return { entries: 0, files: 0, bytes: 0, folders: 0, links: 0, specials: 0, unread: 0 };
}

export function addToSums(sums: WritableSums, entry: TreeEntry): void {
  sums.entries += 1;
  sums[sumOf[entry.kind]] += 1;
  sums.bytes += entry.kind === 'file' ? entry.bytes : 0;
}

export function sameSums(a: TreeSums, b: TreeSums): boolean {
  return (Object.keys(emptySums()) as (keyof TreeSums)[]).every((name) => a[name] === b[name]);
}

export function addSums(sums: WritableSums, more: TreeSums): void {
  for (const name of Object.keys(emptySums()) as (keyof TreeSums)[]) {
    sums[name] += more[name];
  }
}
