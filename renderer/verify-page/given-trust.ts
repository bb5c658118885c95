import type { TrustFileItem } from '../../shared/verifier/read-trust-file.ts';
import type { PinnedCertificate, TrustList } from '../../shared/verifier/trust.ts';

/** Whom the person in front of the page trusts, as they said it. Shape: `pinned` is what `fingerprints` says, as far as it reads. */
export interface GivenTrust {
  readonly fingerprints: string;
  readonly pinned: readonly PinnedCertificate[];
  readonly certificates: readonly TrustFileItem[];
  readonly authorities: readonly TrustFileItem[];
  readonly timeStampAuthorities: readonly TrustFileItem[];
  readonly revocationLists: readonly TrustFileItem[];
}

export const noTrust: GivenTrust = {
  fingerprints: '',
  pinned: [],
  certificates: [],
  authorities: [],
  timeStampAuthorities: [],
  revocationLists: [],
};

export function isTrustEmpty({ pinned, certificates, authorities }: GivenTrust): boolean {
  return pinned.length + certificates.length + authorities.length === 0;
}

/** As the verifier takes it. */
export function trustListOf({ pinned, certificates, ...lists }: GivenTrust): TrustList {
  return {
    pinnedSha256: [...pinned, ...certificates.map(({ name, sha256 }) => ({ name, sha256, kind: null }))],
    certificateAuthoritiesDer: lists.authorities.map(({ der }) => der),
    timeStampAuthoritiesDer: lists.timeStampAuthorities.map(({ der }) => der),
    revocationListsDer: lists.revocationLists.map(({ der }) => der),
  };
}

/** Fingerprints as people write them, one on each line: pairs with colons, groups with spaces, a name after it. */
export function readFingerprints(text: string): {
  readonly pinned: readonly PinnedCertificate[];
  readonly wrongLine: number | null;
} {
  const pinned: PinnedCertificate[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const match = /^\s*(?:sha-?256\s*[:=]?\s*)?((?:[0-9a-f][\s:]?){63}[0-9a-f])(?:[\s,;:]+(.*))?$/i.exec(line);
    const digits = match?.[1]?.replaceAll(/[\s:]/g, '').toLowerCase();
    if (digits === undefined) return { pinned, wrongLine: index + 1 };
    pinned.push({ sha256: digits, name: match?.[2]?.trim() || digits.slice(0, 16), kind: null });
  }
  return { pinned, wrongLine: null };
}
