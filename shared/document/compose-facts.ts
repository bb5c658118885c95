import type { Fact } from '../domain/fact.ts';
import type { Telling } from './compose-telling.ts';

/**
 * What the rules say, in sentences: in the order given, and of many alike the first few with the number of the others.
 *
 * Shape: of more than `namedAtMost` facts of one kind one fewer is named, the last of them with the count of the rest.
 */
export function factSentences(
  { fact, say }: Pick<Telling, 'fact' | 'say'>,
  facts: readonly Fact[],
  namedAtMost: number,
): readonly string[] {
  const alike = [...Map.groupBy(facts, (entry) => entry.code).values()];
  return alike.flatMap((group) => {
    if (group.length <= namedAtMost) return group.map(fact);
    const named = group.slice(0, namedAtMost - 1).map(fact);
    const last = named.pop() ?? '';
    return [
      ...named,
      say('pack.and-more', { fact: last, more: say('fact.and-more', { count: group.length - named.length - 1 }) }),
    ];
  });
}
