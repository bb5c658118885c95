import type { Fact, FactCode, SubjectRef } from '../domain/fact.ts';

/** A reason for a decision: `fact('no-assets')`, `fact('asset-without-owner', { asset: name }, { noun: 'asset', id })`. */
export function fact(code: FactCode, values: Fact['values'] = {}, subject: SubjectRef | null = null): Fact {
  return { code, values, subject };
}

/** How many facts of one kind a list names before it only counts the rest. */
const namedAtMost = 50;

/** A list short enough to read; what is left out is counted, never dropped in silence. */
export function nameSome(facts: readonly Fact[]): Fact[] {
  if (facts.length <= namedAtMost) return [...facts];
  return [...facts.slice(0, namedAtMost), fact('and-more', { count: facts.length - namedAtMost })];
}
