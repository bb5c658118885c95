import type { Failure } from '../../shared/contract/reply.ts';
import { failureOf } from './notices.ts';

/** Something asked for: on its way, here, or refused by name. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly failure: Failure };

export const loading = { state: 'loading' } as const;

/** The outcome of a question as a value. */
export async function settle<Value>(question: Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { state: 'ready', value: await question };
  } catch (thrown) {
    return { state: 'failed', failure: failureOf(thrown) };
  }
}
