import type { MessageId } from '../../shared/text/catalogue.ts';
import { commonText } from '../../shared/text/common-text.ts';
import { failureText } from '../../shared/text/failure-text.ts';
import type { Sentence } from '../../shared/text/language.ts';
import { packScreenText } from '../../shared/text/pack-screen-text.ts';
import { packTextPeople } from '../../shared/text/pack-text-people.ts';
import { problemText } from '../../shared/text/problem-text.ts';
import { shellText } from '../../shared/text/shell-text.ts';
import { termText } from '../../shared/text/term-text.ts';
import { verifierPageText } from '../../shared/text/verifier-page-text.ts';
import { verifierRecordText } from '../../shared/text/verifier-record-text.ts';
import { verifierScreenText } from '../../shared/text/verifier-screen-text.ts';
import { verifierSeriesText } from '../../shared/text/verifier-series-text.ts';
import { verifierText } from '../../shared/text/verifier-text.ts';

/**
 * The sentences verify.html can say; the build puts this in place of the whole catalogue, which is three times as large.
 *
 * A test holds it against every sentence that the page and what it is made of ask for.
 */
export const catalogue: Readonly<Partial<Record<MessageId, Sentence>>> = {
  ...commonText,
  ...failureText,
  ...packScreenText,
  ...packTextPeople,
  ...problemText,
  ...shellText,
  ...termText,
  ...verifierPageText,
  ...verifierRecordText,
  ...verifierScreenText,
  ...verifierSeriesText,
  ...verifierText,
};

/** A sentence that is not here shows as its id: better than a page that says nothing. */
export function sentenceOf(id: MessageId): Sentence {
  return catalogue[id] ?? { en: id, 'zh-CN': id, ja: id };
}
