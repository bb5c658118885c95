import type { Fact } from '../domain/fact.ts';
import type { GapAnswer } from '../domain/gap.ts';

/** The answer to a question, and why. */
export interface Answered {
  readonly answer: GapAnswer;
  readonly facts: readonly Fact[];
}

/** No where a fact speaks against it, unknown where one leaves it open, else yes. */
export function answered(against: readonly Fact[], open: readonly Fact[] = []): Answered {
  const answer = against.length > 0 ? 'no' : open.length > 0 ? 'unknown' : 'yes';
  return { answer, facts: [...against, ...open] };
}
