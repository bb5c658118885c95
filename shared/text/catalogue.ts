import { commonText } from './common-text.ts';
import { drillVocabularyText } from './drill-vocabulary-text.ts';
import { hostText } from './host-text.ts';
import type { Sentence } from './language.ts';
import { planVocabularyText } from './plan-vocabulary-text.ts';
import { verifierText } from './verifier-text.ts';
import { vocabularyText } from './vocabulary-text.ts';

/** Every sentence a person can read, by its message id (`noun.what`). */
export const catalogue = {
  ...commonText,
  ...vocabularyText,
  ...planVocabularyText,
  ...drillVocabularyText,
  ...hostText,
  ...verifierText,
} as const;

export type MessageId = keyof typeof catalogue;

export function sentenceOf(id: MessageId): Sentence {
  return catalogue[id];
}
