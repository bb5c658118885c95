import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import type { ReadAttachment } from '../../shared/verifier/read-attachment.ts';
import type { TrustFile } from '../../shared/verifier/read-trust-file.ts';
import type { TravelledTrustList } from '../../shared/verifier/read-trust-list.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';

/** What the page asks the thread that verifies. Units: `atMostMs` is how long a file may take before it is refused. */
export type VerifierTask =
  | {
      readonly kind: 'verify';
      readonly file: File;
      readonly trust: TrustList;
      readonly verifiedAt: string;
      readonly atMostMs: number;
    }
  | { readonly kind: 'read-attachment'; readonly file: File; readonly name: string; readonly atMostMs: number }
  | { readonly kind: 'read-trust'; readonly file: File }
  | { readonly kind: 'read-trust-list'; readonly file: File; readonly signature: File | null };

/** What the thread answers to each kind of task; null where the file does not read. */
export interface VerifierAnswers {
  readonly verify: VerifiedFile;
  readonly 'read-attachment': ReadAttachment | null;
  readonly 'read-trust': TrustFile | null;
  readonly 'read-trust-list': TravelledTrustList | null;
}

/** Shape: `id` says which question an answer belongs to; null where the file could not be read at all. */
export interface VerifierQuestion {
  readonly id: number;
  readonly task: VerifierTask;
}

export interface VerifierReply {
  readonly id: number;
  readonly outcome: { readonly answer: VerifierAnswers[VerifierTask['kind']] } | null;
}
