import { IntlMessageFormat } from 'intl-messageformat';
import { type MessageId, sentenceOf } from './catalogue.ts';
import type { Language } from './language.ts';

/** The values a sentence names; times and byte counts are formatted before they come here. */
export type MessageValues = Readonly<Record<string, string | number>>;

export type Translate = (id: MessageId, values?: MessageValues) => string;

/** A translator for one language; each sentence is parsed once. */
export function translator(language: Language): Translate {
  const formats = new Map<MessageId, IntlMessageFormat>();
  return (id, values) => {
    let format = formats.get(id);
    if (format === undefined) {
      format = new IntlMessageFormat(sentenceOf(id)[language], language, undefined, { ignoreTag: true });
      formats.set(id, format);
    }
    return String(format.format(values));
  };
}
