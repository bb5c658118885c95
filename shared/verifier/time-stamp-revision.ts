import type { RevisionInput } from './later-revision.ts';
import { refuse } from './refusal.ts';
import { refuseStreams, requireAdded, requireText } from './revision-rules.ts';
import { formText, timeStampFieldText } from './revision-text.ts';
import { type PdfObject, type Revision, sizeOf } from './revisions.ts';

/** A revision that time-stamps everything before it; `name` is the name of the field it adds. */
export interface TimeStampRevision {
  readonly kind: 'time-stamp';
  readonly revision: Revision;
  readonly name: string;
  readonly fieldObject: number;
  readonly signature: PdfObject;
}

/**
 * The form gains one field at its end, which is on no page; the field and its signature are new; nothing else comes.
 *
 * Throws: a refusal (REVISION_CHANGES, SEAL_FIRST).
 */
export function readTimeStampRevision({ document, revision, before }: RevisionInput): TimeStampRevision {
  if (before.seal === null) return refuse('SEAL_FIRST', { reason: 'time-stamp' });
  requireAdded(revision, before.previous, 2);
  refuseStreams(revision);
  const fieldObject = sizeOf(before.previous);
  const position = before.timeStamps + 1;
  const name = `TimeStamp_${position}`;
  if (document.fields.some((field) => field.name === name)) refuse('REVISION_CHANGES', { reason: 'name', field: name });
  requireText(document, revision, document.form.object, formText([...before.formFields, fieldObject]));
  requireText(document, revision, fieldObject, timeStampFieldText(position, fieldObject + 1));
  const signature = revision.objects.get(fieldObject + 1);
  if (signature?.value.kind !== 'dictionary') return refuse('REVISION_CHANGES', { reason: 'no-signature' });
  return { kind: 'time-stamp', revision, name, fieldObject, signature };
}
