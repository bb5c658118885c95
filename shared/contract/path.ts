import * as v from 'valibot';

/** A path as a person types or picks it. A null character would end it early for the database and nobody else. */
export const pathSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(4096), v.excludes('\0'));
