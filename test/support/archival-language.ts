/** Scripts whose letters tell which languages they can be; all other letters say nothing about theirs. */
const scripts: readonly (readonly [letters: RegExp, languages: RegExp])[] = [
  [/[\u3041-\u3096\u30a1-\u30fa]/, /^ja\b/],
  [/\p{Script=Hangul}/u, /^ko\b/],
  [/\p{Script=Han}/u, /^(?:zh|ja|ko|und-Hani)\b/],
  [/\p{Script=Hebrew}/u, /^(?:he|yi|und-Hebr)\b/],
  [/\p{Script=Arabic}/u, /^(?:ar|fa|ur|ps|und-Arab)\b/],
  [/\p{Script=Thai}/u, /^(?:th|und-Thai)\b/],
  [/\p{Script=Greek}/u, /^(?:el|grc|und-Grek)\b/],
  [/\p{Script=Cyrillic}/u, /^(?:ru|uk|bg|sr|und-Cyrl)\b/],
  [/\p{Script=Devanagari}/u, /^(?:hi|mr|ne|und-Deva)\b/],
];

/** Whether a text can be in the language it is said to be in, by its letters. */
export function couldBe(text: string, language: string): boolean {
  const spoken = text.replaceAll(/[^\p{L}\p{Nl}]/gu, '');
  return scripts.every(([letters, languages]) => !letters.test(spoken) || languages.test(language));
}
