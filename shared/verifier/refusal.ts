import type { CheckCode, CheckDetail } from '../domain/verdict.ts';

/** Why a check failed, thrown from wherever it is noticed; it never leaves the verifier. */
export class Refusal extends Error {
  readonly code: CheckCode;
  readonly detail: CheckDetail;

  constructor(code: CheckCode, detail: CheckDetail) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export function refuse(code: CheckCode, detail: CheckDetail): never {
  throw new Refusal(code, detail);
}
