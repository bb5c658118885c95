import { commandText } from './command-text.ts';
import { commonText } from './common-text.ts';
import { factText } from './fact-text.ts';
import { failureText } from './failure-text.ts';
import { hostText } from './host-text.ts';
import type { Sentence } from './language.ts';
import { packText } from './pack-text.ts';
import { packTextResults } from './pack-text-results.ts';
import { stageText } from './stage-text.ts';
import { termText } from './term-text.ts';
import { verifierText } from './verifier-text.ts';

/** Every sentence a person can read, by its message id (`noun.what`). */
export const catalogue = {
  ...commandText,
  ...stageText,
  ...commonText,
  ...termText,
  ...factText,
  ...failureText,
  ...hostText,
  ...packText,
  ...packTextResults,
  ...verifierText,
} as const;

export type MessageId = keyof typeof catalogue;

export function sentenceOf(id: MessageId): Sentence {
  return catalogue[id];
}
