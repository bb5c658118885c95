import type { KeyedEntry } from './read-manifest.ts';
import { isAscii } from './tree-path.ts';

export type Side = 'expected' | 'actual';
export type RenamedBy = 'normalisation' | 'case';

export interface SpellingPair {
  readonly expected: KeyedEntry;
  readonly actual: KeyedEntry;
  readonly renamedBy: RenamedBy;
}

/** Names without a partner that wait for the same name in another spelling (composed or decomposed letters, other case). */
export interface Spellings {
  /** Whether the name has another spelling at all. */
  searches(keyed: KeyedEntry): boolean;
  /** Finds the partner on the other side, or keeps the name for later, or, when it cannot, leaves it to the caller. */
  pairOrHold(side: Side, keyed: KeyedEntry): SpellingPair | 'held' | 'not-held';
  /** Names that found no partner. */
  left(): Iterable<{ readonly side: Side; readonly keyed: KeyedEntry }>;
  /** How many names could not be held. */
  notSearched(): number;
}

export function spellingSearch(caseInsensitive: boolean, capacity: number): Spellings {
  const held = { expected: new Map<string, KeyedEntry>(), actual: new Map<string, KeyedEntry>() };
  let notSearched = 0;

  const spellingOf = ({ entry }: KeyedEntry) => {
    const composed = entry.path.normalize('NFC');
    return caseInsensitive ? composed.toLowerCase() : composed;
  };

  return {
    searches: ({ entry }) => entry.pathHex === undefined && (caseInsensitive || !isAscii(entry.path)),
    pairOrHold(side, keyed) {
      const spelling = spellingOf(keyed);
      const others = held[side === 'expected' ? 'actual' : 'expected'];
      const other = others.get(spelling);
      if (other !== undefined) {
        others.delete(spelling);
        const [expected, actual] = side === 'expected' ? [keyed, other] : [other, keyed];
        const sameLetters = expected.entry.path.normalize('NFC') === actual.entry.path.normalize('NFC');
        return { expected, actual, renamedBy: sameLetters ? 'normalisation' : 'case' };
      }
      if (held[side].has(spelling)) {
        return 'not-held';
      }
      if (held.expected.size + held.actual.size >= capacity) {
        notSearched += 1;
        return 'not-held';
      }
      held[side].set(spelling, keyed);
      return 'held';
    },
    *left() {
      for (const side of ['expected', 'actual'] as const) {
        for (const keyed of held[side].values()) {
          yield { side, keyed };
        }
      }
    },
    notSearched: () => notSearched,
  };
}
