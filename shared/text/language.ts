/** The languages Drillbook speaks, on screen and in a pack. */
export const languages = ['en', 'zh-CN', 'ja'] as const;

export type Language = (typeof languages)[number];

/** One sentence in every language, in ICU message syntax; the languages stand side by side so that none is forgotten. */
export type Sentence = Readonly<Record<Language, string>>;

export type Sentences = Readonly<Record<string, Sentence>>;

/** The language of a locale such as `ja-JP`, `zh-Hans-CN` or `zh_CN.UTF-8`; English where none fits. */
export function languageOf(locale: string): Language {
  const subtag = locale.toLowerCase().split(/[-_.@]/)[0];
  if (subtag === 'zh') return 'zh-CN';
  return subtag === 'ja' ? 'ja' : 'en';
}

/**
 * The language of a machine: what its environment says, else the locale its system tells.
 *
 * A variable that is set and empty says nothing, as POSIX has it.
 */
export function languageOfMachine(environment: Readonly<Record<string, string | undefined>>, locale: string): Language {
  return languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || locale);
}
