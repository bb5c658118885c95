import type { Language } from '../../shared/text/language.ts';

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Bytes in the largest binary unit that leaves a number above one, `1.5 MiB`. */
export function formatBytes(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${value.toLocaleString(language, { maximumFractionDigits: power === 0 ? 0 : 1 })} ${units[power]}`;
}

/** Milliseconds as seconds, `12.3 s`. */
export function formatSeconds(elapsedMs: number, language: Language): string {
  return `${(elapsedMs / 1000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`;
}
