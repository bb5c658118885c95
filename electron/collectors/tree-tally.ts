import type { TreeTotals } from '../../shared/domain/tree-manifest.ts';
import type { HashedEntries } from './hash-entries.ts';
import { type Progress, type ProgressTotals, progressReporter } from './progress.ts';

/** Sums of a run while it goes on, and the progress told from them. */
export interface TreeTally {
  /** The walk has found this many more files; at its end the number of files is known. */
  found(files: number, last: boolean): void;
  /** Bytes read since the last call. */
  reading(bytes: number): void;
  add(hashed: HashedEntries): void;
  /** Tells the last progress and returns the sums. */
  finish(): Omit<TreeTotals, 'endedAt' | 'linesSha256'>;
}

export function treeTally(expected: ProgressTotals, onProgress: ((progress: Progress) => void) | undefined): TreeTally {
  const sums = { files: 0, bytes: 0, folders: 0, links: 0, specials: 0, unread: 0 };
  const { tell } = progressReporter(onProgress);
  let totals = expected;
  let filesFound = 0;
  let bytesRead = 0;
  return {
    found(files, last) {
      filesFound += files;
      totals = last ? { ...totals, files: filesFound } : totals;
    },
    reading(bytes) {
      bytesRead += bytes;
      tell(sums.files, bytesRead, totals);
    },
    add(hashed) {
      sums.files += hashed.files;
      sums.bytes += hashed.bytes;
      sums.folders += hashed.folders;
      sums.links += hashed.links;
      sums.specials += hashed.specials;
      sums.unread += hashed.unread;
      tell(sums.files, bytesRead, totals);
    },
    finish() {
      tell(sums.files, bytesRead, { files: filesFound, bytes: bytesRead }, true);
      return { kind: 'totals', entries: sums.files + sums.folders + sums.links + sums.specials + sums.unread, ...sums };
    },
  };
}
