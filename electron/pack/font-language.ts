import type { FaceId } from './font-files.ts';

/** A stretch of text in one language; null where that is the document's, or nobody can tell. */
export interface Spoken {
  readonly text: string;
  readonly language: string | null;
}

/** Letters that tell their language, or at least that it is not the document's. */
const letters: readonly (readonly [letter: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'und-Arab'],
  [/\p{Script=Cyrillic}/u, 'und-Cyrl'],
  [/\p{Script=Devanagari}/u, 'und-Deva'],
];

const withoutForeignLetters = /^[\0-\u036f\u2000-\u206f]*$/;

/**
 * A text of one face cut by language, so that it can be read aloud.
 *
 * Shape: BCP 47 tags; `und` with a script in which several languages are written. Ideographs are of the language whose shapes the
 * face has; Latin letters are of any language; marks and figures are of the language before them.
 * Source: ISO 14289-1 7.2.
 */
export function cutLanguages(text: string, face: FaceId, documentLanguage: string): readonly Spoken[] {
  if (withoutForeignLetters.test(text)) return [{ text, language: null }];
  const home = documentLanguage.split('-')[0];
  const parts: { text: string; language: string | null }[] = [];
  for (const character of text) {
    const last = parts.at(-1);
    const found = /[\p{L}\p{Nl}]/u.test(character) ? languageOf(character, face) : (last?.language ?? null);
    const language = found === home ? null : found;
    if (last !== undefined && last.language === language) last.text += character;
    else parts.push({ text: character, language });
  }
  return parts;
}

function languageOf(letter: string, face: FaceId): string | null {
  const known = letters.find(([script]) => script.test(letter));
  if (known !== undefined) return known[1];
  if (!/\p{Script=Han}/u.test(letter)) return null;
  return face.startsWith('jp') ? 'ja' : 'zh';
}
