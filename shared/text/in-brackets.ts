import type { Language, Sentence } from './language.ts';

/** The part of a sentence that says in brackets what a code stands for; nothing for a code that is not given or means nothing to people. */
export function inBrackets(value: string, meanings: Readonly<Record<string, Sentence>>, language: Language): string {
  const [open, close] = language === 'en' ? [' (', ')'] : ['（', '）'];
  const choices = Object.entries(meanings).map(([code, meaning]) => `${code} {${open}${meaning[language]}${close}}`);
  return `{${value}, select, unknown {} ${choices.join(' ')} other {}}`;
}
