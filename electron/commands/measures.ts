import type { Language } from '../../shared/text/language.ts';

/** Milliseconds as seconds, `12.3 s`. */
export function formatSeconds(elapsedMs: number, language: Language): string {
  return `${(elapsedMs / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
