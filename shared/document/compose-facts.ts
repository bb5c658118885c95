import type { Fact } from '../domain/fact.ts';
import type { Telling } from './compose-telling.ts';

/** Facts of one kind, with the number of those that were only counted. */
interface Alike {
  readonly facts: Fact[];
  more: number;
}

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
  return byKind(facts).flatMap((group) => {
    if (group.more === 0 && group.facts.length <= namedAtMost) return group.facts.map(fact);
    const named = group.facts.slice(0, namedAtMost - 1).map(fact);
    const count = group.facts.length + group.more - named.length;
    const last = named.pop() ?? '';
    return [...named, say('pack.and-more', { fact: last, more: say('fact.and-more', { count }) })];
  });
}

/** A rule that names only some counts the rest right behind them. */
function byKind(facts: readonly Fact[]): readonly Alike[] {
  const kinds = new Map<Fact['code'], Alike>();
  let last: Alike | undefined;
  for (const entry of facts) {
    if (entry.code === 'and-more' && last !== undefined) {
      last.more += Number(entry.values.count);
      continue;
    }
    last = kinds.get(entry.code) ?? { facts: [], more: 0 };
    last.facts.push(entry);
    kinds.set(entry.code, last);
  }
  return [...kinds.values()];
}
