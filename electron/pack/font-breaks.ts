import { shareLevels } from './font-direction.ts';
import { cutClusters, isIdeograph, type Word } from './font-words.ts';

/** How wide a text is in the style being set, and how wide a line may be. */
export interface Measure {
  readonly widthOf: (text: string) => number;
  readonly limit: number;
  /** Words wider than a line are broken into equal parts, as hashes are. */
  readonly isEven: boolean;
}

/** Words put into lines no wider than the limit; no words give one empty line. */
export function breakLines(words: readonly Word[], measure: Measure): readonly (readonly Word[])[] {
  const { widthOf, limit } = measure;
  const space = widthOf(' ');
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  const end = () => {
    lines.push(line);
    line = [];
    used = 0;
  };
  const place = (word: Word, advance: number) => {
    if (line.length > 0 && used + advance > limit) end();
    line.push(word);
    used += advance + (word.space ? space : 0);
    if (word.newline) {
      end();
      keepCompany(lines, measure);
    }
  };
  for (const word of words) {
    const advance = widthOf(word.text);
    if (advance <= limit) place(word, advance);
    else for (const part of splitWide(word, measure)) place(part, widthOf(part.text));
  }
  if (line.length > 0 || lines.length === 0) {
    end();
    keepCompany(lines, measure);
  }
  return lines;
}

/** A paragraph does not end in a line of one ideograph: the one before it comes along. */
function keepCompany(lines: readonly Word[][], { widthOf, limit }: Measure): void {
  const last = lines.at(-1);
  const before = lines.at(-2);
  const [single] = last ?? [];
  const company = before?.at(-1);
  if (last?.length !== 1 || single === undefined || company === undefined || before === undefined || before.length < 3) return;
  const mayMove = !company.newline && !company.space && isIdeograph(single.text) && isIdeograph(company.text);
  if (!mayMove || widthOf(company.text) + widthOf(single.text) > limit) return;
  before.pop();
  last.unshift(company);
}

function splitWide(word: Word, { widthOf, limit, isEven }: Measure): readonly Word[] {
  const parts = isEven ? splitEvenly(word.text, (part) => widthOf(part) <= limit) : splitAtWidth(word.text, widthOf, limit);
  return shareLevels(
    parts.map((text, index) => {
      const isLast = index === parts.length - 1;
      return { ...word, text, space: isLast && word.space, newline: isLast && word.newline };
    }),
    word.levels,
  );
}

function splitAtWidth(text: string, widthOf: Measure['widthOf'], limit: number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const cluster of cutClusters(text)) {
    const advance = widthOf(cluster);
    if (part !== '' && width + advance > limit) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += cluster;
    width += advance;
  }
  parts.push(part);
  return parts;
}

/** A hash in equal parts reads better than one full line and a remainder. */
function splitEvenly(text: string, fits: (part: string) => boolean): readonly string[] {
  const clusters = cutClusters(text);
  let size = clusters.length;
  let parts = [text];
  for (let count = 2; size > 1 && !parts.every(fits); count += Math.ceil(count / 8)) {
    size = Math.max(1, Math.ceil(clusters.length / count));
    parts = [];
    for (let start = 0; start < clusters.length; start += size) parts.push(clusters.slice(start, start + size).join(''));
  }
  return parts;
}
