/** What a character does to the direction of its line. Source: UAX #9, table 4; direction codes are printed, so they are absent. */
export type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'WS' | 'ON';

const arabicNumber = /[\u0600-\u0605\u0660-\u0669\u066b\u066c\u06dd\u0890\u0891\u08e2]/;
const arabicLetter =
  /[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufeff]|[\u{1ec70}-\u{1ecbf}\u{1ed00}-\u{1ed4f}\u{1ee00}-\u{1eeff}]/u;
const otherRightToLeft = /[\u0590-\u05ff\u07c0-\u085f\ufb1d-\ufb4f]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const neutralInside = /[\u0606\u0607\u060e\u060f\u06de\u06e9\ufd3e\ufd3f\ufdfd]/;
const europeanDigit = /[0-9\u00b2\u00b3\u00b9\u06f0-\u06f9\u2070\u2074-\u2079\u2080-\u2089\uff10-\uff19]/;
const separator = /[,./:\u00a0\u060c\u202f\u2044]/;
const sign = /[+\-\u207a\u207b\u2212]/;
const terminator = /[#$%\u00a2-\u00a5\u00b0\u00b1\u0609\u060a\u066a\u2030-\u2034\u20a0-\u20cf\u2213]/;

/** The class of one character. */
export function bidiClass(character: string): BidiClass {
  if (europeanDigit.test(character)) return 'EN';
  if (sign.test(character)) return 'ES';
  if (separator.test(character)) return 'CS';
  if (terminator.test(character)) return 'ET';
  if (/\s/.test(character)) return 'WS';
  if (/[\p{Mn}\p{Me}\u00ad\u200b-\u200d]/u.test(character)) return 'NSM';
  if (arabicNumber.test(character)) return 'AN';
  if (neutralInside.test(character)) return 'ON';
  if (arabicLetter.test(character)) return 'AL';
  if (otherRightToLeft.test(character)) return 'R';
  return /[\p{L}\p{Nl}\p{Mc}]/u.test(character) ? 'L' : 'ON';
}

const pairs = ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥', '〈〉', '《》', '「」', '『』', '【】', '（）', '［］', '｛｝'];
const mirrors = new Map(pairs.flatMap(([open = '', close = '']) => [[open, close] as const, [close, open] as const]));
const opening = new Map(pairs.filter((pair) => !/[<«‹≤]/.test(pair)).map(([open = '', close = '']) => [open, close] as const));

/** How a character looks in a stretch that runs backwards: brackets turn round. */
export function mirrored(character: string): string {
  return mirrors.get(character) ?? character;
}

/** The bracket that closes this one, if it opens a pair. */
export function closingBracket(character: string): string | undefined {
  return opening.get(character);
}
