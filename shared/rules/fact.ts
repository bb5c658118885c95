import type { Fact, FactCode, SubjectRef } from '../domain/fact.ts';

/** A reason for a decision: `fact('no-assets')`, `fact('asset-without-owner', { asset: name }, { noun: 'asset', id })`. */
export function fact(code: FactCode, values: Fact['values'] = {}, subject: SubjectRef | null = null): Fact {
  return { code, values, subject };
}
