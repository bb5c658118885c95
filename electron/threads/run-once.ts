import { createPool } from './pool.ts';
import type { StageProgress } from './worker-reply.ts';

/** What whoever waits for long work can say and hear. */
export interface Following {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: StageProgress) => void) | undefined;
}

/**
 * Runs one task in a thread of its own, so that neither the window nor the host waits for it.
 *
 * `handOver` are buffers the thread gets instead of a copy; they are empty here afterwards.
 * Throws: CANCELLED when the signal says so; the thread is then stopped in the middle of its work.
 */
export async function runOnce<Task, Result>(
  worker: string,
  task: Task,
  { signal, onProgress }: Following = {},
  handOver: readonly ArrayBuffer[] = [],
): Promise<Result> {
  const pool = createPool<Task, Result, StageProgress>({ worker, size: 1, ...(onProgress === undefined ? {} : { onProgress }) });
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted) stop();
    return await pool.run(task, 'last', handOver);
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}
