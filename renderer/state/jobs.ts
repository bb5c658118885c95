import { create } from 'zustand';
import type { JobProgress } from '../../shared/contract/job.ts';
import { call } from '../lib/client.ts';
import { report } from './notices.ts';

export const useJobs = create<{ readonly progress: Readonly<Record<string, JobProgress>> }>()(() => ({ progress: {} }));

export function jobProgressed(progress: JobProgress): void {
  useJobs.setState((state) => ({ progress: { ...state.progress, [progress.jobId]: progress } }));
}

export function forgetJob(jobId: string): void {
  useJobs.setState(({ progress: { [jobId]: _gone, ...rest } }) => ({ progress: rest }));
}

export async function cancelJob(jobId: string): Promise<void> {
  await report(() => call('job:cancel', { jobId }));
}
