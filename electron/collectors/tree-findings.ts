import {
  emptyOutcomeCounts,
  type OutcomeCount,
  type TreeComparisonRules,
  type TreeDifference,
  type TreeOutcome,
} from '../../shared/domain/tree-comparison.ts';
import { compareEntries, outcomeAlone } from './compare-entries.ts';
import type { KeyedEntry } from './read-manifest.ts';
import { type Side, spellingSearch } from './spellings.ts';

/** Names held in memory while their other spelling is looked for; about 100 MB at most. */
const spellingCapacity = 100_000;

interface Sides {
  readonly expected: KeyedEntry | null;
  readonly actual: KeyedEntry | null;
}

/** What a comparison has found so far. */
export interface TreeFindings {
  readonly counts: Readonly<Record<TreeOutcome, OutcomeCount>>;
  readonly listed: readonly TreeDifference[];
  differenceCount(): number;
  spellingsNotSearched(): number;
  /** A name both trees have. */
  both(expected: KeyedEntry, actual: KeyedEntry): void;
  /** A name only one tree has; `hidden` when it lies in a folder whose contents the other could not list. */
  one(side: Side, keyed: KeyedEntry, hidden: boolean): void;
  /** Settles the names whose other spelling never came. */
  finish(): void;
}

export function treeFindings(options: {
  readonly rules: TreeComparisonRules;
  readonly listLimit: number;
  readonly onDifference: ((difference: TreeDifference) => void) | undefined;
}): TreeFindings {
  const { rules, listLimit, onDifference } = options;
  const counts = emptyOutcomeCounts();
  const spellings = spellingSearch(rules.caseInsensitive, spellingCapacity);
  const listed: TreeDifference[] = [];
  let differenceCount = 0;

  const record = (outcome: TreeOutcome, sides: Sides, renamedBy?: 'normalisation' | 'case') => {
    const shown = (sides.expected ?? sides.actual)?.entry;
    const sum = counts[outcome];
    sum.entries += 1;
    sum.files += shown?.kind === 'file' ? 1 : 0;
    sum.bytes += shown?.kind === 'file' ? shown.bytes : 0;
    if (outcome === 'same' || outcome === 'skipped' || shown === undefined) {
      return;
    }
    const entries = { expected: sides.expected?.entry ?? null, actual: sides.actual?.entry ?? null };
    const difference = { path: shown.path, outcome, ...entries, ...(renamedBy === undefined ? {} : { renamedBy }) };
    differenceCount += 1;
    onDifference?.(difference);
    if (listed.length < listLimit) {
      listed.push(difference);
    }
  };
  const recordOne = (side: Side, keyed: KeyedEntry, outcome: TreeOutcome) =>
    record(outcome, { expected: null, actual: null, [side]: keyed });

  return {
    counts,
    listed,
    differenceCount: () => differenceCount,
    spellingsNotSearched: spellings.notSearched,
    both: (expected, actual) => record(compareEntries(expected.entry, actual.entry, rules), { expected, actual }),
    one(side, keyed, hidden) {
      const found = !hidden && spellings.searches(keyed) ? spellings.pairOrHold(side, keyed) : 'not-held';
      if (found === 'not-held') {
        recordOne(side, keyed, hidden ? 'unreadable' : outcomeAlone(keyed.entry, side));
      } else if (found !== 'held') {
        const outcome = compareEntries(found.expected.entry, found.actual.entry, rules);
        const equal = outcome === 'same' || outcome === 'metadata-only';
        record(equal ? 'renamed' : outcome, found, found.renamedBy);
      }
    },
    finish() {
      for (const { side, keyed } of spellings.left()) {
        recordOne(side, keyed, outcomeAlone(keyed.entry, side));
      }
    },
  };
}
