import type { TrustFileItem } from '../../shared/verifier/read-trust-file.ts';
import type { TravelledTrustList } from '../../shared/verifier/read-trust-list.ts';
import type { PinnedCertificate, TrustList } from '../../shared/verifier/trust.ts';

/** Whom the person in front of the page trusts, as they said it. Shape: `pinned` is what `fingerprints` says, as far as it reads. */
export interface GivenTrust {
  readonly fingerprints: string;
  readonly pinned: readonly PinnedCertificate[];
  readonly certificates: readonly TrustFileItem[];
  readonly authorities: readonly TrustFileItem[];
  readonly timeStampAuthorities: readonly TrustFileItem[];
  readonly revocationLists: readonly TrustFileItem[];
  readonly lists: readonly TravelledTrustList[];
}

export const noTrust: GivenTrust = {
  fingerprints: '',
  pinned: [],
  certificates: [],
  authorities: [],
  timeStampAuthorities: [],
  revocationLists: [],
  lists: [],
};

export function isTrustEmpty(trust: GivenTrust): boolean {
  const { pinnedSha256, certificateAuthoritiesDer } = trustListOf(trust);
  return pinnedSha256.length + certificateAuthoritiesDer.length === 0;
}

/** Whoever can write a file could write a trust list: it counts where its signer, or the file itself, was confirmed by fingerprint. */
export function isConfirmed({ sha256, signer }: TravelledTrustList, { pinned }: GivenTrust): boolean {
  return pinned.some((pin) => pin.sha256 === sha256 || pin.sha256 === signer?.fingerprintSha256);
}

/** As the verifier takes it. */
export function trustListOf(trust: GivenTrust): TrustList {
  const { pinned, certificates, authorities, timeStampAuthorities, revocationLists } = trust;
  const lists = trust.lists.filter((list) => isConfirmed(list, trust)).map((list) => list.trust);
  const sites = new Set(lists.flatMap(({ siteId }) => siteId ?? []));
  const [siteId] = sites;
  const listed = lists.flatMap(({ pinnedSha256 }) => pinnedSha256);
  const ownPins = [...pinned, ...certificates.map(({ name, sha256 }) => ({ name, sha256, kind: null }))];
  return {
    pinnedSha256: [...listed, ...ownPins],
    certificateAuthoritiesDer: [...lists.flatMap((list) => list.certificateAuthoritiesDer), ...authorities.map(({ der }) => der)],
    timeStampAuthoritiesDer: [
      ...lists.flatMap((list) => list.timeStampAuthoritiesDer ?? []),
      ...timeStampAuthorities.map(({ der }) => der),
    ],
    revocationListsDer: [...lists.flatMap((list) => list.revocationListsDer ?? []), ...revocationLists.map(({ der }) => der)],
    // with the lists of two sites, packs of either are expected
    ...(sites.size === 1 && siteId !== undefined ? { siteId } : {}),
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
