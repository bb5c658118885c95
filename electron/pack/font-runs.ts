import { hangulLetters } from './font-hangul.ts';

/** A stretch of text that one face can draw. */
export interface Run<Face> {
  readonly face: Face;
  readonly text: string;
  /** What was typed, where other letters are drawn for it. */
  readonly reads?: string;
}

// invisible, but able to reorder or hide what a reader sees
const hidden = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}]|[\u{e0000}-\u{e0fff}]/u;
const noncharacters = /[\ufffe\uffff]/;
const dropped = /\u00ad|\u200b|[\ufe00-\ufe0f]/u;
const joining = /\p{M}|\u200c|\u200d/u;
const plain = /^[\x20-\x7e]*$/;
// drawn full width where the document speaks Chinese or Japanese
const eastAsianPunctuation = /[\u2014\u2018\u2019\u201c\u201d\u2026]/;

/** How a code point that no face can draw is made visible: `[U+1F600]`. */
export function codePointName(codePoint: number): string {
  return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** A text for bookmarks, descriptions and metadata: on one line, what could hide or reorder it shown as its code point. */
export function printable(text: string): string {
  return [...text]
    .map((c) => (c === '\n' ? ' ' : hidden.test(c) || noncharacters.test(c) ? codePointName(c.codePointAt(0) ?? 0) : c))
    .join('');
}

/**
 * A text cut into runs by the first face that can draw each character.
 *
 * Nothing vanishes: control and reordering characters, and those no face knows, are printed as their code point.
 */
export function cutRuns<Face>(
  text: string,
  faces: readonly Face[],
  canDraw: (face: Face, codePoint: number) => boolean,
  eastAsian = false,
): readonly Run<Face>[] {
  const first = faces[0];
  if (first === undefined) return [];
  if (plain.test(text)) return text === '' ? [] : [{ face: first, text }];
  const runs: { face: Face; text: string; reads?: string }[] = [];
  const push = (face: Face, part: string, reads?: string) => {
    const last = runs.at(-1);
    if (last === undefined || last.face !== face || (last.reads === undefined) !== (reads === undefined))
      runs.push({ face, text: part, ...(reads === undefined ? {} : { reads }) });
    else {
      last.text += part;
      if (reads !== undefined) last.reads += reads;
    }
  };
  const pushUndrawable = (character: string, codePoint: number) => {
    const letters = hangulLetters(codePoint);
    const face = letters && faces.find((candidate) => letters.every((letter) => canDraw(candidate, letter.charCodeAt(0))));
    if (letters && face) push(face, letters.join(''), character);
    else push(first, codePointName(codePoint));
  };
  let before = '';
  for (const character of text) {
    const precededBy = before;
    before = character;
    const codePoint = character.codePointAt(0) ?? 0;
    if (dropped.test(character)) continue;
    if (hidden.test(character)) {
      push(first, codePointName(codePoint));
      continue;
    }
    const previous = runs.at(-1)?.face;
    const sticks = joining.test(character) && previous !== undefined && canDraw(previous, codePoint);
    // in a Latin word (vendor’s) it stays Latin
    const fullWidth = eastAsian && eastAsianPunctuation.test(character) && !/[A-Za-z0-9]/.test(precededBy);
    const order = fullWidth ? [...faces.slice(1), first] : faces;
    const face = sticks ? previous : order.find((candidate) => canDraw(candidate, codePoint));
    // U+00A0 shares its glyph with the space in some faces; extracted text must not depend on which came first
    if (codePoint === 0xa0 || codePoint === 0x202f) push(previous ?? first, ' ');
    else if (face === undefined) pushUndrawable(character, codePoint);
    else push(face, character);
  }
  return runs;
}
