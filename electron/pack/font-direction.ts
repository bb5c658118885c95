import type { Word } from './font-words.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight = /\p{L}/u;

/** The text holds letters of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * The words of a line in the order they are drawn, from left to right.
 *
 * A stretch of right-to-left words, with the digits and punctuation inside it, runs backwards; the line itself
 * starts at the left, as the documents' own languages do.
 */
export function orderForReading(words: readonly Word[], runsBackwards = isRightToLeft): readonly Word[] {
  if (!words.some(({ text }) => runsBackwards(text))) return words;
  const ordered: Word[] = [];
  let index = 0;
  while (index < words.length) {
    const end = endOfRightToLeft(words, index, runsBackwards);
    if (end === index) {
      const word = words[index];
      if (word !== undefined) ordered.push(word);
      index += 1;
    } else {
      ordered.push(...reversed(words.slice(index, end)));
      index = end;
    }
  }
  return ordered;
}

function endOfRightToLeft(words: readonly Word[], start: number, runsBackwards: (text: string) => boolean): number {
  let end = start;
  for (let index = start; index < words.length; index += 1) {
    const text = words[index]?.text ?? '';
    if (runsBackwards(text)) end = index + 1;
    else if (end === start || leftToRight.test(text)) break;
  }
  return end;
}

function reversed(words: readonly Word[]): readonly Word[] {
  const lastSpace = words.at(-1)?.space ?? false;
  const backwards = words.toReversed();
  // a space belongs between two words, so it moves to the word now before it
  return backwards.map((word, index) => ({
    ...word,
    space: index === backwards.length - 1 ? lastSpace : (backwards[index + 1]?.space ?? false),
  }));
}
