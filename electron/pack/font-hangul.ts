// Source: The Unicode Standard 3.12; the letters as they stand alone, U+3131 to U+3163
const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const medials = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/**
 * A Korean syllable as its letters in a row, which the Chinese and Japanese faces have; null for any other character.
 *
 * No face here has the eleven thousand syllables, and a reader of Korean makes more of the letters than of a code point.
 */
export function hangulLetters(codePoint: number): readonly string[] | null {
  const index = codePoint - 0xac00;
  if (index < 0 || index >= initials.length * medials.length * finals.length) return null;
  const initial = initials[Math.floor(index / (medials.length * finals.length))] ?? '';
  const medial = medials[Math.floor(index / finals.length) % medials.length] ?? '';
  const final = finals[index % finals.length] ?? '';
  return final === '' ? [initial, medial] : [initial, medial, final];
}
