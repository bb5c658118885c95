import { composeVerificationRecord, type VerificationRecordInput } from '../../shared/document/compose-verification-record.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import type { RenderDocument } from './render-document.ts';

/** What the record of a verification is drawn from. */
export interface RecordSource extends Omit<VerificationRecordInput, 'say'> {
  readonly language: Language;
}

/** The record of a verification, ready to be drawn; it is no pack and names none as its own. */
export function recordDocument({ language, ...source }: RecordSource): RenderDocument {
  const composed = composeVerificationRecord({ ...source, say: translator(language) });
  return {
    title: composed.title,
    subject: composed.subject,
    language,
    blocks: composed.blocks,
    attachments: [],
    footer: { packIdShort: source.recordId.slice(0, 16), marking: '', pageOf: composed.pageOf },
    createdAt: new Date(source.recordedAt),
    packId: null,
    pageSize: 'A4',
  };
}
