import type { ErrorCode } from '../../shared/errors/codes.ts';
import type { FailureDetail } from '../../shared/errors/drillbook-error.ts';

/** What a worker thread says: how far it is, what came out, or why nothing did. */
export type WorkerReply<Result> =
  | { readonly progress: number }
  | { readonly result: Result }
  | { readonly failure: { readonly code: ErrorCode; readonly detail: FailureDetail } };
