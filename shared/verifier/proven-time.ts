import type { StampFlaw, TimeStampFacts } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import type { ReadCertificate } from './certificate.ts';
import { type CertificatePath, findPath, type Purpose } from './chain.ts';
import type { HeldRevision } from './later-revisions.ts';
import { type RevocationAnswer, revocationOf } from './revocation.ts';
import type { RevocationList } from './revocation-list.ts';
import type { SignatureBook } from './signature-book.ts';
import type { HeldSignature } from './signatures.ts';
import type { TimeStamp } from './time-stamp.ts';
import { type Anchored, anchorOf, type ReadTrust } from './trust.ts';

/** Laptops on isolated networks drift; a claim further ahead than this is not drift. */
export const clockToleranceMs = 86_400_000;

/** By then it was there, at the latest. Shape: `at` allows for the accuracy the authority claims, `stampedAt` is what it wrote. */
export interface ProvenTime {
  readonly at: string;
  readonly stampedAt: string;
  readonly authority: string;
}

/** A time-stamp and the time it proves, where it does. */
export interface JudgedStamp {
  readonly facts: TimeStampFacts;
  readonly time: ProvenTime;
}

/** What is known of one signature once every time-stamp that covers it was judged. */
export interface JudgedSignature {
  readonly signature: HeldSignature;
  readonly stamp: JudgedStamp | null;
  readonly proven: ProvenTime | null;
  /** The latest time that an earlier revision was proven to exist: the signature came after it. */
  readonly notBefore: string | null;
  readonly path: CertificatePath;
  readonly anchored: Anchored;
  readonly revocation: RevocationAnswer;
}

/** Everything the time-stamps of a pack say: about each signature, and about the document, each in the order of the file. */
export interface JudgedTimes {
  readonly signatures: readonly JudgedSignature[];
  readonly documentTimeStamps: readonly JudgedStamp[];
}

export interface Grounds {
  readonly trust: ReadTrust;
  /** Certificates the pack stores for everybody, and every revocation list at hand. */
  readonly certificates: readonly ReadCertificate[];
  readonly lists: readonly RevocationList[];
  readonly book: SignatureBook;
  readonly verifiedAt: string;
}

type Judged = { readonly held: HeldRevision; readonly stamp: JudgedStamp | null; readonly signer: Signer | null };
type Signer = Omit<JudgedSignature, 'stamp' | 'notBefore'>;

/**
 * Judges the revisions from the last to the first: the last time-stamp as of today, and once it holds everything before it as of its
 * time, and so on backwards.
 *
 * A signature's own time-stamp proves the time also of what came before, where the signer is known: otherwise somebody could have made
 * the key to fit an old time-stamp.
 * Source: ETSI EN 319 102-1, clause 5.6.
 */
export async function judgeTimes(order: readonly HeldRevision[], grounds: Grounds): Promise<JudgedTimes> {
  let covered = null as ProvenTime | null;
  const judged: Judged[] = [];
  for (const held of order.toReversed()) {
    const at = covered?.at ?? grounds.verifiedAt;
    const stamp = held.timeStamp === null ? null : await judgeStamp(held.timeStamp, at, grounds);
    const proven = stamp?.facts.flaw === null ? earlier(covered, stamp.time) : covered;
    const signer = held.kind === 'signature' ? await judgeSigner(held, proven, grounds) : null;
    if (signer === null || isSound(signer)) covered = proven;
    judged.push({ held, stamp, signer });
  }
  return inOrder(judged.toReversed());
}

function inOrder(judged: readonly Judged[]): JudgedTimes {
  const signatures: JudgedSignature[] = [];
  const documentTimeStamps: JudgedStamp[] = [];
  let notBefore: string | null = null;
  for (const { stamp, signer } of judged) {
    if (signer !== null) signatures.push({ ...signer, stamp, notBefore });
    else if (stamp !== null) documentTimeStamps.push(stamp);
    if (stamp?.facts.flaw === null && (notBefore === null || notBefore < stamp.time.stampedAt)) notBefore = stamp.time.stampedAt;
  }
  return { signatures, documentTimeStamps };
}

async function judgeStamp(timeStamp: TimeStamp, at: string, grounds: Grounds): Promise<JudgedStamp> {
  const { certificate, chain } = timeStamp;
  const { facts } = certificate;
  const path = await pathOf(certificate, chain, 'time-stamping', at, grounds);
  const anchor = path.authority === null ? 'unknown' : sameBytes(path.authority.der, certificate.der) ? 'pinned' : 'trusted-ca';
  const { revokedAt } = await revocationOf(path, { ...grounds, issuers: issuersAmong(chain, grounds), at });
  const accuracyMs = 1_000 * (timeStamp.accuracySeconds ?? 0);
  const flawOf = (): StampFlaw | null => {
    if (path.authority === null) return 'unknownAuthority';
    if (facts.notAfter < at) return 'authorityExpired';
    if (revokedAt !== null && revokedAt <= at) return 'authorityRevoked';
    if (accuracyMs > clockToleranceMs) return 'inaccurate';
    return isAhead(timeStamp.at, at) ? 'ahead' : null;
  };
  const latest = new Date(Date.parse(timeStamp.at) + Math.min(accuracyMs, clockToleranceMs)).toISOString();
  const time = { at: latest, stampedAt: timeStamp.at, authority: facts.commonName || facts.subject };
  return { facts: { at: timeStamp.at, authority: facts, anchor, flaw: flawOf() }, time };
}

async function judgeSigner(signature: HeldSignature, proven: ProvenTime | null, grounds: Grounds): Promise<Signer> {
  const { certificate, chain } = signature;
  // a proof from after the last day of the certificate does not show that it was used in time
  const at = proven !== null && proven.at <= certificate.facts.notAfter ? proven.at : grounds.verifiedAt;
  const path = await pathOf(certificate, chain, 'signing', at, grounds);
  const revocation = await revocationOf(path, { ...grounds, issuers: issuersAmong(chain, grounds), at });
  return { signature, proven, path, anchored: anchorOf(certificate, path, grounds.trust), revocation };
}

function pathOf(
  certificate: ReadCertificate,
  chain: readonly ReadCertificate[],
  purpose: Purpose,
  at: string,
  { trust, certificates, book }: Grounds,
): Promise<CertificatePath> {
  const authorities = purpose === 'signing' ? trust.authorities : trust.timeStampAuthorities;
  return findPath({ certificate, pool: [...chain, ...certificates], authorities, purpose, at, book });
}

function issuersAmong(chain: readonly ReadCertificate[], { trust, certificates }: Grounds): readonly ReadCertificate[] {
  return [...trust.authorities, ...trust.timeStampAuthorities, ...chain, ...certificates];
}

function isSound({ signature, anchored, proven, revocation }: Signer): boolean {
  const { notBefore, notAfter } = signature.certificate.facts;
  const isRevoked = revocation.revokedAt !== null && (proven === null || revocation.revokedAt <= proven.at);
  const isWithin = proven !== null && notBefore <= proven.at && proven.at <= notAfter;
  return anchored.anchor !== 'unknown' && isWithin && !isRevoked;
}

function earlier(a: ProvenTime | null, b: ProvenTime): ProvenTime {
  return a !== null && a.at <= b.at ? a : b;
}

/** Whether a time is further ahead of another than clocks may differ. */
export function isAhead(time: string, of: string): boolean {
  return Date.parse(time) > Date.parse(of) + clockToleranceMs;
}
