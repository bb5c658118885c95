import type { HostEvent, JobProgress } from '../../shared/contract/job.ts';

/** What long work is given: a way to tell how far it is, and to learn that it was cancelled. */
export interface Job {
  readonly signal: AbortSignal;
  readonly report: (progress: Partial<Omit<JobProgress, 'jobId' | 'stage'>> & Pick<JobProgress, 'stage'>) => void;
}

export interface Jobs {
  readonly run: <Result>(jobId: string, work: (job: Job) => Promise<Result>) => Promise<Result>;
  /** Whether there was such a job to cancel. */
  readonly cancel: (jobId: string) => boolean;
  readonly cancelAll: () => void;
}

/** The long work of one window, by the names the window gave it. */
export function createJobs(emit: (event: HostEvent) => void): Jobs {
  const running = new Map<string, AbortController>();
  return {
    run: async (jobId, work) => {
      const controller = new AbortController();
      running.set(jobId, controller);
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
      }
    },
    cancel: (jobId) => {
      const controller = running.get(jobId);
      controller?.abort();
      return controller !== undefined;
    },
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
