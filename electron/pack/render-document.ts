import type { Block } from '../../shared/document/block.ts';
import type { Language } from '../../shared/text/language.ts';
import type { PageSize } from './draw-theme.ts';
import type { Attachment } from './pdf-a-attachments.ts';

/** Everything a rendered document is made of; the same value gives the same bytes. */
export interface RenderDocument {
  readonly title: string;
  readonly subject: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly footer: {
    readonly packIdShort: string;
    readonly marking: string;
    /** Page count in the reader's language, with `{page}` and `{pages}`. */
    readonly pageOf: string;
  };
  readonly attachments: readonly Attachment[];
  readonly createdAt: Date;
  /** SHA-256 of evidence.json, lowercase hexadecimal; null for a draft, which is no pack. */
  readonly packId: string | null;
  /** Printed large and pale across every page, such as “Draft”. */
  readonly watermark?: string;
  readonly pageSize: PageSize;
}

/** `resourcesPath` is where fonts and the colour profile lie: `resources` in the source tree, the resources folder of a packaged app. */
export interface RenderOptions {
  readonly resourcesPath: string;
  /** Told after each page how many of all are drawn. */
  readonly onPage?: (drawn: number, pages: number) => void;
  /** Asked often, before each text is set and each page is drawn; once it says yes nothing is drawn. */
  readonly outOfTime?: (() => boolean) | undefined;
}
