import type { Language } from '../../shared/text/language.ts';
import { breakLines } from './font-breaks.ts';
import { directWords, isRightToLeft, turnRound, visualStretches } from './font-direction.ts';
import { type FaceId, type Script, scriptOrder, shapesRightToLeft, type Weight } from './font-files.ts';
import { cutLanguages } from './font-language.ts';
import { cutRuns } from './font-runs.ts';
import { cutClusters, cutPhrases, cutWords, isJapanese, type Word } from './font-words.ts';

/** Units: points. `fixed` is for hashes, ids and commands: set in a monospaced face, broken into equal parts. */
export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  readonly pitch?: 'proportional' | 'fixed';
}

/** Text of one face, drawn after the piece before it. */
export interface Piece {
  readonly face: FaceId;
  readonly text: string;
  /** What is read instead of `text`, such as the opening bracket that is drawn like a closing one. */
  readonly reads?: string;
  /** The language of the text where it is not the document's. */
  readonly language?: string;
}

/** One line of set text. Units: points. */
export interface SetLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** How far from the left of its room the line begins; a paragraph that runs right to left begins at the right. */
  readonly indent?: number;
}

/** What the setter needs to know of the faces. Units: thousandths of the type size. */
export interface FaceMetrics {
  readonly canDraw: (face: FaceId, codePoint: number) => boolean;
  readonly widthOf: (face: FaceId, text: string) => number;
}

export interface Setter {
  /** A text broken into lines no wider than `width`; an empty text gives one empty line. */
  readonly lines: (text: string, style: TextStyle, width: number) => readonly SetLine[];
  /** Like `lines`, of about equal length: for titles. */
  readonly balanced: (text: string, style: TextStyle, width: number) => readonly SetLine[];
  /** A text on one line, shortened with an ellipsis where it is too wide. */
  readonly line: (text: string, style: TextStyle, width?: number) => SetLine;
}

/**
 * Figures, and all that is monospaced, are set one character at a time: no kerning disturbs a column of numbers, and
 * thousands of different hashes need no shaping.
 */
export function isSetByCharacter({ face, text }: Piece): boolean {
  return face.startsWith('mono') ? !/\p{M}/u.test(text) : /^[0-9 .,:+-]+$/.test(text);
}

/** In a document of neither language a text with kana is Japanese as a whole; a Chinese one may quote Japanese. */
interface SpokenStyle extends TextStyle {
  readonly japanese?: true;
}

