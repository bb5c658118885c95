import { createContext, useContext } from 'react';
import type { Language } from '../../shared/text/language.ts';
import { type Translate, translator } from '../../shared/text/translate.ts';

/** The language of the window and the time zone its times are shown in. */
export interface Locale {
  readonly language: Language;
  readonly timeZone: string;
}

const translators = new Map<Language, Translate>();

/** The one translator of a language; sentences are parsed once per run. */
export function translatorOf(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  const made = translator(language);
  translators.set(language, made);
  return made;
}

export const LocaleContext = createContext<Locale>({ language: 'en', timeZone: 'UTC' });

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useText(): Translate {
  return translatorOf(useLocale().language);
}
