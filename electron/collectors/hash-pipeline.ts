import type { WholeFile } from '../files/whole-file.ts';
import { createPool, type WorkerPool } from '../threads/pool.ts';
import type { HashedEntries } from './hash-entries.ts';
import type { HashTask, ListedBatch, WalkTask } from './thread-tasks.ts';
import type { TreeTally } from './tree-tally.ts';

const batchSize = 128;
/** Batches that may wait for a slow one before them; bounds what is held to about 64,000 lines. */
const batchesAhead = 512;

/** One thread that walks and several that hash. */
export interface TreeThreads {
  readonly walk: WorkerPool<WalkTask, ListedBatch>;
  readonly hash: WorkerPool<HashTask, HashedEntries>;
  close(): Promise<void>;
}

export function startTreeThreads(options: {
  readonly root: string;
  readonly exclude: readonly string[];
  readonly workers: number;
  readonly onBytes: (bytes: number) => void;
}): TreeThreads {
  const { root, exclude, workers, onBytes } = options;
  const walk = createPool<WalkTask, ListedBatch>({ worker: 'hash-walk', size: 1, workerData: { root, exclude, batchSize } });
  const hash = createPool<HashTask, HashedEntries>({
    worker: 'hash-entries',
    size: workers,
    workerData: { root },
    onProgress: onBytes,
  });
  return { walk, hash, close: async () => void (await Promise.all([walk.close(), hash.close()])) };
}

/**
 * Hashes batches in any order and writes them in the order of the walk.
 *
 * Throws: what the threads and the file throw, among them CANCELLED when the threads were closed meanwhile.
 */
export async function writeEntries(threads: TreeThreads, tally: TreeTally, file: WholeFile): Promise<void> {
  const inFlight: Promise<Uint8Array[]>[] = [];
  const writeOldest = async () => {
    for (const lines of (await inFlight.shift()) ?? []) {
      await file.write(lines);
    }
  };
  let last = false;
  while (!last) {
    const batch = await threads.walk.run('next');
    last = batch.last;
    tally.found(batch.files, last);
    if (batch.entries > 0) {
      const hashing = hashBatch(threads, tally, batch.listed);
      // a failure is dealt with where the batch is awaited, in its turn
      hashing.catch(() => undefined);
      inFlight.push(hashing);
    }
    while (inFlight.length > batchesAhead) {
      await writeOldest();
    }
  }
  while (inFlight.length > 0) {
    await writeOldest();
  }
}

/** The lines of one batch; its large files are tasks of their own, taken before others, so that the threads end together. */
async function hashBatch(threads: TreeThreads, tally: TreeTally, listed: string): Promise<Uint8Array[]> {
  const hashed = await threads.hash.run({ listed, large: false });
  tally.add(hashed);
  const parts = hashed.parts.map(async (part) => {
    if ('lines' in part) {
      return [part.lines];
    }
    const large = await threads.hash.run({ listed: `f${part.large}`, large: true }, 'first');
    tally.add(large);
    return large.parts.flatMap((one) => ('lines' in one ? [one.lines] : []));
  });
  return (await Promise.all(parts)).flat();
}
