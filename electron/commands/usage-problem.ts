import { DrillbookError, type FailureDetail } from '../../shared/errors/drillbook-error.ts';
import type { usageProblemText } from '../../shared/text/usage-problem-text.ts';

type MessageOf<Id> = Id extends `usage.problem.${infer Problem}` ? Problem : never;

/** What can be wrong with a line that was typed, beyond what commander looks at; its sentence is `usage.problem.<problem>`. */
export type UsageProblem = MessageOf<keyof typeof usageProblemText>;

/** A line that cannot be carried out as it was typed. `option` is what was typed, such as `--from`. */
export function usageProblem(problem: UsageProblem, option: string, values: FailureDetail = {}): DrillbookError {
  return new DrillbookError('REQUEST_INVALID', {
    detail: { ...values, option, problem },
    fields: { [option.replace(/^--/, '')]: problem },
  });
}

/** Throws: REQUEST_INVALID for the first two of these that were both given. */
export function requireOneAtMost(given: Readonly<Record<string, unknown>>): void {
  const [option, other] = namesGiven(given);
  if (option !== undefined && other !== undefined) throw usageProblem('exclusive', option, { other });
}

/** Throws: REQUEST_INVALID for the first of these that was given, where `other` was not. */
export function requireWith(other: string, isThere: boolean, given: Readonly<Record<string, unknown>>): void {
  const [option] = namesGiven(given);
  if (option !== undefined && !isThere) throw usageProblem('needs', option, { other });
}

/** Throws: REQUEST_INVALID for the first of these that was given beside `option`. */
export function requireWithout(option: string, given: Readonly<Record<string, unknown>>): void {
  const [other] = namesGiven(given);
  if (other !== undefined) throw usageProblem('exclusive', option, { other });
}

function namesGiven(given: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(given).flatMap(([name, value]) => (value === undefined || value === false ? [] : [name]));
}

/** A whole number within bounds. Throws: REQUEST_INVALID. */
export function wholeNumber(option: string, value: string, [from, to]: readonly [from: number, to: number]): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && from <= number && number <= to) return number;
  throw usageProblem('wholeNumber', option, { value, from, to });
}
