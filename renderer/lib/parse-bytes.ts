import type { Bytes } from '../../shared/domain/units.ts';

const powers: Readonly<Record<string, number>> = { '': 0, k: 1, m: 2, g: 3, t: 4, p: 5 };
const pattern = /^\s*(\d+(?:\.\d+)?)\s*([kmgtp]?)(i?)b?\s*$/i;

/**
 * A size as people write it – `42`, `12.5 GB`, `3 TiB`, `1,500 MB` – in bytes; null when it is none.
 *
 * Units: kB is 1,000, KiB 1,024.
 */
export function parseBytes(text: string): Bytes | null {
  const match = pattern.exec(plainNumber(text.normalize('NFKC')));
  if (!match?.[1]) return null;
  const power = powers[(match[2] ?? '').toLowerCase()] ?? 0;
  const bytes = Math.round(Number(match[1]) * (match[3] ? 1024 : 1000) ** power);
  return Number.isSafeInteger(bytes) ? (bytes as Bytes) : null;
}

/** A comma before exactly three digits sets thousands apart, any other is a decimal comma. */
function plainNumber(text: string): string {
  return /^\s*[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
}
