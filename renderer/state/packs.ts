import { create } from 'zustand';
import type { Request } from '../../shared/contract/channels.ts';
import type { IssuedPackFile, PackFile, PackView } from '../../shared/contract/pack.ts';
import type { EvidencePack, ExportedPack } from '../../shared/domain/evidence-pack.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { call, newJobId } from '../lib/client.ts';
import type { WantedPack } from '../lib/wanted-pack.ts';
import { loadApp } from './app.ts';
import { cancelJob, forgetJob } from './jobs.ts';
import { type Loaded, loading, settle } from './loaded.ts';
import { loadSite } from './site.ts';

interface PackSlice {
  readonly packs: Loaded<readonly PackView[]>;
  readonly file: Loaded<ShownFile>;
  /** The preview being made, to follow and to cancel. */
  readonly jobId: string | null;
  /** The pack being issued, to follow and to cancel. */
  readonly issuing: string | null;
  /** The copy being written, to follow and to cancel. */
  readonly exporting: string | null;
}

/** A pack as issued, or the preview of one, which has nothing beside it. */
type ShownFile = PackFile & Partial<IssuedPackFile>;

export const usePacks = create<PackSlice>()(() => ({
  packs: loading,
  file: loading,
  jobId: null,
  issuing: null,
  exporting: null,
}));

export async function loadPacks(): Promise<void> {
  usePacks.setState({ packs: await settle(call('pack:list', {})) });
}

let asked = 0;

async function show(question: Promise<ShownFile>): Promise<void> {
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

/** The pages a pack would have now; slow enough to be followed. */
export async function loadPreview(wanted: WantedPack): Promise<void> {
  const jobId = newJobId();
  usePacks.setState({ jobId });
  await show(call('pack:preview', { ...wanted, jobId }));
  forgetJob(jobId);
  if (usePacks.getState().jobId === jobId) usePacks.setState({ jobId: null });
}

type Issue = Omit<Request<'pack:issue'>, 'jobId'>;

/** Issues a pack, sealed at once where a key is given. Throws: DrillbookError, for the form that asked. */
export async function issuePack(wanted: Issue): Promise<EvidencePack> {
  const jobId = newJobId();
  usePacks.setState({ issuing: jobId });
  try {
    const pack = await call('pack:issue', { ...wanted, jobId });
    await Promise.all([loadPacks(), loadSite()]);
    if (wanted.seal !== null && wanted.seal.timeStampAddress !== null) void loadApp();
    return pack;
  } finally {
    forgetJob(jobId);
    usePacks.setState({ issuing: null });
  }
}

/** Writes a pack and what belongs beside it to a place on this machine. Throws: DrillbookError, for the form that asked. */
export async function exportPack(packId: Sha256, path: string): Promise<ExportedPack> {
  const jobId = newJobId();
  usePacks.setState({ exporting: jobId });
  try {
    return await call('pack:export', { packId, path, jobId });
  } finally {
    forgetJob(jobId);
    usePacks.setState({ exporting: null });
  }
}

/** Drops the bytes when the screen closes; a preview still being made is stopped. */
export function leavePack(): void {
  asked += 1;
  const { jobId } = usePacks.getState();
  if (jobId) void cancelJob(jobId);
  usePacks.setState({ file: loading, jobId: null });
}
