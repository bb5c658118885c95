import type { Translate } from '../../shared/text/translate.ts';
import { sentenceOr } from './sentences.ts';

/** The word for a role that a pack names; a role nobody knows is shown as it is written. */
export function roleWord(t: Translate, role: string): string {
  return sentenceOr(t, `role.${role}`, {}, role);
}
