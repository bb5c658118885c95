/** The languages Drillbook speaks, on screen and in a pack. */
export const languages = ['en', 'zh-CN', 'ja'] as const;

export type Language = (typeof languages)[number];

/** One sentence in every language, in ICU message syntax; the languages stand side by side so that none is forgotten. */
export type Sentence = Readonly<Record<Language, string>>;

export type Sentences = Readonly<Record<string, Sentence>>;

/** The language of a locale such as `ja-JP` or `zh-Hans-CN`; English where none fits. */
export function languageOf(locale: string): Language {
  const subtag = locale.toLowerCase().split('-')[0];
  if (subtag === 'zh') return 'zh-CN';
  return subtag === 'ja' ? 'ja' : 'en';
}
