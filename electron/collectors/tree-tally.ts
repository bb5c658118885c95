import type { TreeTotals } from '../../shared/domain/tree-manifest.ts';
import type { HashedEntries } from './hash-entries.ts';
import { type Progress, type ProgressTotals, progressReporter } from './progress.ts';
import { addSums, emptySums } from './tree-sums.ts';

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
  const sums = emptySums();
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
      addSums(sums, hashed.sums);
      tell(sums.files, bytesRead, totals);
    },
    finish() {
      tell(sums.files, bytesRead, { files: filesFound, bytes: bytesRead }, true);
      return { kind: 'totals', ...sums };
    },
  };
}
