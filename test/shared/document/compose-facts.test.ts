import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factSentences } from '../../../shared/document/compose-facts.ts';
import { fact, nameSome } from '../../../shared/rules/fact.ts';
import { describeFact } from '../../../shared/text/describe-fact.ts';
import { translator } from '../../../shared/text/translate.ts';

const say = translator('en');
const telling = { say, fact: (entry: ReturnType<typeof fact>) => describeFact(say, entry, (itemId) => itemId) };
const without = (count: number) =>
  Array.from({ length: count }, (_, index) => fact('asset-without-owner', { asset: `A${index}` }));

/** How many assets the sentences speak of: those they name, and those they count. */
const told = (sentences: readonly string[]): number => {
  const text = sentences.join('\n');
  const counted = [...text.matchAll(/And (\d+) more/g)].reduce((sum, match) => sum + Number(match[1]), 0);
  return (text.match(/“A\d+”/g)?.length ?? 0) + counted;
};

test('of many alike a few are named and the rest is counted, those included that the rule itself only counted', () => {
  expect(factSentences(telling, without(3), 3)).toHaveLength(3);
  const sentences = factSentences(telling, [...nameSome(without(10_000)), fact('no-approver')], 3);
  expect(sentences).toHaveLength(3);
  expect(sentences[1]).toMatch(/“A1”.*And 9998 more of the same kind\.$/);
  expect(sentences[2]).toContain('approves a restore');
});

test('nothing is lost on the way, however many there are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 2, max: 8 }), (count, namedAtMost) => {
      const sentences = factSentences(telling, nameSome(without(count)), namedAtMost);
      expect(told(sentences)).toBe(count);
      expect(sentences.length).toBeLessThanOrEqual(namedAtMost);
    }),
    { seed: 1, numRuns: 300 },
  );
});
