import { create } from 'zustand';
import type { Response } from '../../shared/contract/channels.ts';
import { verifyAtMostFiles, verifyLimitBytes } from '../../shared/contract/pack.ts';
import { call, newJobId } from '../lib/client.ts';
import { saveBytes } from '../lib/save-bytes.ts';
import type { Locale } from '../lib/text.ts';
import type { VerifyEntry } from '../lib/verify-entry.ts';
import { cancelJob, forgetJob } from './jobs.ts';
import { type Loaded, loading, settle } from './loaded.ts';
import { failureOf, notify, report } from './notices.ts';

interface VerifySlice {
  readonly entries: readonly VerifyEntry[];
  readonly recording: boolean;
  readonly page: Loaded<Response<'pack:verify-page'>>;
}

export const useVerify = create<VerifySlice>()(() => ({ entries: [], recording: false, page: loading }));

type Bytes = Uint8Array<ArrayBuffer>;

interface Source {
  /** The bytes of files on a disk are not kept. */
  readonly read: () => Promise<Bytes>;
  /** The job that verifies it, under which the host keeps the verdict: verified once more, it has another. */
  readonly jobId: string;
}

const sources = new Map<string, Source>();

/** Verifies a pack at hand alone; what was verified before leaves the screen. */
export async function verifyFile(fileName: string, bytes: Bytes): Promise<void> {
  forgetVerdicts();
  add([{ fileName, bytes: bytes.length, read: async () => bytes }]);
}

/** Verifies files from the disk, after those that are there already; one that is too large to send is refused before it is read. */
export function verifyDropped(files: readonly File[]): void {
  add(
    files.map((file) => ({ fileName: file.name, bytes: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) })),
  );
}

interface Given {
  readonly fileName: string;
  readonly bytes: number;
  readonly read: () => Promise<Bytes>;
}

function add(given: readonly Given[]): void {
  const { entries } = useVerify.getState();
  const room = Math.max(0, verifyAtMostFiles - entries.length);
  if (given.length > room) notify({ code: 'TOO_MANY_FILES', detail: { atMost: verifyAtMostFiles }, fields: {} });
  const added = given.slice(0, room).map(({ fileName, bytes, read }): VerifyEntry => {
    const id = newJobId();
    sources.set(id, { read, jobId: newJobId() });
    const failure = { code: 'TOO_LARGE', detail: { limitBytes: verifyLimitBytes }, fields: {} } as const;
    return { id, fileName, bytes, outcome: bytes > verifyLimitBytes ? { state: 'failed', failure } : { state: 'waiting' } };
  });
  useVerify.setState({ entries: [...entries, ...added] });
  void verifyNext();
}

/** One after the other: a pack is a large thing in memory. */
async function verifyNext(): Promise<void> {
  const { entries } = useVerify.getState();
  if (entries.some(({ outcome }) => outcome.state === 'working')) return;
  const next = entries.find(({ outcome }) => outcome.state === 'waiting');
  const source = next && sources.get(next.id);
  if (!next || !source) return;
  const { id, fileName } = next;
  const { read, jobId } = source;
  setOutcome(id, { state: 'working' });
  try {
    setOutcome(id, { state: 'done', file: await call('pack:verify', { fileName, bytes: await read(), jobId }) });
  } catch (thrown) {
    setOutcome(id, { state: 'failed', failure: failureOf(thrown) });
  }
  forgetJob(jobId);
  void verifyNext();
}

/** Verifies everything once more, since the site trusts somebody else now. */
export function verifyAgain(): void {
  const { entries } = useVerify.getState();
  const again = entries.map((entry): VerifyEntry => {
    const source = sources.get(entry.id);
    if (entry.outcome.state !== 'done' || !source) return entry;
    sources.set(entry.id, { ...source, jobId: newJobId() });
    return { ...entry, outcome: { state: 'waiting' } };
  });
  useVerify.setState({ entries: again });
  void verifyNext();
}

function setOutcome(id: string, outcome: VerifyEntry['outcome']): void {
  useVerify.setState(({ entries }) => ({ entries: entries.map((entry) => (entry.id === id ? { ...entry, outcome } : entry)) }));
}

/** Takes a file off the list; where it is being verified that ends. */
export function removeEntry(id: string): void {
  const { entries } = useVerify.getState();
  const gone = entries.find((entry) => entry.id === id);
  if (gone?.outcome.state === 'working') stop(id);
  sources.delete(id);
  useVerify.setState({ entries: entries.filter((entry) => entry.id !== id) });
  void verifyNext();
}

function stop(id: string): void {
  const source = sources.get(id);
  if (source) void cancelJob(source.jobId);
}

export function forgetVerdicts(): void {
  for (const { id, outcome } of useVerify.getState().entries) {
    if (outcome.state === 'working') stop(id);
  }
  sources.clear();
  useVerify.setState({ entries: [] });
}

/** Hands an attached file to the person, as it was attached. */
export async function saveAttachment(id: string, name: string): Promise<void> {
  const entry = useVerify.getState().entries.find((candidate) => candidate.id === id);
  const source = sources.get(id);
  if (!entry || !source) return;
  const jobId = newJobId();
  const request = { fileName: entry.fileName, name, jobId };
  const file = await report(async () => call('pack:read-attachment', { ...request, bytes: await source.read() }));
  forgetJob(jobId);
  if (file) saveBytes(name.split('/').at(-1) ?? name, file.bytes, file.mediaType);
}

/** Hands the record of everything that was verified to the person, in the language and time zone of the window. */
export async function saveRecord({ language, timeZone }: Locale): Promise<void> {
  const verified = useVerify
    .getState()
    .entries.flatMap(({ id, outcome }) => (outcome.state === 'done' ? (sources.get(id)?.jobId ?? []) : []));
  const jobId = newJobId();
  useVerify.setState({ recording: true });
  const file = await report(() => call('pack:verification-record', { verified, language, timeZone, jobId }));
  forgetJob(jobId);
  useVerify.setState({ recording: false });
  if (file) saveBytes(file.fileName, file.bytes, 'application/pdf');
}

/** The page that verifies packs in any browser; asked for once. */
export async function loadVerifyPage(): Promise<void> {
  if (useVerify.getState().page.state === 'ready') return;
  useVerify.setState({ page: await settle(call('pack:verify-page', {})) });
}
