import * as v from 'valibot';

/** Whole minutes; the unit of every objective and every measured recovery time. */
export const minutesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(5_256_000), v.brand('Minutes'));
export type Minutes = v.InferOutput<typeof minutesSchema>;

/** A count of bytes. */
export const bytesSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.brand('Bytes'));
export type Bytes = v.InferOutput<typeof bytesSchema>;

export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * A moment in UTC, `2026-11-22T14:03:07.000Z`.
 *
 * Shape: ISO 8601 with milliseconds and `Z`, so that text order is time order.
 */
export const instantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  v.check(isOnCalendar),
  v.brand('Instant'),
);
export type Instant = v.InferOutput<typeof instantSchema>;

/** A calendar day, `2026-11-22`, without a time zone. */
export const dayOnSchema = v.pipe(v.string(), v.isoDate(), v.check(isOnCalendar), v.brand('DayOn'));
export type DayOn = v.InferOutput<typeof dayOnSchema>;

/** A SHA-256 digest as 64 lowercase hexadecimal digits. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.brand('Sha256'));
export type Sha256 = v.InferOutput<typeof sha256Schema>;

/** One line a person typed: a name, a title, a place. */
export const lineSchema = v.pipe(v.string(), v.transform(wellFormed), v.trim(), v.minLength(1), v.maxLength(300));

/** Free text a person typed; may be empty. */
export const noteSchema = v.pipe(v.string(), v.transform(wellFormed), v.maxLength(20_000));

/** Half a character, as a torn paste leaves it, has no canonical form and could not be hashed. */
function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Whether there is such a day and time; the parser of the language takes 30 February for 2 March. */
function isOnCalendar(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
