import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { DrillbookError } from '../../../../shared/errors/drillbook-error.ts';

/** The code of the failure that `work` ends in; 'none' when it succeeds, the error itself when it has no name. */
export function codeOf(work: () => unknown): unknown {
  return failureOf(work)?.code ?? 'none';
}

/** As `codeOf`, with the values of its sentence. */
export function failureOf(work: () => unknown): DrillbookError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DrillbookError) return error;
    throw error;
  }
}

/** Bytes and time of change: what must be the same after a refusal. */
export function traceOf(path: string): { readonly sha256: string; readonly changedMs: number } {
  return { sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), changedMs: statSync(path).mtimeMs };
}

export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