interface SetWord {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

const maxCachedLength = 120;

/** A typesetter that measures every word once. */
export function createSetter(metrics: FaceMetrics, language: Language): Setter {
  const words = Array.from({ length: 8 }, () => new Map<string, SetWord>());
  const setLines = new WeakMap<TextStyle, Map<number, Map<string, readonly SetLine[]>>>();
  const eastAsian = language !== 'en';

  const measure = (piece: Piece): number => {
    if (!isSetByCharacter(piece)) return metrics.widthOf(piece.face, piece.text);
    let width = 0;
    for (const character of piece.text) width += metrics.widthOf(piece.face, character);
    return width;
  };

  const facesFor = (text: string, style: SpokenStyle): readonly FaceId[] =>
    scriptOrder(text, style.japanese === true ? 'ja' : language, style.pitch).map(
      (script: Script): FaceId => `${script}-${style.weight}`,
    );

  const speak = (run: Piece): readonly Piece[] => {
    if (run.reads !== undefined) return [{ ...run, language: 'ko' }];
    return cutLanguages(run.text, run.face, language).map((part) =>
      part.language === null ? { face: run.face, text: part.text } : { face: run.face, text: part.text, language: part.language },
    );
  };

  const setWord = (text: string, style: SpokenStyle): SetWord => {
    const looks = (style.weight === 'bold' ? 1 : 0) + (style.pitch === 'fixed' ? 2 : 0) + (style.japanese === true ? 4 : 0);
    const alike = words[looks] ?? new Map<string, SetWord>();
    const known = alike.get(text);
    if (known !== undefined) return known;
    const pieces = cutRuns(text, facesFor(text, style), metrics.canDraw, eastAsian).flatMap(speak);
    const word = { pieces, width: pieces.reduce((sum, piece) => sum + measure(piece), 0) };
    if (text.length <= maxCachedLength) alike.set(text, word);
    return word;
  };

  // what is printed as a code point reads from left to right, so it must be known before directions are
  const visible = (text: string, style: SpokenStyle): string =>
    text
      .split(/([\n\r\t\u2028\u2029\u200b ]+)/)
      .map((part, index) =>
        index % 2 === 1
          ? part
          : cutRuns(part, facesFor(text, style), metrics.canDraw)
              .map((run) => run.reads ?? run.text)
              .join(''),
      )
      .join('');

  const wordsOf = (text: string, style: SpokenStyle, cut = cutWords): readonly Word[] =>
    isRightToLeft(text) ? directWords(cutWords(visible(text, style))) : cut(text);

  const spaceWidth = (style: SpokenStyle) => setWord(' ', style).width;

  const close = (line: readonly Word[], style: SpokenStyle): SetLine => {
    if (line.some(({ levels }) => levels?.some((level) => level % 2 === 1))) return closeBothWays(line, style);
    const [only] = line;
    if (only !== undefined && line.length === 1) {
      const { pieces, width } = setWord(only.text, style);
      return { pieces, width: (width * style.size) / 1000 };
    }
    const pieces: Piece[] = [];
    let width = 0;
    line.forEach((word, index) => {
      const set = setWord(word.text, style);
      width += set.width;
      pieces.push(...set.pieces);
      if (!word.space || index === line.length - 1) return;
      width += spaceWidth(style);
      pieces.push(...setWord(' ', style).pieces);
    });
    // a copy has no room to grow; there are a hundred thousand lines in a long pack
    return { pieces: pieces.slice(), width: (width * style.size) / 1000 };
  };

  const closeBothWays = (line: readonly Word[], style: SpokenStyle): SetLine => {
    const pieces = visualStretches(line).flatMap(({ text, level }) => {
      const set = setWord(text, style).pieces;
      const backwards = level % 2 === 1;
      return (backwards ? set.toReversed() : set).flatMap((piece) => {
        const shaped = shapesRightToLeft(piece.face) && isRightToLeft(piece.text);
        return shaped === backwards ? piece : turnRound(piece.text).map((turned) => ({ ...piece, ...turned }));
      });
    });
    const width = pieces.reduce((sum, piece) => sum + measure(piece), 0);
    return { pieces, width: (width * style.size) / 1000 };
  };

  const linesOf = (words: readonly Word[], style: SpokenStyle, width: number, room = width): readonly SetLine[] => {
    const widthOf = (text: string) => setWord(text, style).width;
    const measured = { widthOf, limit: (width * 1000) / style.size, isEven: style.pitch === 'fixed' };
    return breakLines(words, measured).map((line) => {
      const closed = close(line, style);
      return line[0]?.rightToLeft === true ? { ...closed, indent: room - closed.width } : closed;
    });
  };

  const spokenStyle = (text: string, style: TextStyle): SpokenStyle =>
    language === 'en' && isJapanese(text) ? { ...style, japanese: true } : style;

  const linesKnown = (style: TextStyle, width: number): Map<string, readonly SetLine[]> => {
    const byWidth = setLines.get(style) ?? new Map<number, Map<string, readonly SetLine[]>>();
    setLines.set(style, byWidth);
    const known = byWidth.get(width) ?? new Map<string, readonly SetLine[]>();
    byWidth.set(width, known);
    return known;
  };

  // a table is set once to see where it may begin and once to be drawn, and cells repeat one another
  const lines: Setter['lines'] = (text, plainStyle, width) => {
    const known = linesKnown(plainStyle, width);
    const before = known.get(text);
    if (before !== undefined) return before;
    const style = spokenStyle(text, plainStyle);
    const found = linesOf(wordsOf(text, style), style, width);
    if (text.length <= maxCachedLength) known.set(text, found);
    return found;
  };

  const line: Setter['line'] = (text, plainStyle, width = Number.POSITIVE_INFINITY) => {
    const style = spokenStyle(text, plainStyle);
    // from where the white space begins: tried from each place in it, a note of spaces would take the square of its length
    const oneLine = text.replaceAll(/(?<!\s)\s*\n\s*/g, ' ');
    if (width === Number.POSITIVE_INFINITY) return close(wordsOf(oneLine, style), style);
    const whole = lines(oneLine, style, width);
    if (whole.length <= 1) return { pieces: whole[0]?.pieces ?? [], width: whole[0]?.width ?? 0 };
    const clusters = cutClusters(oneLine);
    let low = 0;
    let high = Math.min(clusters.length, 400);
    const shortened = (count: number) => close(wordsOf(`${clusters.slice(0, count).join('').trimEnd()}…`, style), style);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (shortened(middle).width <= width) low = middle;
      else high = middle - 1;
    }
    return shortened(low);
  };

  const balanced: Setter['balanced'] = (text, plainStyle, width) => {
    const style = spokenStyle(text, plainStyle);
    const widest = lines(text, style, width);
    if (widest.length < 2 || widest.length > 4) return widest;
    const phrases = wordsOf(text, style, isJapanese(text) ? cutPhrases : cutWords);
    const words = linesOf(phrases, style, width).length > widest.length ? wordsOf(text, style) : phrases;
    let low = width / 2;
    let high = width;
    while (high - low > 2) {
      const middle = (low + high) / 2;
      if (linesOf(words, style, middle).length > widest.length) low = middle;
      else high = middle;
    }
    return linesOf(words, style, high, width);
  };

  return { lines, line, balanced };
}
