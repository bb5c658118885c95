import type { ErrorCode } from './codes.ts';

/** What a form or a command line shows beside the sentence: field path → what is wrong with it. */
export type FieldProblems = Readonly<Record<string, string>>;

/** Values the sentence of a failure names: a path, a person, a count. */
export type FailureDetail = Readonly<Record<string, string | number>>;

interface FailureOptions {
  readonly detail?: FailureDetail;
  readonly fields?: FieldProblems;
  readonly cause?: unknown;
}

/**
 * A failure Drillbook knows by name.
 *
 * Shape: `code` for machines, `detail` for the sentence in the catalogues, `fields` for forms, `cause` for the log.
 */
export class DrillbookError extends Error {
  readonly code: ErrorCode;
  readonly detail: FailureDetail;
  readonly fields: FieldProblems;

  constructor(code: ErrorCode, options: FailureOptions = {}) {
    const facts = Object.entries(options.detail ?? {}).map(([name, value]) => `${name}=${value}`);
    super([code, ...facts].join(' '), { cause: options.cause });
    this.name = 'DrillbookError';
    this.code = code;
    this.detail = options.detail ?? {};
    this.fields = options.fields ?? {};
  }
}

export function isDrillbookError(value: unknown, code?: ErrorCode): value is DrillbookError {
  return value instanceof DrillbookError && (code === undefined || value.code === code);
}
