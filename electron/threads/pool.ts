import { Worker } from 'node:worker_threads';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { workerUrl } from '../paths.ts';
import type { WorkerReply } from './worker-reply.ts';

interface Waiting {
  readonly task: unknown;
  readonly handOver: readonly ArrayBuffer[];
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * When a thread tidies up, and the most it may keep beside its buffers. Units: megabytes.
 *
 * With what Node allows by itself, drawing and sealing 10,000 assets holds 200 MB of garbage more, and takes no less time.
 */
export const threadMemory = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 2_000 } as const;

/** Threads that all run the same worker file, with one queue of tasks in front of them. */
export interface WorkerPool<Task, Result> {
  /** Gives the task to the next free thread; `first` puts it before all that wait, `handOver` are buffers it gets instead of a copy. */
  run(task: Task, order?: 'first' | 'last', handOver?: readonly ArrayBuffer[]): Promise<Result>;
  /** Stops the threads at once; what still runs or waits is rejected with CANCELLED. */
  close(): Promise<void>;
}

/**
 * Starts `size` threads of one worker file.
 *
 * Each thread gets `workerData`, answers every task with one `WorkerReply`, and may say between how far it is.
 */
export function createPool<Task, Result, Progress = number>(options: {
  readonly worker: string;
  readonly size: number;
  readonly workerData?: unknown;
  readonly onProgress?: (progress: Progress) => void;
}): WorkerPool<Task, Result> {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const running = new Map<Worker, Waiting>();
  let failure: unknown = null;

  const threads = Array.from({ length: options.size }, () => startThread());

  function startThread(): Worker {
    // execArgv: a test runner's own loader flags must not reach the thread
    const given = { workerData: options.workerData, resourceLimits: threadMemory };
    const thread = new Worker(workerUrl(options.worker), { ...given, execArgv: [], stdin: false });
    thread.on('message', (reply: WorkerReply<Result, Progress>) => onReply(thread, reply));
    thread.on('error', stopAll);
    thread.on('exit', (code) => stopAll(new Error(`worker ${options.worker} ended with code ${code}`)));
    idle.push(thread);
    return thread;
  }

  function onReply(thread: Worker, reply: WorkerReply<Result, Progress>): void {
    if ('progress' in reply) {
      options.onProgress?.(reply.progress);
      return;
    }
    const waiting = running.get(thread);
    running.delete(thread);
    idle.push(thread);
    if ('failure' in reply) {
      waiting?.reject(new DrillbookError(reply.failure.code, { detail: reply.failure.detail }));
    } else {
      waiting?.resolve(reply.result as never);
    }
    startNext();
  }

  function startNext(): void {
    while (queue.length > 0 && idle.length > 0) {
      const thread = idle.pop();
      const next = queue.shift();
      if (thread !== undefined && next !== undefined) {
        running.set(thread, next);
        thread.postMessage(next.task, [...next.handOver]);
      }
    }
  }

  function stopAll(reason: unknown): void {
    failure ??= reason;
    for (const waiting of [...queue.splice(0), ...running.values()]) {
      waiting.reject(failure);
    }
    running.clear();
    idle.length = 0;
  }

  return {
    run: (task, order = 'last', handOver = []) =>
      new Promise<Result>((resolve, reject) => {
        if (failure !== null) {
          reject(failure);
          return;
        }
        const waiting: Waiting = { task, handOver, resolve: resolve as (value: never) => void, reject };
        if (order === 'first') {
          queue.unshift(waiting);
        } else {
          queue.push(waiting);
        }
        startNext();
      }),
    close: async () => {
      stopAll(new DrillbookError('CANCELLED'));
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
