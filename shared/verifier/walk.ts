import type { Check, CheckCode } from '../domain/verdict.ts';
import { Refusal } from './refusal.ts';

/**
 * Runs one procedure of several checks and writes down how far it came.
 *
 * `passed` is called after each check. What the procedure refuses is written down as failed and what it never reached as not checked;
 * anything unforeseen counts as a limit that was broken, so that nothing unforeseen can pass.
 * Returns null where a check failed.
 */
export async function walk<T>(
  journal: Check[],
  codes: readonly CheckCode[],
  subject: string | null,
  procedure: (passed: (code: CheckCode) => void) => T | Promise<T>,
): Promise<T | null> {
  const about = subject === null ? {} : { subject };
  const reached = new Set<CheckCode>();
  try {
    return await procedure((code) => {
      reached.add(code);
      journal.push({ code, state: 'passed', ...about, detail: {} });
    });
  } catch (cause) {
    const refusal =
      cause instanceof Refusal ? cause : new Refusal('WITHIN_LIMITS', { reason: 'unforeseen', found: nameOfCause(cause) });
    journal.push({ code: refusal.code, state: 'failed', ...about, detail: refusal.detail });
    for (const code of codes) {
      if (!reached.has(code) && code !== refusal.code) journal.push({ code, state: 'not-checked', ...about, detail: {} });
    }
    return null;
  }
}

function nameOfCause(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}
