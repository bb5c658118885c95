import type { Failure } from '../../shared/contract/reply.ts';
import { catalogue, type MessageId } from '../../shared/text/catalogue.ts';
import type { MessageValues, Translate } from '../../shared/text/translate.ts';

/** Whether there is a sentence of this name; names made from codes are only known when they arrive. */
export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(catalogue, id);
}

/** The sentence of a code, or the fallback where the catalogues do not know it. */
export function sentenceOr(t: Translate, id: string, values: MessageValues, fallback: string): string {
  return isMessageId(id) ? t(id, values) : fallback;
}

/** What a failure says to people. */
export function failureSentence(t: Translate, failure: Failure): string {
  return t(`failure.${failure.code}`, failure.detail);
}
