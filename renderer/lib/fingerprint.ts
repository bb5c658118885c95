import type { Sha256 } from '../../shared/domain/units.ts';

/** A SHA-256 fingerprint as people write it – in groups, with colons, in either case – or null when it is none. */
export function readFingerprint(text: string): Sha256 | null {
  // letters and digits of full width, as an input method writes them, are the same
  const hex = text
    .normalize('NFKC')
    .replaceAll(/[\s:·.-]/g, '')
    .toLowerCase();
  return /^[0-9a-f]{64}$/.test(hex) ? (hex as Sha256) : null;
}

/** In groups of four, as on the paper form. */
export function groupedFingerprint(sha256: string): string {
  return (sha256.match(/.{1,4}/g) ?? []).join(' ');
}
