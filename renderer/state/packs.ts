import { create } from 'zustand';
import type { PackFile, PackView } from '../../shared/contract/pack.ts';
import type { DrillId } from '../../shared/domain/ids.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { call, newJobId } from '../lib/client.ts';
import { cancelJob, forgetJob } from './jobs.ts';
import { type Loaded, loading, settle } from './loaded.ts';

interface PackSlice {
  readonly packs: Loaded<readonly PackView[]>;
  readonly file: Loaded<PackFile>;
  /** The preview being made, to follow and to cancel. */
  readonly jobId: string | null;
}

export const usePacks = create<PackSlice>()(() => ({ packs: loading, file: loading, jobId: null }));

export async function loadPacks(): Promise<void> {
  usePacks.setState({ packs: await settle(call('pack:list', {})) });
}

let asked = 0;

async function show(question: Promise<PackFile>): Promise<void> {
  asked += 1;
  const mine = asked;
  usePacks.setState({ file: loading });
  const file = await settle(question);
  if (mine === asked) usePacks.setState({ file });
}

/** The newest revision of an issued pack. */
export async function loadPackFile(packId: Sha256): Promise<void> {
  await show(call('pack:read', { packId }));
}

/** The pages a drill's pack would have now; slow enough to be followed. */
export async function loadPreview(drillId: DrillId): Promise<void> {
  const jobId = newJobId();
  usePacks.setState({ jobId });
  await show(call('pack:preview', { drillId, jobId }));
  forgetJob(jobId);
  if (usePacks.getState().jobId === jobId) usePacks.setState({ jobId: null });
}

/** Drops the bytes when the screen closes; a preview still being made is stopped. */
export function leavePack(): void {
  asked += 1;
  const { jobId } = usePacks.getState();
  if (jobId) void cancelJob(jobId);
  usePacks.setState({ file: loading, jobId: null });
}
