import { inflateSync } from 'node:zlib';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { itemsOf, nameOf, type PdfDictionary, type PdfValue } from '../../shared/verifier/pdf-value.ts';
import { readRevisions } from '../../shared/verifier/revisions.ts';

/** One object as the newest revision has it; `stream` are the bytes behind its filter. */
export interface ArchivalObject {
  readonly object: number;
  readonly value: PdfValue;
  readonly stream: Uint8Array | null;
}

export interface ArchivalPage {
  readonly object: number;
  readonly value: PdfValue;
  readonly index: number;
}

/** A file read back for the archive: objects of all revisions, the newest of each number. */
export interface ArchivalPdf {
  readonly trailer: PdfDictionary;
  readonly objects: ReadonlyMap<number, ArchivalObject>;
  readonly catalog: PdfValue | undefined;
  readonly pages: readonly ArchivalPage[];
  /** A value behind its reference, then behind these keys, references followed. */
  readonly at: (value: PdfValue | undefined, ...keys: readonly string[]) => PdfValue | undefined;
  /** The object that a value refers to. */
  readonly objectOf: (value: PdfValue | undefined) => ArchivalObject | undefined;
}

/** Reads a file in the dialect of packs. Throws: a refusal of the strict reader, or what the platform says of a damaged stream. */
export function readArchival(bytes: Uint8Array): ArchivalPdf {
  const { revisions, problem } = readRevisions(ownBytes(bytes), { limits: defaultLimits, outOfTime: () => false });
  if (problem !== null) throw problem;
  const objects = new Map<number, ArchivalObject>();
  let trailer: PdfDictionary = { kind: 'dictionary', entries: new Map() };
  for (const revision of revisions) {
    trailer = revision.trailer;
    for (const [number, { value, stream }] of revision.objects) {
      const raw = stream === null ? null : bytes.subarray(stream.start, stream.end);
      objects.set(number, { object: number, value, stream: raw === null ? null : decoded(value, raw) });
    }
  }
  const objectOf: ArchivalPdf['objectOf'] = (value) => (value?.kind === 'reference' ? objects.get(value.object) : undefined);
  const at: ArchivalPdf['at'] = (value, ...keys) => {
    let current = value?.kind === 'reference' ? objectOf(value)?.value : value;
    for (const key of keys) {
      const entry: PdfValue | undefined = current?.kind === 'dictionary' ? current.entries.get(key) : undefined;
      current = entry?.kind === 'reference' ? objectOf(entry)?.value : entry;
    }
    return current;
  };
  const catalog = at(trailer, 'Root');
  const pages: ArchivalPage[] = [];
  const visit = (reference: PdfValue): void => {
    const found = objectOf(reference);
    if (found === undefined) return;
    const kids = itemsOf(at(found.value, 'Kids'));
    if (kids === null) pages.push({ object: found.object, value: found.value, index: pages.length });
    else kids.forEach(visit);
  };
  const root = catalog?.kind === 'dictionary' ? catalog.entries.get('Pages') : undefined;
  if (root !== undefined) visit(root);
  return { trailer, objects, catalog, pages, at, objectOf };
}

function decoded(value: PdfValue, raw: Uint8Array): Uint8Array {
  const filter = value.kind === 'dictionary' ? nameOf(value.entries.get('Filter')) : null;
  return filter === 'FlateDecode' ? inflateSync(raw) : raw;
}

export function numberOf(value: PdfValue | undefined): number | null {
  return value?.kind === 'integer' || value?.kind === 'real' ? value.value : null;
}

/** Every dictionary of the file with the object it stands in, nested ones too. */
export function* dictionaries(pdf: ArchivalPdf): Generator<{ readonly object: number; readonly value: PdfDictionary }> {
  const inside = function* (value: PdfValue): Generator<PdfDictionary> {
    if (value.kind === 'array') for (const item of value.items) yield* inside(item);
    if (value.kind !== 'dictionary') return;
    yield value;
    for (const entry of value.entries.values()) yield* inside(entry);
  };
  for (const { object, value } of pdf.objects.values()) for (const found of inside(value)) yield { object, value: found };
}
