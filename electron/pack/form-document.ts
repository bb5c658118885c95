import { composeIdentityForm, type IdentityFormInput } from '../../shared/document/compose-identity-form.ts';
import type { Language } from '../../shared/text/language.ts';
import { translator } from '../../shared/text/translate.ts';
import type { PageSize } from './draw-theme.ts';
import type { RenderDocument } from './render-document.ts';

/** What the fingerprint form of an identity is drawn from. */
export interface FormSource extends Omit<IdentityFormInput, 'say'> {
  readonly language: Language;
  readonly pageSize: PageSize;
  /** The instant it was drawn. */
  readonly drawnAt: string;
}

export interface RenderFormTask {
  readonly source: FormSource;
  readonly resourcesPath: string;
}

/** The fingerprint form of an identity, ready to be drawn; it is no pack. */
export function formDocument({ language, pageSize, drawnAt, ...source }: FormSource): RenderDocument {
  const { title, subject, pageOf, blocks } = composeIdentityForm({ ...source, say: translator(language) });
  const footer = { packIdShort: source.identity.certificate.fingerprintSha256.slice(0, 16), marking: '', pageOf };
  return { title, subject, language, blocks, footer, attachments: [], createdAt: new Date(drawnAt), packId: null, pageSize };
}
