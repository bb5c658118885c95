/**
 * What a reader cannot see, and what can hide, reorder or break the line it stands in: controls, format characters (direction, joiners,
 * soft hyphens, tags), line and paragraph separators, halves of characters, and letters that are drawn as nothing.
 *
 * Variation selectors stay: they choose the shape of a character, as in the names of people in Japan.
 * Source: Unicode, general categories Cc, Cf, Cs, Zl, Zp; Unicode Technical Report 36, clause 2.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

// begins where the white space does: tried from each place in it, a name of a megabyte of spaces would take an hour
const lineBreak = /(?<!\s)\s*[\r\n]\s*|\t/g;

/** A claim of somebody else, on one line, as it may be shown: nothing in it can change how the rest of the line reads. */
export function shownLine(claimed: string): string {
  return claimed.replaceAll(lineBreak, ' ').replaceAll(unseen, '\ufffd');
}

/** As `shownLine`, with the lines it was written in. */
export function shownText(claimed: string): string {
  return claimed
    .split(/\r\n?|\n/)
    .map(shownLine)
    .join('\n');
}

/** JSON that says the same and shows everything: what a reader cannot see is written as its number. */
export function shownJson(json: string): string {
  return json.replaceAll(unseen, (hidden) =>
    hidden === '\n'
      ? hidden
      : Array.from({ length: hidden.length }, (_, at) => `\\u${hidden.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
