/** What stands where a sentence names a value nobody gave. */
export const noValue = '—';

/** The wording a sentence may carry for a value that is not known: `{user, select, unknown {…} other {…}}`. */
const unknownWording = 'unknown';

/** The part of a parsed ICU sentence that is looked at here. */
interface SentencePart {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly SentencePart[] }>>;
}

/** The parser's number for plain text, whose `value` is no name. */
const plainText = 0;

/** Each value a sentence names, with what fills its place when it is missing. */
export type SentenceGaps = ReadonlyMap<string, string>;

/** The values a parsed sentence names. */
export function gapsOf(parts: readonly SentencePart[]): SentenceGaps {
  const gaps = new Map<string, string>();
  for (const part of parts) {
    if (part.type === plainText || typeof part.value !== 'string') continue;
    const options = part.options ?? {};
    if (unknownWording in options) gaps.set(part.value, unknownWording);
    for (const { value } of Object.values(options)) {
      for (const [name, filling] of gapsOf(value)) if (gaps.get(name) !== unknownWording) gaps.set(name, filling);
    }
    if (!gaps.has(part.value)) gaps.set(part.value, noValue);
  }
  return gaps;
}

/** The values with every gap filled; the same object when there was none. */
export function fillGaps(gaps: SentenceGaps, values: Readonly<Record<string, string | number>>) {
  const missing = [...gaps].filter(([name, filling]) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || (value === '' && filling === unknownWording);
  });
  return missing.length === 0 ? values : { ...values, ...Object.fromEntries(missing) };
}
