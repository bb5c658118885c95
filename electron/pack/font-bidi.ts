import { type BidiClass, bidiClass, closingBracket } from './font-bidi-class.ts';

type Side = 'L' | 'R';

/**
 * The embedding level of every UTF-16 unit of one paragraph: even runs left to right, odd right to left.
 *
 * Two rules are our own, because names typed by people stand in sentences of another direction: a paragraph runs
 * right to left only where it starts so and most of its letters do; and in one that runs left to right, a date or
 * count after right-to-left letters stays where the sentence puts it.
 * Source: UAX #9, rules W1 to I2; direction codes are printed as code points and have no effect.
 */
export function resolveLevels(paragraph: string): readonly number[] {
  const characters = [...paragraph];
  const typed = characters.map(bidiClass);
  const base: Side = runsRightToLeft(typed) ? 'R' : 'L';
  const types = [...typed];
  if (base === 'L') anchorNumbers(types);
  resolveWeak(types, base);
  resolveBrackets(characters, types, base);
  resolveNeutral(types, base);
  return characters.flatMap((character, index) => {
    const type = types[index] ?? base;
    const level = base === 'R' ? (type === 'R' ? 1 : 2) : type === 'L' ? 0 : type === 'R' ? 1 : 2;
    return new Array<number>(character.length).fill(level);
  });
}

function runsRightToLeft(types: readonly BidiClass[]): boolean {
  const strong = types.filter((type) => type === 'L' || type === 'R' || type === 'AL');
  const left = strong.filter((type) => type === 'L').length;
  return strong.length > 0 && strong[0] !== 'L' && left * 2 < strong.length;
}

function anchorNumbers(types: BidiClass[]): void {
  let next: Side = 'L';
  for (let index = types.length - 1; index >= 0; index -= 1) {
    const type = types[index];
    if (type === 'L') next = 'L';
    else if (type === 'R' || type === 'AL') next = 'R';
    else if (type === 'EN' && next === 'L') types[index] = 'L';
  }
}

function resolveWeak(types: BidiClass[], base: Side): void {
  let before: BidiClass = base;
  let strong: BidiClass = base;
  types.forEach((type, index) => {
    if (type === 'NSM') types[index] = before;
    else if (type === 'EN' && strong === 'AL') types[index] = 'AN';
    before = types[index] ?? base;
    if (before === 'L' || before === 'R' || before === 'AL') strong = before;
  });
  types.forEach((type, index) => {
    if (type === 'AL') types[index] = 'R';
  });
  types.forEach((type, index) => {
    const left = types[index - 1];
    const joins = left === types[index + 1] && (left === 'EN' || (left === 'AN' && type === 'CS'));
    if ((type === 'ES' || type === 'CS') && joins) types[index] = left;
  });
  for (const step of [1, -1]) {
    for (let index = step === 1 ? 0 : types.length - 1; index >= 0 && index < types.length; index += step) {
      if (types[index] === 'ET' && types[index - step] === 'EN') types[index] = 'EN';
    }
  }
  let side: Side = base;
  types.forEach((type, index) => {
    if (type === 'ES' || type === 'ET' || type === 'CS' || type === 'WS') types[index] = 'ON';
    else if (type === 'L' || type === 'R') side = type;
    else if (type === 'EN' && side === 'L') types[index] = 'L';
  });
}

/** Numbers count as right to left here. */
function sideOf(type: BidiClass | undefined): Side | null {
  if (type === 'L') return 'L';
  return type === 'R' || type === 'EN' || type === 'AN' ? 'R' : null;
}

function resolveBrackets(characters: readonly string[], types: BidiClass[], base: Side): void {
  for (const [open, close] of bracketPairs(characters, types)) {
    const inside = new Set(types.slice(open + 1, close).map(sideOf));
    const other: Side = base === 'L' ? 'R' : 'L';
    let side: Side | null = null;
    if (inside.has(base)) side = base;
    else if (inside.has(other)) {
      const before = types
        .slice(0, open)
        .map(sideOf)
        .findLast((found) => found !== null);
      side = before === other ? other : base;
    }
    if (side !== null) {
      types[open] = side;
      types[close] = side;
    }
  }
}

function bracketPairs(characters: readonly string[], types: readonly BidiClass[]): readonly (readonly [number, number])[] {
  const waiting: { readonly close: string; readonly at: number }[] = [];
  const found: (readonly [number, number])[] = [];
  characters.forEach((character, index) => {
    if (types[index] !== 'ON') return;
    const close = closingBracket(character);
    if (close !== undefined) {
      // UAX #9 BD16: sixty-three deep and no more
      if (waiting.length < 63) waiting.push({ close, at: index });
      return;
    }
    const match = waiting.findLastIndex((open) => open.close === character);
    const open = waiting[match];
    if (open === undefined) return;
    found.push([open.at, index]);
    waiting.length = match;
  });
  return found.toSorted(([a], [b]) => a - b);
}

function resolveNeutral(types: BidiClass[], base: Side): void {
  let start = 0;
  while (start < types.length) {
    let end = start;
    while (end < types.length && types[end] === 'ON') end += 1;
    if (end > start) {
      const before = start === 0 ? base : sideOf(types[start - 1]);
      const after = end === types.length ? base : sideOf(types[end]);
      types.fill(before === after && before !== null ? before : base, start, end);
    }
    start = end + 1;
  }
}
