import type { Sentence } from './language.ts';

/** The names of a closed list: one for every value, so that a new value without its name does not compile. */
export type Terms<List extends string, Value extends string> = Readonly<Record<`${List}.${Value}`, Sentence>>;
