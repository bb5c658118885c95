import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { VerifierAnswers, VerifierQuestion, VerifierReply, VerifierTask } from './verifier-messages.ts';

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** A thread asked its whole time and that again is not answering any more: it is ended from outside. */
const graceMs = 30_000;

let thread: Worker | null = null;
let lastId = 0;
let address: string | null = null;

/** Where the script of the thread is; the only address that may be made into one. */
function scriptAddress(): string {
  if (address !== null) return address;
  const made = URL.createObjectURL(new Blob([__VERIFIER_SCRIPT__], { type: 'text/javascript' }));
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(__TRUSTED_TYPES_POLICY__, {
    createScriptURL: (candidate) => {
      if (candidate !== made) throw new TypeError('only the verifier is run');
      return candidate;
    },
  });
  address = policy?.createScriptURL(made) ?? made;
  return address;
}

/**
 * Asks the thread that verifies.
 *
 * Throws: PACK_NOT_READABLE where the file cannot be read or the thread died over it, CANCELLED after `stopThread`.
 */
export function ask<Kind extends VerifierTask['kind']>(
  task: VerifierTask & { readonly kind: Kind },
): Promise<VerifierAnswers[Kind]> {
  const working = thread ?? new Worker(scriptAddress());
  thread = working;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const failure = (code: 'PACK_NOT_READABLE' | 'CANCELLED') => new DrillbookError(code, { detail: { path: task.file.name } });
    const fail = (code: 'PACK_NOT_READABLE' | 'CANCELLED') => {
      finish();
      if (thread === working) stopThread();
      reject(failure(code));
    };
    const timer = 'atMostMs' in task ? setTimeout(() => fail('PACK_NOT_READABLE'), task.atMostMs + graceMs) : undefined;
    const finish = () => {
      clearTimeout(timer);
      working.removeEventListener('message', heard);
      working.removeEventListener('error', died);
      working.removeEventListener(stopped, cancelled);
    };
    const heard = ({ data }: MessageEvent<VerifierReply>) => {
      if (data.id !== id) return;
      finish();
      if (data.outcome === null) reject(failure('PACK_NOT_READABLE'));
      else resolve(data.outcome.answer as VerifierAnswers[Kind]);
    };
    const died = () => fail('PACK_NOT_READABLE');
    const cancelled = () => fail('CANCELLED');
    working.addEventListener('message', heard);
    working.addEventListener('error', died);
    working.addEventListener(stopped, cancelled);
    working.postMessage({ id, task } satisfies VerifierQuestion);
  });
}

const stopped = 'drillbook-stopped';

/** Ends whatever the thread is at; the next task starts a new one. */
export function stopThread(): void {
  const ending = thread;
  thread = null;
  ending?.terminate();
  ending?.dispatchEvent(new Event(stopped));
}
