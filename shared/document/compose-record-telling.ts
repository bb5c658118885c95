import type { Telling } from './compose-telling.ts';

/** What every part of a verification record is told from; `at` shows a dash where there is no moment. */
export type RecordTelling = Pick<Telling, 'say' | 'at'>;
