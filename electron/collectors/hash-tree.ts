import { Buffer } from 'node:buffer';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { TreeHeader, TreeTotals } from '../../shared/domain/tree-manifest.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { beginWholeFile } from '../files/whole-file.ts';
import { startTreeThreads, writeEntries } from './hash-pipeline.ts';
import type { Progress, ProgressTotals } from './progress.ts';
import { pathsInside, realFolder, treeHeader } from './tree-header.ts';
import { keyOf } from './tree-path.ts';
import { treeTally } from './tree-tally.ts';

export interface HashTreeRequest {
  readonly root: string;
  /** Where the manifest goes. Nothing appears there unless the run is complete. */
  readonly out: string;
  readonly now: () => Date;
  /** What the operator calls this tree; the folder's name when not given. */
  readonly label?: string;
  /** Threads that hash; as many as the machine has cores when not given. */
  readonly workers?: number;
  /** Paths below the root, written with `/`, to leave out with everything below them. */
  readonly exclude?: readonly string[];
  /** What is known to be there, from an earlier manifest: time left is then known from the start. */
  readonly expected?: ProgressTotals;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface HashedTree {
  readonly header: TreeHeader;
  readonly totals: TreeTotals;
  /** SHA-256 of the whole manifest file. */
  readonly manifestSha256: string;
}

/**
 * Reads everything below a folder with all cores and writes its manifest.
 *
 * Links are not followed; what cannot be read becomes an entry that says so and does not stop the run.
 * Throws: FOLDER_NOT_FOUND, FILE_NOT_READABLE (the root itself), FILE_NOT_WRITABLE, DISK_FULL, CANCELLED.
 */
export async function hashTree(request: HashTreeRequest): Promise<HashedTree> {
  stopIfCancelled(request.signal);
  const root = await realFolder(request.root);
  const exclude = request.exclude ?? [];
  const header = await treeHeader({ root, label: request.label, startedAt: request.now(), exclude });
  const file = await beginWholeFile(resolve(request.out));
  try {
    await file.write(ndjsonLine(header));
    const ownPaths = await pathsInside(root, [request.out, file.temporaryPath]);
    const entries = await hashEntriesInto(file, request, { root, exclude: [...header.excluded, ...ownPaths] });
    const totals: TreeTotals = { ...entries, endedAt: request.now().toISOString(), linesSha256: file.sha256() };
    await file.write(ndjsonLine(totals));
    stopIfCancelled(request.signal);
    await file.finish();
    return { header, totals, manifestSha256: file.sha256() };
  } finally {
    await file.discard();
  }
}

async function hashEntriesInto(
  file: Awaited<ReturnType<typeof beginWholeFile>>,
  request: HashTreeRequest,
  tree: { readonly root: string; readonly exclude: readonly string[] },
): Promise<Omit<TreeTotals, 'endedAt' | 'linesSha256'>> {
  const tally = treeTally(request.expected ?? {}, request.onProgress);
  const threads = startTreeThreads({
    root: tree.root,
    exclude: tree.exclude.map((path) => keyOf(path)),
    workers: Math.max(1, request.workers ?? availableParallelism()),
    onBytes: tally.reading,
  });
  const onAbort = () => void threads.close();
  request.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    await writeEntries(threads, tally, file);
    return tally.finish();
  } finally {
    request.signal?.removeEventListener('abort', onAbort);
    await threads.close();
  }
}

function ndjsonLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) {
    throw new DrillbookError('CANCELLED');
  }
}
