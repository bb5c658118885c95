import { parentPort } from 'node:worker_threads';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { WorkerReply } from './worker-reply.ts';

/** Makes this thread answer each task it is given, with what came out or with the failure by name. */
export function answerTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  const port = parentPort;
  port?.on('message', (task: Task) => {
    work(task).then(
      (result) => port.postMessage({ result } satisfies WorkerReply<Result>),
      (error: unknown) => {
        // an error without a name ends the thread, and with it the job, carrying its stack to the log
        if (!(error instanceof DrillbookError)) throw error;
        port.postMessage({ failure: { code: error.code, detail: error.detail } } satisfies WorkerReply<Result>);
      },
    );
  });
}
