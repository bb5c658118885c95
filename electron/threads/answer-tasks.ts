import { parentPort } from 'node:worker_threads';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Stage, StageProgress, WorkerReply } from './worker-reply.ts';

export type Report = (progress: StageProgress) => void;

/** More often than this nobody could read it. */
const reportEveryMs = 100;

/** Makes this thread answer each task it is given, with what came out or with the failure by name. */
export function answerTasks<Task, Result>(work: (task: Task, report: Report) => Promise<Result>): void {
  const port = parentPort;
  const answer = (reply: WorkerReply<Result, StageProgress>): void => port?.postMessage(reply);
  port?.on('message', (task: Task) => {
    work(
      task,
      unhurried((progress) => answer({ progress })),
    ).then(
      (result) => answer({ result }),
      (error: unknown) => {
        // an error without a name ends the thread, and with it the job, carrying its stack to the log
        if (!(error instanceof DrillbookError)) throw error;
        answer({ failure: { code: error.code, detail: error.detail } });
      },
    );
  });
}

/** Every new stage is told at once; how far it is, now and then. */
function unhurried(report: Report): Report {
  let stage: Stage | null = null;
  let told = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - told < reportEveryMs) return;
    stage = progress.stage;
    told = now;
    report(progress);
  };
}
