import { IntlMessageFormat } from 'intl-messageformat';
import { type MessageId, sentenceOf } from './catalogue.ts';
import type { Language } from './language.ts';
import { fillGaps, gapsOf, noValue, type SentenceGaps } from './sentence-gaps.ts';

/** The values a sentence names; times and byte counts are formatted before they come here. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * The sentence of an id with its values in place.
 *
 * A value that is missing shows as an em dash; where the sentence has an `unknown` wording for it, that is used, for an empty value too.
 */
export type Translate = (id: MessageId, values?: MessageValues) => string;

/** A translator for one language; each sentence is parsed once. */
export function translator(language: Language): Translate {
  const known = new Map<MessageId, { readonly format: IntlMessageFormat; readonly gaps: SentenceGaps }>();
  return (id, values = {}) => {
    let parsed = known.get(id);
    if (parsed === undefined) {
      const format = new IntlMessageFormat(sentenceOf(id)[language], language, undefined, { ignoreTag: true });
      parsed = { format, gaps: gapsOf(format.getAst()) };
      known.set(id, parsed);
    }
    const filled = fillGaps(parsed.gaps, values);
    const text = String(parsed.format.format(filled));
    // a number that is missing formats as NaN
    return filled === values ? text : text.replaceAll('NaN', noValue);
  };
}
