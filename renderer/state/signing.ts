import { create } from 'zustand';
import type { Request } from '../../shared/contract/channels.ts';
import { verifyLimitBytes } from '../../shared/contract/pack.ts';
import type { Failure } from '../../shared/contract/reply.ts';
import type { OpenedToSign } from '../../shared/domain/pack-to-sign.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { call, newJobId } from '../lib/client.ts';
import { saveBytes } from '../lib/save-bytes.ts';
import { sha256Of } from '../lib/sha256.ts';
import { loadApp } from './app.ts';
import { cancelJob, forgetJob } from './jobs.ts';
import { type Loaded, loading, settle } from './loaded.ts';
import { failureOf } from './notices.ts';
import { loadSite } from './site.ts';

/** Where the pack that is signed comes from: this site, or a file somebody brought. */
export type SigningSource =
  | { readonly kind: 'issued'; readonly packId: Sha256 }
  | { readonly kind: 'file'; readonly fileName: string };

/** The very bytes on the screen and what was found in them. Shape: `sha256` is of `bytes`, as the window itself counted it. */
export interface ShownPack extends OpenedToSign {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: Sha256;
}

interface SigningSlice {
  readonly source: SigningSource | null;
  readonly shown: Loaded<ShownPack>;
  /** The work that runs, to follow and to cancel. */
  readonly jobId: string | null;
  readonly isSigning: boolean;
  /** Where the last signature of this visit went, to be told. */
  readonly signedField: string | null;
  /** Why the pages were loaded again instead of being signed. */
  readonly refused: Failure | null;
}

const nothing: SigningSlice = { source: null, shown: loading, jobId: null, isSigning: false, signedField: null, refused: null };

export const useSigning = create<SigningSlice>()(() => nothing);

let asked = 0;

/** Shows the newest revision of a pack of this site, to be signed. */
export async function openIssued(packId: Sha256): Promise<void> {
  useSigning.setState({ ...nothing, source: { kind: 'issued', packId } });
  await open(async (jobId) => {
    const { file, ...opened } = await call('pack:open-to-sign', { packId, jobId });
    return shownFrom(file.fileName, file.bytes, opened);
  });
}

/** Shows a PDF from a disk, to be signed. */
export async function openFile(file: File): Promise<void> {
  useSigning.setState({ ...nothing, source: { kind: 'file', fileName: file.name } });
  if (file.size > verifyLimitBytes) {
    const failure = { code: 'TOO_LARGE', detail: { limitBytes: verifyLimitBytes }, fields: {} } as const;
    useSigning.setState({ shown: { state: 'failed', failure } });
    return;
  }
  await openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
}

async function openBytes(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await open(async (jobId) => {
    const opened = await call('pack:open-file-to-sign', { fileName, bytes, jobId });
    return shownFrom(fileName, bytes, opened);
  });
}

/** What is shown has to be what was verified: the window counts for itself. */
async function shownFrom(fileName: string, given: Uint8Array, opened: OpenedToSign): Promise<ShownPack> {
  const bytes = new Uint8Array(given);
  const sha256 = (await sha256Of(bytes)) as Sha256;
  if (sha256 !== opened.verified.sha256) throw new DrillbookError('PACK_CHANGED_MEANWHILE', { detail: { path: fileName } });
  return { ...opened, fileName, bytes, sha256 };
}

async function open(work: (jobId: string) => Promise<ShownPack>): Promise<void> {
  asked += 1;
  const mine = asked;
  const jobId = newJobId();
  useSigning.setState({ shown: loading, jobId });
  const shown = await settle(work(jobId));
  forgetJob(jobId);
  if (mine === asked) useSigning.setState({ shown, jobId: null });
}

type Signing = Pick<Request<'pack:sign'>, 'field' | 'identityId' | 'passphrase' | 'timeStampAddress' | 'allowUncompared'>;

/**
 * Signs the bytes that are shown. A file that was signed is handed to the person at once; nothing else keeps it.
 *
 * Where the pack was changed meanwhile its new pages are loaded. Throws: DrillbookError, for the form that asked.
 */
export async function signShown(signing: Signing): Promise<void> {
  const { source, shown } = useSigning.getState();
  if (source === null || shown.state !== 'ready') return;
  const { fileName, bytes, sha256 } = shown.value;
  const jobId = newJobId();
  useSigning.setState({ jobId, isSigning: true });
  try {
    if (source.kind === 'issued') {
      await call('pack:sign', { ...signing, packId: source.packId, sha256, jobId });
      await Promise.all([openIssued(source.packId), loadSite()]);
    } else {
      const signed = await call('pack:sign-file', { ...signing, fileName, bytes, sha256, jobId });
      const signedName = signedNameOf(fileName);
      saveBytes(signedName, signed.bytes, 'application/pdf');
      await openBytes(signedName, new Uint8Array(signed.bytes));
    }
    useSigning.setState({ signedField: signing.field ?? 'Seal' });
    if (signing.timeStampAddress !== null) void loadApp();
  } catch (thrown) {
    if (isDrillbookError(thrown, 'PACK_CHANGED_MEANWHILE') && source.kind === 'issued') {
      await openIssued(source.packId);
      useSigning.setState({ refused: failureOf(thrown) });
    }
    throw thrown;
  } finally {
    forgetJob(jobId);
    useSigning.setState((state) => ({ isSigning: false, jobId: state.jobId === jobId ? null : state.jobId }));
  }
}

/** The name under which a signed file is offered: never that of the file it was made from. */
function signedNameOf(fileName: string): string {
  return `${fileName.replace(/\.pdf$/i, '').replace(/-signed$/, '')}-signed.pdf`;
}

/** Drops the bytes when the screen closes; work that still runs is stopped. */
export function leaveSigning(): void {
  asked += 1;
  const { jobId } = useSigning.getState();
  if (jobId) void cancelJob(jobId);
  useSigning.setState(nothing);
}
