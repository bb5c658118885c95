import { refuseActiveContent } from './active-content.ts';
import type { OwnBytes } from './bytes.ts';
import type { Bounds } from './limits.ts';
import { entryOf, itemsOf, misshapen, nameOf, type PdfDictionary, type PdfValue, referenceOf, textOf } from './pdf-value.ts';
import { refuse } from './refusal.ts';
import { type PdfObject, type Revision, sizeOf } from './revisions.ts';

/** A signature field as it stands in the first revision. */
export interface PackField {
  readonly object: number;
  readonly name: string;
}

/** The first revision of a pack, read as a document: where its catalog, form and information are. */
export interface PackDocument {
  readonly bytes: OwnBytes;
  readonly bounds: Bounds;
  readonly base: Revision;
  readonly catalog: PdfObject;
  readonly form: PdfObject;
  readonly information: PdfObject;
  readonly fields: readonly PackField[];
}

/** The value behind a reference into the first revision; any other value is itself. */
export function resolve(base: Revision, value: PdfValue | undefined): PdfValue | undefined {
  return value?.kind === 'reference' ? base.objects.get(value.object)?.value : value;
}

const catalogKeys = ['Type', 'Pages', 'Names', 'AF', 'AcroForm', 'Metadata', 'MarkInfo', 'StructTreeRoot'];
const catalogExtras = [
  'Lang',
  'ViewerPreferences',
  'OutputIntents',
  'Outlines',
  'PageMode',
  'PageLabels',
  'PageLayout',
  'Extensions',
];
const fieldKeys = ['Type', 'Subtype', 'FT', 'T', 'F', 'P', 'AP', 'Rect'];
const fieldExtras = ['TU', 'Contents', 'Border', 'C', 'StructParent'];

/**
 * Reads the first revision as a pack's document and refuses any shape the renderer never writes.
 *
 * Throws: a refusal (FILE_DIALECT, NO_ACTIVE_CONTENT, DOCUMENT_FORM).
 */
export function readPackDocument(bytes: OwnBytes, base: Revision, bounds: Bounds): PackDocument {
  requireShape(base.trailer, 'FILE_DIALECT', 'trailer', ['Size', 'Root', 'Info', 'ID']);
  if (sizeOf(base) !== base.objects.size + 1) refuse('FILE_DIALECT', { reason: 'trailer-size', found: sizeOf(base) });
  const catalog = objectAt(base, base.trailer.entries.get('Root'), 'Root');
  const information = objectAt(base, base.trailer.entries.get('Info'), 'Info');
  if (nameOf(entryOf(catalog.value, 'Type')) !== 'Catalog') refuse('DOCUMENT_FORM', { reason: 'catalog-type' });
  refuseActiveContent(base, bounds);
  requireShape(catalog.value, 'DOCUMENT_FORM', 'catalog', catalogKeys, catalogExtras);
  const form = objectAt(base, entryOf(catalog.value, 'AcroForm'), 'AcroForm');
  const fields = readFields(base, form.value);
  refuseForeignAnnotations(base, new Set(fields.map((field) => field.object)));
  return { bytes, bounds, base, catalog, form, information, fields };
}

function readFields(base: Revision, form: PdfValue): readonly PackField[] {
  requireShape(form, 'DOCUMENT_FORM', 'form', ['Fields', 'SigFlags']);
  const flags = entryOf(form, 'SigFlags');
  if (flags?.kind !== 'integer' || flags.value !== 3) refuse('DOCUMENT_FORM', { reason: 'signature-flags' });
  const references = itemsOf(entryOf(form, 'Fields')) ?? refuse('DOCUMENT_FORM', { reason: 'fields' });
  const fields = references.map((reference) => readField(base, reference));
  if (new Set(fields.map((field) => field.object)).size !== fields.length) refuse('DOCUMENT_FORM', { reason: 'field-twice' });
  return fields;
}

function readField(base: Revision, reference: PdfValue): PackField {
  const { object, value } = objectAt(base, reference, 'field');
  requireShape(value, 'DOCUMENT_FORM', `field ${object}`, fieldKeys, fieldExtras);
  const name = textOf(entryOf(value, 'T'));
  const flags = entryOf(value, 'F');
  const locked = flags?.kind === 'integer' && flags.value === 132;
  const isSignature = nameOf(entryOf(value, 'FT')) === 'Sig' && nameOf(entryOf(value, 'Subtype')) === 'Widget';
  if (name === null || !isSignature || !locked) return refuse('DOCUMENT_FORM', { reason: 'signature-field', object });
  return { object, name };
}

function refuseForeignAnnotations(base: Revision, fields: ReadonlySet<number>): void {
  const shown = new Set<number>();
  for (const { object, value } of base.objects.values()) {
    const isField = fields.has(object);
    if (!isField && (nameOf(entryOf(value, 'Subtype')) === 'Widget' || entryOf(value, 'FT') !== undefined)) {
      refuse('DOCUMENT_FORM', { reason: 'foreign-field', object });
    }
    const annotations = entryOf(value, 'Annots');
    if (annotations === undefined) continue;
    for (const item of itemsOf(annotations) ?? refuse('DOCUMENT_FORM', { reason: 'annotations', object })) {
      const target = referenceOf(item) ?? refuse('DOCUMENT_FORM', { reason: 'direct-annotation', object });
      if (shown.has(target)) refuse('DOCUMENT_FORM', { reason: 'annotation-twice', object: target });
      shown.add(target);
      const kind = nameOf(entryOf(base.objects.get(target)?.value, 'Subtype'));
      if (!fields.has(target) && kind !== 'Link') refuse('DOCUMENT_FORM', { reason: 'annotation-kind', object: target });
    }
  }
  for (const field of fields) if (!shown.has(field)) refuse('DOCUMENT_FORM', { reason: 'field-not-on-a-page', object: field });
}

function objectAt(base: Revision, value: PdfValue | undefined, what: string): PdfObject {
  const number = referenceOf(value);
  const object = number === null ? undefined : base.objects.get(number);
  return object ?? refuse('DOCUMENT_FORM', { reason: 'missing-object', what });
}

function requireShape(
  value: PdfValue | PdfDictionary | undefined,
  code: 'FILE_DIALECT' | 'DOCUMENT_FORM',
  what: string,
  mandatory: readonly string[],
  optional: readonly string[] = [],
): void {
  if (value?.kind !== 'dictionary') refuse(code, { reason: 'no-dictionary', what });
  const wrong = misshapen(value, mandatory, optional);
  if (wrong.length > 0) refuse(code, { reason: 'keys', what, keys: wrong.join(' ') });
}
