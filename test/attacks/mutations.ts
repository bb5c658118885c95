/** A small generator with a fixed seed: a failure can be run again. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

export type Random = (below: number) => number;

/** A pack to mutate. Shape: `objects` are the places where an object begins, `revisions` those where one ends. */
export interface Specimen {
  readonly name: string;
  readonly bytes: Buffer;
  readonly objects: readonly number[];
  readonly revisions: readonly number[];
}

export function specimenOf(name: string, pack: Uint8Array): Specimen {
  const bytes = Buffer.from(pack);
  const text = bytes.toString('latin1');
  const objects = [...text.matchAll(/(?<=\n)\d+ 0 obj\n/g)].map(({ index }) => index);
  const revisions = [...text.matchAll(/%%EOF\n/g)].map(({ index }) => index + 6);
  return { name, bytes, objects, revisions };
}

type Mutation = (specimen: Specimen, random: Random, others: readonly Specimen[]) => Buffer;

const oneOf = <T>(list: readonly T[], random: Random, otherwise: T): T => list[random(list.length)] ?? otherwise;

/** Half of the places are anywhere, half of them in what came after the first revision, where the signatures are. */
function placeIn({ bytes, revisions }: Specimen, random: Random): number {
  const later = revisions[0] ?? 0;
  return random(2) === 0 || later >= bytes.length ? random(bytes.length) : later + random(bytes.length - later);
}

function changed(specimen: Specimen, at: number, value: (before: number) => number): Buffer {
  const bytes = Buffer.from(specimen.bytes);
  bytes[at] = value(bytes[at] ?? 0) & 0xff;
  return bytes;
}

const splice = (bytes: Buffer, from: number, to: number, middle: Uint8Array = Buffer.alloc(0)): Buffer =>
  Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]);

/** The bytes of one object, from its number to the next one. */
function objectIn({ objects, bytes }: Specimen, random: Random): { readonly start: number; readonly end: number } {
  const index = random(objects.length);
  return { start: objects[index] ?? 0, end: objects[index + 1] ?? bytes.length };
}

const syntax = '0123456789/<>[]() \nRndobj';

/** Ways to spoil a pack: bits and bytes, pieces, whole objects, ends, and pieces of another pack. */
const mutations: readonly Mutation[] = [
  (specimen, random) => changed(specimen, placeIn(specimen, random), (before) => before ^ (1 << random(8))),
  (specimen, random) => changed(specimen, placeIn(specimen, random), (before) => before + 1 + random(255)),
  (specimen, random) => changed(specimen, placeIn(specimen, random), () => syntax.charCodeAt(random(syntax.length))),
  // where the numbers and names of the dialect are, one character does most
  (specimen, random) => {
    const start = oneOf(specimen.objects, random, 0);
    return changed(specimen, start + random(120), () => syntax.charCodeAt(random(syntax.length)));
  },
  (specimen, random) => {
    const at = placeIn(specimen, random);
    return splice(specimen.bytes, at, at + 1 + random(400));
  },
  (specimen, random) => {
    const [at, from] = [placeIn(specimen, random), placeIn(specimen, random)];
    return splice(specimen.bytes, at, at, specimen.bytes.subarray(from, from + 1 + random(400)));
  },
  ({ bytes }, random) => bytes.subarray(0, random(bytes.length)),
  ({ bytes, revisions }, random) => bytes.subarray(0, oneOf(revisions, random, 0) + random(3) - 1),
  ({ bytes }, random) => Buffer.concat([bytes, Buffer.from(syntax.slice(0, 1 + random(syntax.length)))]),
  (specimen, random) => {
    const { start, end } = objectIn(specimen, random);
    return splice(specimen.bytes, start, end);
  },
  (specimen, random) => {
    const [target, source] = [objectIn(specimen, random), objectIn(specimen, random)];
    return splice(specimen.bytes, target.start, target.end, specimen.bytes.subarray(source.start, source.end));
  },
  (specimen, random, others) => {
    const other = oneOf(others, random, specimen);
    const [target, source] = [objectIn(specimen, random), objectIn(other, random)];
    return splice(specimen.bytes, target.start, target.end, other.bytes.subarray(source.start, source.end));
  },
  (specimen, random, others) => {
    const other = oneOf(others, random, specimen);
    return Buffer.concat([
      specimen.bytes.subarray(0, oneOf(specimen.revisions, random, 0)),
      other.bytes.subarray(oneOf(other.revisions, random, 0)),
    ]);
  },
  (specimen, random, others) => {
    const other = oneOf(others, random, specimen);
    const at = placeIn(specimen, random);
    return Buffer.concat([specimen.bytes.subarray(0, at), other.bytes.subarray(Math.min(at, other.bytes.length))]);
  },
  // the same place of two packs is the same kind of thing
  (specimen, random, others) => {
    const other = oneOf(others, random, specimen);
    const [at, length] = [placeIn(specimen, random), 1 + random(2_000)];
    return splice(specimen.bytes, at, at + length, other.bytes.subarray(at, at + length));
  },
];

/** The next mutant, which is no pack as it ever stood. */
export function mutate(specimens: readonly Specimen[], random: Random): { readonly of: string; readonly bytes: Buffer } {
  for (;;) {
    const specimen = specimens[random(specimens.length)];
    const mutation = mutations[random(mutations.length)];
    if (specimen === undefined || mutation === undefined) throw new Error('nothing to mutate');
    const bytes = mutation(specimen, random, specimens);
    if (!isGenuine(bytes, specimens)) return { of: specimen.name, bytes };
  }
}

/** Whether the bytes are a pack as it stood at some time: cutting at the end of a revision takes back what came after. */
function isGenuine(bytes: Uint8Array, specimens: readonly Specimen[]): boolean {
  return specimens.some(
    (specimen) =>
      (bytes.length === specimen.bytes.length || specimen.revisions.includes(bytes.length)) &&
      specimen.bytes.subarray(0, bytes.length).equals(bytes),
  );
}
