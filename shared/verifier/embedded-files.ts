import { shownLine } from '../domain/shown-text.ts';
import { concatBytes, type OwnBytes, ownBytes } from './bytes.ts';
import { feed } from './covered-digest.ts';
import { platformOf, refuseWhenOutOfTime } from './limits.ts';
import { type PackDocument, resolve } from './pack-document.ts';
import { entryOf, integerOf, itemsOf, misshapen, nameOf, type PdfValue, referenceOf, textOf } from './pdf-value.ts';
import { Refusal, refuse } from './refusal.ts';
import type { PdfObject } from './revisions.ts';

/** One file embedded in the pack; `statedBytes` is what the PDF says about its size, not yet checked. */
export interface EmbeddedFile {
  readonly name: string;
  readonly mediaType: string | null;
  readonly statedBytes: number;
  readonly object: PdfObject;
}

/**
 * The embedded files, by the one list that viewers show; a file that is in the PDF but not on that list is a refusal.
 *
 * Throws: a refusal (DOCUMENT_FORM).
 */
export function readEmbeddedFiles(document: PackDocument): readonly EmbeddedFile[] {
  const { base, catalog } = document;
  const names = resolve(base, entryOf(catalog.value, 'Names'));
  requireKeys(names, 'names', ['EmbeddedFiles'], ['Dests']);
  const tree = resolve(base, entryOf(names, 'EmbeddedFiles'));
  requireKeys(tree, 'embedded-files', ['Names'], ['Limits']);
  const pairs = itemsOf(entryOf(tree, 'Names')) ?? refuse('DOCUMENT_FORM', { reason: 'embedded-files' });
  const files: EmbeddedFile[] = [];
  const specifications: number[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const specification = referenceOf(pairs[index + 1]) ?? refuse('DOCUMENT_FORM', { reason: 'file-specification' });
    specifications.push(specification);
    files.push(readFile(document, textOf(pairs[index]), specification));
  }
  requireSame('associated-files', referencesIn(entryOf(catalog.value, 'AF')), specifications);
  requireSame(
    'file-streams',
    ofType(document, 'EmbeddedFile'),
    files.map((file) => file.object.object),
  );
  requireSame('file-specifications', ofType(document, 'Filespec'), specifications);
  return files;
}

function readFile(document: PackDocument, name: string | null, specification: number): EmbeddedFile {
  const value = document.base.objects.get(specification)?.value;
  requireKeys(value, `file ${specification}`, ['Type', 'AFRelationship', 'F', 'UF', 'EF'], ['Desc']);
  const isOne = nameOf(entryOf(value, 'Type')) === 'Filespec';
  const sameName = name !== null && textOf(entryOf(value, 'F')) === name && textOf(entryOf(value, 'UF')) === name;
  if (!isOne || !sameName || !isSafeName(name)) return refuse('DOCUMENT_FORM', { reason: 'file-name', object: specification });
  requireKeys(entryOf(value, 'EF'), `file ${specification}`, ['F'], ['UF']);
  const number = referenceOf(entryOf(entryOf(value, 'EF'), 'F'));
  const object = number === null ? undefined : document.base.objects.get(number);
  const alias = entryOf(entryOf(value, 'EF'), 'UF');
  if (object?.stream == null || (alias !== undefined && referenceOf(alias) !== number)) {
    return refuse('DOCUMENT_FORM', { reason: 'file-stream', object: specification });
  }
  // a predictor or a second filter would give other readers another content
  requireKeys(object.value, `file ${specification}`, ['Type', 'Params', 'Length'], ['Subtype', 'Filter']);
  const statedBytes = integerOf(entryOf(entryOf(object.value, 'Params'), 'Size')) ?? -1;
  return { name, mediaType: nameOf(entryOf(object.value, 'Subtype')), statedBytes, object };
}

/** The content of an embedded file, or null where its stream is damaged or larger than stated or allowed. */
export async function contentOf(document: PackDocument, file: EmbeddedFile, limitBytes: number): Promise<OwnBytes | null> {
  const pieces: OwnBytes[] = [];
  const isWhole = await readPieces(document, file, limitBytes, (piece) => void pieces.push(piece));
  if (!isWhole) return null;
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : concatBytes(pieces);
}

/** The SHA-256 of that content, which is never whole in memory; null where `contentOf` is. */
export async function contentDigest(document: PackDocument, file: EmbeddedFile, limitBytes: number): Promise<OwnBytes | null> {
  const hash = platformOf(document.bounds).startHash();
  const isWhole = await readPieces(document, file, limitBytes, (piece) => feed(hash, piece, document.bounds));
  return isWhole ? hash.digest() : null;
}

async function readPieces(
  document: PackDocument,
  file: EmbeddedFile,
  limitBytes: number,
  take: (piece: OwnBytes) => void,
): Promise<boolean> {
  const { stream, value } = file.object;
  if (stream === null || file.statedBytes < 0 || file.statedBytes > limitBytes) return false;
  const raw = ownBytes(document.bytes.subarray(stream.start, stream.end));
  if (entryOf(value, 'Filter') === undefined) {
    if (raw.length !== file.statedBytes) return false;
    take(raw);
    return true;
  }
  let size = 0;
  try {
    for await (const piece of platformOf(document.bounds).inflatePieces(raw)) {
      size += piece.length;
      if (size > file.statedBytes) return false;
      refuseWhenOutOfTime(document.bounds);
      take(ownBytes(piece));
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    return false;
  }
  return size === file.statedBytes;
}

/** Relative, with `/` between its parts, and nothing that a file system or a terminal reads as a command. */
export function isSafeName(name: string): boolean {
  if (shownLine(name) !== name || /[\\:*?"<>|]/.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function ofType(document: PackDocument, type: string): readonly number[] {
  return [...document.base.objects.values()].filter(({ value }) => nameOf(entryOf(value, 'Type')) === type).map((o) => o.object);
}

function referencesIn(value: PdfValue | undefined): readonly number[] {
  const items = itemsOf(value) ?? refuse('DOCUMENT_FORM', { reason: 'associated-files' });
  return items.map((item) => referenceOf(item) ?? refuse('DOCUMENT_FORM', { reason: 'associated-files' }));
}

function requireSame(reason: string, found: readonly number[], expected: readonly number[]): void {
  const sorted = (list: readonly number[]): string => [...list].sort((a, b) => a - b).join(' ');
  if (new Set(expected).size !== expected.length || sorted(found) !== sorted(expected)) {
    refuse('DOCUMENT_FORM', { reason, found: found.length, expected: expected.length });
  }
}

function requireKeys(value: PdfValue | undefined, what: string, mandatory: readonly string[], optional: readonly string[]): void {
  if (value?.kind !== 'dictionary') refuse('DOCUMENT_FORM', { reason: 'no-dictionary', what });
  const wrong = misshapen(value, mandatory, optional);
  if (wrong.length > 0) refuse('DOCUMENT_FORM', { reason: 'keys', what, keys: wrong.join(' ') });
}
