import { commonText } from './common-text.ts';
import { hostText } from './host-text.ts';
import type { Sentence } from './language.ts';

/** Every sentence a person can read, by its message id (`noun.what`). */
export const catalogue = {
  ...commonText,
  ...hostText,
} as const;

export type MessageId = keyof typeof catalogue;

export function sentenceOf(id: MessageId): Sentence {
  return catalogue[id];
}
