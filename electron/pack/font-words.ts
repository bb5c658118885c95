/** A piece of text that is not broken, and what may follow it. */
export interface Word {
  readonly text: string;
  /** A space follows; it is dropped at the end of a line. */
  readonly space: boolean;
  /** The line ends here, whatever its width. */
  readonly newline: boolean;
  /** Embedding levels of the text and the space after it; only where some of the text runs right to left. */
  readonly levels?: readonly number[];
  /** The paragraph it belongs to runs right to left. */
  readonly rightToLeft?: true;
}

const ideograph =
  /[\u1100-\u11ff\u2e80-\u303f\u3040-\u31ff\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;
// kinsoku: what must not start, and what must not end a line
const notAtStart = /[、。，．：；！？）」』】〉》〕］｝・ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)\]}.,:;!?%％…”’]/;
const notAtEnd = /[（「『【〈《〔［｛([{“‘]/;

const hiragana = /[\u3041-\u3096]/;
const katakana = /[\u30a1-\u30fa\u30fc-\u30fe]/;
const kanji = /[\u3400-\u9fff々]/;
const opening = /[（「『【〈《〔［｛]/;

/** A text cut where a line may be broken: at spaces, between ideographs, after hyphens and slashes. */
export function cutWords(text: string): readonly Word[] {
  return cutAt(text, mayBreak);
}

/** A Japanese title cut between its phrases, after particles and punctuation, and never inside a word in katakana or kanji. */
export function cutPhrases(text: string): readonly Word[] {
  return cutAt(text, (before, after) => mayBreak(before, after) && endsPhrase(before, after));
}

/** Whether a text is one ideograph or syllable, punctuation that clings to it aside. */
export function isIdeograph(text: string): boolean {
  return ideograph.test(text) && text.replaceAll(/\p{P}/gu, '').length === 1;
}

/** Whether a text has Japanese syllables, so that its words show in the change of script. */
export function isJapanese(text: string): boolean {
  return hiragana.test(text) || katakana.test(text);
}

function endsPhrase(before: string, after: string): boolean {
  if (opening.test(after)) return true;
  if (hiragana.test(before)) return !hiragana.test(after);
  return !katakana.test(before) && !kanji.test(before) && !/[\p{L}\p{N}」』）]/u.test(before);
}

const unbroken = /^[A-Za-z0-9._:+]*$/;

function cutAt(text: string, breaks: (before: string, after: string) => boolean): readonly Word[] {
  if (unbroken.test(text)) return text === '' ? [] : [{ text, space: false, newline: false }];
  const words: Word[] = [];
  let current = '';
  const push = (space: boolean, newline: boolean) => {
    if (current !== '' || space || newline) words.push({ text: current, space, newline });
    current = '';
  };
  let previous = '';
  for (const character of text.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\t', '    ')) {
    if (character === ' ') push(true, false);
    else if (character === '\n') push(false, true);
    else if (character === '\u200b') push(false, false);
    else {
      if (current !== '' && breaks(previous, character)) push(false, false);
      current += character;
    }
    previous = character;
  }
  push(false, false);
  return words;
}

function mayBreak(before: string, after: string): boolean {
  if (notAtStart.test(after) || notAtEnd.test(before)) return false;
  if (ideograph.test(before) || ideograph.test(after)) return true;
  if (before === '-' || before === '–' || before === '—') return /\p{L}/u.test(after);
  return (before === '/' || before === '\\') && !/[\d/\\]/.test(after);
}

/** Characters of a word with the marks that belong to them, for words wider than a line. */
export function cutClusters(word: string): readonly string[] {
  const clusters: string[] = [];
  for (const character of word) {
    const last = clusters.length - 1;
    if (last >= 0 && /\p{M}|\u200c|\u200d/u.test(character)) clusters[last] += character;
    else clusters.push(character);
  }
  return clusters;
}
