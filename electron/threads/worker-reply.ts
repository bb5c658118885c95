import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { FailureDetail } from '../../shared/errors/drillbook-error.ts';

/** What a thread does: the message id `stage.<stage>` in the catalogues. */
export type Stage = 'draw-pack' | 'preserve' | 'sign-pack' | 'time-stamp' | 'verify-pack' | 'write-beside';

/** How far a thread is; what is not known is left out. */
export interface StageProgress {
  readonly stage: Stage;
  readonly doneBytes?: number;
  readonly totalBytes?: number;
  readonly doneCount?: number;
  readonly totalCount?: number;
}

/** What a worker thread says: how far it is, what came out, or why nothing did. */
export type WorkerReply<Result, Progress = number> =
  | { readonly progress: Progress }
  | { readonly result: Result }
  | { readonly failure: { readonly code: ErrorCode; readonly detail: FailureDetail } };
