import type { ErrorCode } from '../errors/codes.ts';
import type { FailureDetail, FieldProblems } from '../errors/drillbook-error.ts';

/** Why a call did not succeed; the sentence is `failure.<code>` in the catalogues. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail: FailureDetail;
  readonly fields: FieldProblems;
}

/** The one shape every answer has on every transport: a value, or a failure by name. */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };
