import * as v from 'valibot';

/** What unlocks a key. It stands in the request and nowhere else: not in a log, not in a reply. */
export const passphraseSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
