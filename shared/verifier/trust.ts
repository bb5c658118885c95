import { shownLine } from '../domain/shown-text.ts';
import type { Anchor } from '../domain/verdict.ts';
import { hexOf, ownBytes, sha256 } from './bytes.ts';
import { type ReadCertificate, readCertificate } from './certificate.ts';
import type { CertificatePath } from './chain.ts';
import { type RevocationList, readRevocationList } from './revocation-list.ts';

/** A certificate somebody decided to trust; `kind` is what for, or null where only a fingerprint was given. */
export interface PinnedCertificate {
  readonly sha256: string;
  readonly name: string;
  readonly kind: 'seal' | 'person' | null;
}

/**
 * Whom the person who verifies trusts.
 *
 * Shape: fingerprints are SHA-256 of the certificate in lowercase hex, each with the name it was pinned under (from a form signed on
 * paper); authorities are certificates in DER: those that vouch for signers, and those that vouch for the time in time-stamps (the
 * authority's own certificate, or one above it). Revocation lists (CRLs) in DER are at hand beside those a pack brings along.
 * `siteId` is the site packs are expected from; without it any site will do.
 * An empty list proves nobody's identity.
 */
export interface TrustList {
  readonly pinnedSha256: readonly PinnedCertificate[];
  readonly certificateAuthoritiesDer: readonly Uint8Array[];
  readonly timeStampAuthoritiesDer?: readonly Uint8Array[];
  readonly revocationListsDer?: readonly Uint8Array[];
  readonly siteId?: string;
}

/**
 * The trust list as it was read; what of it cannot be read vouches for nobody and revokes nothing.
 *
 * Shape: `unreadLists` are revocation lists that are too large or none, by their SHA-256 in lowercase hex.
 */
export interface ReadTrust {
  readonly pinned: readonly PinnedCertificate[];
  readonly authorities: readonly ReadCertificate[];
  readonly timeStampAuthorities: readonly ReadCertificate[];
  readonly revocationLists: readonly RevocationList[];
  readonly unreadLists: readonly string[];
}

export async function readTrust(trust: TrustList): Promise<ReadTrust> {
  const lists = (trust.revocationListsDer ?? []).map((der) => ({ der: ownBytes(der), list: readRevocationList(ownBytes(der)) }));
  const unread = lists.filter(({ list }) => list === null);
  return {
    pinned: trust.pinnedSha256,
    authorities: await readAuthorities(trust.certificateAuthoritiesDer),
    timeStampAuthorities: await readAuthorities(trust.timeStampAuthoritiesDer ?? []),
    revocationLists: lists.flatMap(({ list }) => list ?? []),
    unreadLists: await Promise.all(unread.map(async ({ der }) => hexOf(await sha256(der)))),
  };
}

/** Authorities that cannot be read are left out. */
export async function readAuthorities(list: readonly Uint8Array[]): Promise<readonly ReadCertificate[]> {
  const read: ReadCertificate[] = [];
  for (const der of list) {
    try {
      read.push(await readCertificate(ownBytes(der)));
    } catch {
      // it vouches for nobody
    }
  }
  return read;
}

export interface Anchored {
  readonly anchor: Anchor;
  readonly name: string | null;
  readonly kind: PinnedCertificate['kind'];
}

/** What binds a signer's certificate: a pinned fingerprint, else the authority its path leads to, else nothing. */
export function anchorOf({ facts }: ReadCertificate, { authority }: CertificatePath, { pinned }: ReadTrust): Anchored {
  const pins = pinned.filter(({ sha256 }) => sha256 === facts.fingerprintSha256);
  const pin = pins.find(({ kind }) => kind !== null) ?? pins[0];
  if (pin !== undefined) return { anchor: 'pinned', name: shownLine(pin.name), kind: pin.kind };
  if (authority === null) return { anchor: 'unknown', name: null, kind: null };
  return { anchor: 'trusted-ca', name: authority.facts.subject, kind: null };
}
