import { type Bounds, refuseWhenOutOfTime } from './limits.ts';
import { nameOf, type PdfValue } from './pdf-value.ts';
import { refuse } from './refusal.ts';
import type { Revision } from './revisions.ts';

/** Keys that make a viewer act, hide or fetch something; a pack is paper. */
const forbiddenKeys = new Set([
  'JS',
  'JavaScript',
  'AA',
  'OpenAction',
  'Launch',
  'XFA',
  'Encrypt',
  'RichMediaContent',
  'RichMediaSettings',
  'NeedAppearances',
  'OCProperties',
  'OCGs',
  'Collection',
  'Renditions',
  'AlternatePresentations',
  'Alternates',
]);

const forbiddenTypes = new Set(['ObjStm', 'XRef', 'OCG', 'OCMD', 'Rendition']);

const forbiddenActions = new Set([
  'JavaScript',
  'Launch',
  'GoToR',
  'GoToE',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Hide',
  'Named',
  'Movie',
  'Rendition',
  'SetOCGState',
  'RichMediaExecute',
]);

const filters = new Set(['FlateDecode', 'DCTDecode']);

/**
 * Walks every value of the revision and refuses whatever would make a viewer act, and every compressed or foreign object.
 *
 * Throws: a refusal (NO_ACTIVE_CONTENT).
 */
export function refuseActiveContent(revision: Revision, bounds: Bounds): void {
  let seen = 0;
  for (const { object, value, stream } of revision.objects.values()) {
    refuseIn(value, object);
    if (stream !== null) refuseForeignStream(value, object);
    seen += 1;
    if (seen % 4_096 === 0) refuseWhenOutOfTime(bounds);
  }
}

function refuseIn(value: PdfValue, object: number): void {
  if (value.kind === 'array') {
    for (const item of value.items) refuseIn(item, object);
  } else if (value.kind === 'dictionary') {
    for (const [key, entry] of value.entries) {
      if (forbiddenKeys.has(key)) refuse('NO_ACTIVE_CONTENT', { object, key });
      refuseIn(entry, object);
    }
    const type = nameOf(value.entries.get('Type'));
    if (type !== null && forbiddenTypes.has(type)) refuse('NO_ACTIVE_CONTENT', { object, type });
    const action = nameOf(value.entries.get('S'));
    if (action !== null && forbiddenActions.has(action)) refuse('NO_ACTIVE_CONTENT', { object, action });
  }
}

function refuseForeignStream(value: PdfValue, object: number): void {
  if (value.kind !== 'dictionary') return;
  // /F in a stream's dictionary means: the bytes are elsewhere
  if (value.entries.has('F')) refuse('NO_ACTIVE_CONTENT', { object, key: 'F' });
  const filter = value.entries.get('Filter');
  if (filter === undefined) return;
  const name = nameOf(filter);
  if (name === null || !filters.has(name)) refuse('NO_ACTIVE_CONTENT', { object, filter: name ?? 'chain' });
}
