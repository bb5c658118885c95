import type { HostEvent, JobProgress } from '../../shared/contract/job.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** What long work is given: a way to tell how far it is, and to learn that it was cancelled. */
export interface Job {
  readonly signal: AbortSignal;
  readonly report: (progress: Partial<Omit<JobProgress, 'jobId' | 'stage'>> & Pick<JobProgress, 'stage'>) => void;
}

export interface Jobs {
  /** `place` is what the work needs until its end, to be stopped by. Throws: REQUEST_INVALID for the name of a job that still runs. */
  readonly run: <Result>(jobId: string, work: (job: Job) => Promise<Result>, place?: object) => Promise<Result>;
  /** Whether there was such a job to cancel. */
  readonly cancel: (jobId: string) => boolean;
  /** Cancels everything, or only what needs `place`, and waits until it has ended. */
  readonly stop: (place?: object) => Promise<void>;
}

interface RunningJob {
  readonly controller: AbortController;
  readonly ended: Promise<void>;
  readonly place: object | undefined;
}

/** The long work of one window, by the names the window gave it. */
export function createJobs(emit: (event: HostEvent) => void): Jobs {
  const running = new Map<string, RunningJob>();
  return {
    run: async (jobId, work, place) => {
      if (running.has(jobId)) throw new DrillbookError('REQUEST_INVALID', { fields: { jobId: 'running' } });
      const controller = new AbortController();
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      running.set(jobId, { controller, ended, place });
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
    stop: async (place) => {
      const jobs = [...running.values()].filter((job) => place === undefined || job.place === place);
      for (const { controller } of jobs) controller.abort();
      await Promise.all(jobs.map(({ ended }) => ended));
    },
  };
}
