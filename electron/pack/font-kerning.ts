/** How far the second of two glyphs moves towards the first. Units: those of the face. */
export type Kerning = (left: number, right: number) => number;

interface Table {
  readonly u16: (at: number) => number;
  readonly i16: (at: number) => number;
  readonly u32: (at: number) => number;
  readonly at: (offset: number) => Table;
  readonly tag: (at: number) => string;
}

function tableAt(view: DataView, start: number): Table {
  return {
    u16: (at) => view.getUint16(start + at),
    i16: (at) => view.getInt16(start + at),
    u32: (at) => view.getUint32(start + at),
    at: (offset) => tableAt(view, start + offset),
    tag: (at) => String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(start + at + index))),
  };
}

const list = (table: Table, at: number): readonly number[] =>
  Array.from({ length: table.u16(at) }, (_, index) => table.u16(at + 2 + index * 2));

/**
 * The pair kerning of a face for Latin text, read from its program.
 *
 * Source: ISO/IEC 14496-22, GPOS: the lookups of the feature `kern` of the script `latn`, types 2 and 9.
 */
export function readKerning(file: Uint8Array): Kerning {
  const program = tableAt(new DataView(file.buffer, file.byteOffset, file.byteLength), 0);
  const entry = Array.from({ length: program.u16(4) }, (_, index) => 12 + index * 16).find((at) => program.tag(at) === 'GPOS');
  if (entry === undefined) return () => 0;
  const positions = program.at(program.u32(entry + 8));
  const lookups = kernLookups(positions);
  return (left, right) => lookups.reduce((sum, subtables) => sum + firstMatch(subtables, left, right), 0);
}

type Subtable = (left: number, right: number) => number | null;

function firstMatch(subtables: readonly Subtable[], left: number, right: number): number {
  for (const subtable of subtables) {
    const found = subtable(left, right);
    if (found !== null) return found;
  }
  return 0;
}

function kernLookups(positions: Table): readonly (readonly Subtable[])[] {
  const scripts = positions.at(positions.u16(4));
  const records = Array.from({ length: scripts.u16(0) }, (_, index) => 2 + index * 6);
  const record = records.find((at) => scripts.tag(at) === 'latn') ?? records.find((at) => scripts.tag(at) === 'DFLT');
  if (record === undefined) return [];
  const script = scripts.at(scripts.u16(record + 4));
  const language = script.at(script.u16(0));
  const features = positions.at(positions.u16(6));
  const kern = list(language, 4).filter((index) => features.tag(2 + index * 6) === 'kern');
  const indices = new Set(kern.flatMap((index) => list(features.at(features.u16(2 + index * 6 + 4)), 2)));
  const lookups = positions.at(positions.u16(8));
  return [...indices].sort((a, b) => a - b).map((index) => subtablesOf(lookups.at(lookups.u16(2 + index * 2))));
}

function subtablesOf(lookup: Table): readonly Subtable[] {
  return list(lookup, 4).flatMap((offset) => {
    const table = lookup.at(offset);
    if (lookup.u16(0) === 2) return pairs(table);
    return lookup.u16(0) === 9 && table.u16(2) === 2 ? pairs(table.at(table.u32(4))) : [];
  });
}

const bits = (format: number) => [...format.toString(2)].filter((bit) => bit === '1').length;

function pairs(table: Table): readonly Subtable[] {
  const coverage = coverageOf(table.at(table.u16(2)));
  const [first, second] = [table.u16(4), table.u16(6)];
  if ((first & 4) === 0) return [];
  const advanceAt = bits(first & 3) * 2;
  const size = (bits(first) + bits(second)) * 2;
  if (table.u16(0) === 1) {
    return [
      (left, right) => {
        const index = coverage(left);
        if (index === null) return null;
        const set = table.at(table.u16(10 + index * 2));
        const at = find(set.u16(0), (middle) => set.u16(2 + middle * (size + 2)) - right);
        return at === null ? null : set.i16(2 + at * (size + 2) + 2 + advanceAt);
      },
    ];
  }
  const [classOfLeft, classOfRight] = [classesOf(table.at(table.u16(8))), classesOf(table.at(table.u16(10)))];
  const width = table.u16(14);
  return [
    (left, right) => {
      if (coverage(left) === null) return null;
      return table.i16(16 + (classOfLeft(left) * width + classOfRight(right)) * size + advanceAt);
    },
  ];
}

/** The place where `compare` is zero in a sorted list. */
function find(count: number, compare: (at: number) => number): number | null {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(middle);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** A range of three numbers that holds a glyph: where it starts in the table. */
function rangeWith(table: Table, start: number, count: number, glyph: number): number | null {
  const at = find(count, (middle) => {
    const range = start + middle * 6;
    return table.u16(range + 2) < glyph ? -1 : table.u16(range) > glyph ? 1 : 0;
  });
  return at === null ? null : start + at * 6;
}

function coverageOf(table: Table): (glyph: number) => number | null {
  const count = table.u16(2);
  if (table.u16(0) === 1) return (glyph) => find(count, (at) => table.u16(4 + at * 2) - glyph);
  return (glyph) => {
    const range = rangeWith(table, 4, count, glyph);
    return range === null ? null : table.u16(range + 4) + glyph - table.u16(range);
  };
}

function classesOf(table: Table): (glyph: number) => number {
  if (table.u16(0) === 1) {
    const [start, count] = [table.u16(2), table.u16(4)];
    return (glyph) => (glyph >= start && glyph < start + count ? table.u16(6 + (glyph - start) * 2) : 0);
  }
  return (glyph) => {
    const range = rangeWith(table, 4, table.u16(2), glyph);
    return range === null ? 0 : table.u16(range + 4);
  };
}
