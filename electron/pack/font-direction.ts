import { resolveLevels } from './font-bidi.ts';
import { mirrored } from './font-bidi-class.ts';
import { cutClusters, type Word } from './font-words.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The text holds letters of a right-to-left script. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The words of a text with the direction of each character, which depends on the whole paragraph. */
export function directWords(words: readonly Word[]): readonly Word[] {
  const directed: Word[] = [];
  let paragraph: Word[] = [];
  const end = () => {
    const levels = resolveLevels(paragraph.map(({ text, space }) => (space ? `${text} ` : text)).join(''));
    const backwards = levels.includes(1) && !levels.includes(0);
    directed.push(...shareLevels(backwards ? paragraph.map((word) => ({ ...word, rightToLeft: true })) : paragraph, levels));
    paragraph = [];
  };
  for (const word of words) {
    paragraph.push(word);
    if (word.newline) end();
  }
  end();
  return directed;
}

/** Gives each of the words that follow one another its part of the levels. */
export function shareLevels(words: readonly Word[], levels: readonly number[] | undefined): readonly Word[] {
  if (levels === undefined) return words;
  let start = 0;
  return words.map((word) => {
    const end = start + word.text.length + (word.space ? 1 : 0);
    const own = { ...word, levels: levels.slice(start, end) };
    start = end;
    return own;
  });
}

/** A part of a line whose characters run the same way. Shape: `text` is in the order it is read. */
export interface Stretch {
  readonly text: string;
  readonly level: number;
}

/** The parts of a line in the order they are drawn, from left to right. Source: UAX #9, rule L2. */
export function visualStretches(line: readonly Word[]): readonly Stretch[] {
  const stretches = cutStretches(line);
  const highest = Math.max(0, ...stretches.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    let start = 0;
    while (start < stretches.length) {
      let end = start;
      while ((stretches[end]?.level ?? 0) >= level) end += 1;
      if (end > start) stretches.splice(start, end - start, ...stretches.slice(start, end).reverse());
      start = end + 1;
    }
  }
  return stretches;
}

/** Cut at spaces too, so that words are measured and encoded once. */
function cutStretches(line: readonly Word[]): Stretch[] {
  const stretches: Stretch[] = [];
  line.forEach((word, index) => {
    const text = word.space && index < line.length - 1 ? `${word.text} ` : word.text;
    let start = 0;
    for (let at = 1; at <= text.length; at += 1) {
      const level = word.levels?.[start] ?? 0;
      if (at < text.length && (word.levels?.[at] ?? 0) === level && text[at] !== ' ' && text[at - 1] !== ' ') continue;
      stretches.push({ text: text.slice(start, at), level });
      start = at;
    }
  });
  return stretches;
}

/** Characters drawn one after the other. */
export interface Turned {
  readonly text: string;
  /** What is read where a bracket is drawn turned round. */
  readonly reads?: string;
}

/** The characters of a stretch the other way round, brackets turned: for faces that only run left to right. */
export function turnRound(text: string): readonly Turned[] {
  const parts: Turned[] = [];
  for (const cluster of cutClusters(text).toReversed()) {
    const last = parts.at(-1);
    const turned = mirrored(cluster);
    if (turned !== cluster) parts.push({ text: turned, reads: cluster });
    else if (last === undefined || last.reads !== undefined) parts.push({ text: cluster });
    else parts.splice(-1, 1, { text: last.text + cluster });
  }
  return parts;
}
