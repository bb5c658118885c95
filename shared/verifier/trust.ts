import { BasicConstraints } from 'pkijs';
import type { Anchor } from '../domain/verdict.ts';
import { ownBytes, sameBytes } from './bytes.ts';
import { isSignedBy, keyUsageOf, type ReadCertificate, readCertificate } from './certificate.ts';

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

export interface Anchored {
  readonly anchor: Anchor;
  readonly name: string | null;
  readonly kind: PinnedCertificate['kind'];
}

const longestChain = 5;

/** What binds the certificate: a pinned fingerprint, else a chain to an authority on the list that is valid at that time, else nothing. */
export async function findAnchor(
  certificate: ReadCertificate,
  chain: readonly ReadCertificate[],
  trust: TrustList,
  at: string,
): Promise<Anchored> {
  const pins = trust.pinnedSha256.filter(({ sha256 }) => sha256 === certificate.facts.fingerprintSha256);
  const pinned = pins.find(({ kind }) => kind !== null) ?? pins[0];
  if (pinned !== undefined) return { anchor: 'pinned', name: pinned.name, kind: pinned.kind };
  const authorities = await readAuthorities(trust);
  let current = certificate;
  for (let length = 0; length < longestChain; length += 1) {
    const authority = await findIssuer(current, authorities, length, at);
    if (authority !== null) return { anchor: 'trusted-ca', name: authority.facts.subject, kind: null };
    const next = await findIssuer(current, chain, length, at);
    if (next === null || next === current) break;
    current = next;
  }
  return { anchor: 'unknown', name: null, kind: null };
}

async function readAuthorities(trust: TrustList): Promise<readonly ReadCertificate[]> {
  const read: ReadCertificate[] = [];
  for (const der of trust.certificateAuthoritiesDer) {
    try {
      read.push(await readCertificate(ownBytes(der)));
    } catch {
      // an authority that cannot be read vouches for nobody
    }
  }
  return read;
}

async function findIssuer(
  certificate: ReadCertificate,
  candidates: readonly ReadCertificate[],
  below: number,
  at: string,
): Promise<ReadCertificate | null> {
  for (const candidate of candidates) {
    const isNamed = sameBytes(candidate.subjectDer, certificate.issuerDer);
    if (isNamed && mayIssue(candidate, below, at) && (await isSignedBy(certificate.parsed, candidate.parsed))) return candidate;
  }
  return null;
}

function mayIssue({ parsed, facts }: ReadCertificate, below: number, at: string): boolean {
  const constraints = parsed.extensions?.find(({ parsedValue }) => parsedValue instanceof BasicConstraints)?.parsedValue;
  if (!(constraints instanceof BasicConstraints) || !constraints.cA) return false;
  const { pathLenConstraint } = constraints;
  if (pathLenConstraint !== undefined && (typeof pathLenConstraint !== 'number' || pathLenConstraint < below)) return false;
  const usage = keyUsageOf(parsed);
  return (
    usage !== null && (usage.bits & 0x04) !== 0 && facts.notBefore <= at && at <= facts.notAfter && !hasUnknownConstraint(parsed)
  );
}

const understoodInAuthority = new Set([
  '2.5.29.15',
  '2.5.29.19',
  '2.5.29.14',
  '2.5.29.35',
  '2.5.29.37',
  '2.5.29.31',
  '2.5.29.32',
]);

function hasUnknownConstraint(parsed: ReadCertificate['parsed']): boolean {
  // name constraints and the like are critical, and what is not understood is not obeyed
  return (parsed.extensions ?? []).some(({ critical, extnID }) => critical && !understoodInAuthority.has(extnID));
}
