import type { HostEvent, JobProgress } from '../../shared/contract/job.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** What long work is given: a way to tell how far it is, and to learn that it was cancelled. */
export interface Job {
  readonly signal: AbortSignal;
  readonly report: (progress: Partial<Omit<JobProgress, 'jobId' | 'stage'>> & Pick<JobProgress, 'stage'>) => void;
}

export interface Jobs {
  /** Throws: REQUEST_INVALID for the name of a job that still runs. */
  readonly run: <Result>(jobId: string, work: (job: Job) => Promise<Result>) => Promise<Result>;
  /** Whether there was such a job to cancel. */
  readonly cancel: (jobId: string) => boolean;
  /** Cancels everything and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** The long work of one window, by the names the window gave it. */
export function createJobs(emit: (event: HostEvent) => void): Jobs {
  const running = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();
  return {
    run: async (jobId, work) => {
      if (running.has(jobId)) throw new DrillbookError('REQUEST_INVALID', { fields: { jobId: 'running' } });
      const controller = new AbortController();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      running.set(jobId, { controller, ended });
      const report: Job['report'] = (progress) =>
        emit({
          kind: 'job-progress',
          progress: {
            jobId,
            detail: {},
            doneBytes: 0,
            totalBytes: null,
            doneCount: 0,
            totalCount: null,
            bytesPerSecond: null,
            secondsLeft: null,
            ...progress,
          },
        });
      try {
        return await work({ signal: controller.signal, report });
      } finally {
        running.delete(jobId);
        end();
      }
    },
    cancel: (jobId) => {
      const job = running.get(jobId);
      job?.controller.abort();
      return job !== undefined;
    },
    stop: async () => {
      const jobs = [...running.values()];
      for (const { controller } of jobs) controller.abort();
      await Promise.all(jobs.map(({ ended }) => ended));
    },
  };
}
