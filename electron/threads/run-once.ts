import { createPool } from './pool.ts';

/**
 * Runs one task in a thread of its own, so that neither the window nor the host waits for it.
 *
 * Throws: CANCELLED when the signal says so; the thread is then stopped in the middle of its work.
 */
export async function runOnce<Task, Result>(worker: string, task: Task, signal?: AbortSignal): Promise<Result> {
  const pool = createPool<Task, Result>({ worker, size: 1 });
  const stop = (): void => void pool.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted) stop();
    return await pool.run(task);
  } finally {
    signal?.removeEventListener('abort', stop);
    await pool.close();
  }
}
