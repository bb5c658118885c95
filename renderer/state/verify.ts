import { create } from 'zustand';
import { verifyLimitBytes } from '../../shared/contract/pack.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import { call, newJobId } from '../lib/client.ts';
import { forgetJob } from './jobs.ts';
import { type Loaded, settle } from './loaded.ts';

interface VerifySlice {
  readonly fileName: string | null;
  readonly bytes: number;
  readonly jobId: string | null;
  readonly verdict: Loaded<Verdict> | null;
}

const nothing: VerifySlice = { fileName: null, bytes: 0, jobId: null, verdict: null };

export const useVerify = create<VerifySlice>()(() => nothing);

/** Checks the bytes of a file that claims to be an evidence pack. */
export async function verifyFile(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const jobId = newJobId();
  useVerify.setState({ fileName, bytes: bytes.length, jobId, verdict: { state: 'loading' } });
  const verdict = await settle(call('pack:verify', { fileName, bytes, jobId }));
  forgetJob(jobId);
  // Another file may have been dropped meanwhile.
  if (useVerify.getState().jobId === jobId) useVerify.setState({ verdict, jobId: null });
}

/** Checks a file from the disk; one that is too large to send is refused before it is read. */
export async function verifyDropped(file: File): Promise<void> {
  if (file.size > verifyLimitBytes) {
    const failure = { code: 'TOO_LARGE', detail: { limitBytes: verifyLimitBytes }, fields: {} } as const;
    useVerify.setState({ fileName: file.name, bytes: file.size, jobId: null, verdict: { state: 'failed', failure } });
    return;
  }
  await verifyFile(file.name, new Uint8Array(await file.arrayBuffer()));
}

export function forgetVerdict(): void {
  useVerify.setState(nothing);
}
