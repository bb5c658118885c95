import { create } from 'zustand';
import type { Failure } from '../../shared/contract/reply.ts';
import { type DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { saveBytes } from '../lib/save-bytes.ts';
import type { VerifyEntry } from '../lib/verify-entry.ts';
import { type GivenTrust, noTrust, trustListOf } from './given-trust.ts';
import { ask, stopThread } from './verifier-thread-client.ts';

/** Larger files are verified on the command line: a browser holds all of it in memory. */
const limitBytes = 512 * 1_048_576;
const atMostMs = 120_000;

interface VerifierState {
  readonly entries: readonly VerifyEntry[];
  readonly trust: GivenTrust;
  /** The thread could not be started: nothing can be verified in this browser. */
  readonly hasNoThread: boolean;
  /** Why the last attached file could not be handed out. */
  readonly notSaved: Failure | null;
}

export const useVerifier = create<VerifierState>()(() => ({ entries: [], trust: noTrust, hasNoThread: false, notSaved: null }));

const files = new Map<string, File>();

export function addFiles(given: readonly File[]): void {
  const added = given.map((file): VerifyEntry => {
    const id = crypto.randomUUID();
    files.set(id, file);
    const failure = { code: 'TOO_LARGE', detail: { limitBytes }, fields: {} } as const;
    return {
      id,
      fileName: file.name,
      bytes: file.size,
      outcome: file.size > limitBytes ? { state: 'failed', failure } : { state: 'waiting' },
    };
  });
  useVerifier.setState(({ entries }) => ({ entries: [...entries, ...added] }));
  void verifyNext();
}

/** Holds every file against another trust list: what was said before no longer counts. */
export function setTrust(trust: GivenTrust): void {
  stopThread();
  useVerifier.setState(({ entries }) => ({
    trust,
    entries: entries.map((entry) => (entry.outcome.state === 'failed' ? entry : { ...entry, outcome: { state: 'waiting' } })),
  }));
  void verifyNext();
}

let isVerifying = false;

async function verifyNext(): Promise<void> {
  if (isVerifying) return;
  isVerifying = true;
  for (let next = nextWaiting(); next !== undefined; next = nextWaiting()) await verify(next);
  isVerifying = false;
}

function nextWaiting(): { readonly id: string; readonly file: File } | undefined {
  const waiting = useVerifier.getState().entries.find(({ outcome }) => outcome.state === 'waiting');
  const file = waiting && files.get(waiting.id);
  return waiting && file && { id: waiting.id, file };
}

async function verify({ id, file }: { readonly id: string; readonly file: File }): Promise<void> {
  const { trust } = useVerifier.getState();
  setOutcome(id, { state: 'working' });
  try {
    const verifiedAt = new Date().toISOString();
    const verified = await ask({ kind: 'verify', file, trust: trustListOf(trust), verifiedAt, atMostMs });
    setOutcome(id, { state: 'done', file: verified });
  } catch (thrown) {
    if (!isDrillbookError(thrown)) {
      useVerifier.setState({ hasNoThread: true });
      setOutcome(id, failed({ code: 'UNEXPECTED', detail: {}, fields: {} }));
    } else if (thrown.code !== 'CANCELLED') {
      setOutcome(id, failed(thrown));
    }
  }
}

function failed({ code, detail, fields }: Pick<DrillbookError, 'code' | 'detail' | 'fields'>): VerifyEntry['outcome'] {
  return { state: 'failed', failure: { code, detail, fields } };
}

function setOutcome(id: string, outcome: VerifyEntry['outcome']): void {
  useVerifier.setState(({ entries }) => ({ entries: entries.map((entry) => (entry.id === id ? { ...entry, outcome } : entry)) }));
}

/** Takes a file off the list; where it is being verified that ends. */
export function removeEntry(id: string): void {
  const { entries } = useVerifier.getState();
  const isWorking = entries.some((entry) => entry.id === id && entry.outcome.state === 'working');
  files.delete(id);
  useVerifier.setState({ entries: entries.filter((entry) => entry.id !== id) });
  if (isWorking) stopThread();
}

export function forgetFiles(): void {
  files.clear();
  useVerifier.setState({ entries: [], notSaved: null });
  stopThread();
}

/** Hands an attached file to the person, as it was attached; the verdict has said already whether it is intact. */
export async function saveAttachment(id: string, name: string): Promise<void> {
  const file = files.get(id);
  if (!file) return;
  useVerifier.setState({ notSaved: null });
  // null also where another trust list stopped the thread meanwhile
  const found = await ask({ kind: 'read-attachment', file, name, atMostMs }).catch(() => null);
  if (found) saveBytes(name.split('/').at(-1) ?? name, found.bytes, found.mediaType);
  else useVerifier.setState({ notSaved: { code: 'ATTACHMENT_NOT_READABLE', detail: { name, file: file.name }, fields: {} } });
}
