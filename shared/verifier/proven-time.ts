import type { StampFlaw, TimeStampFacts } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import type { ReadCertificate } from './certificate.ts';
import { type CertificatePath, findPath, type Purpose } from './chain.ts';
import type { HeldRevision } from './later-revisions.ts';
import { type RevocationAnswer, revocationOf, type UnusedList } from './revocation.ts';
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
  readonly accuracyMs: number;
  readonly authority: string;
}

/** The coarsest clock an authority may have; many cut the time they write to whole seconds. Source: ETSI EN 319 421, clause 7.7.2. */
const coarsestClockMs = 1_000;

/** Whether a time is from before another by more than both authorities say they may be off. */
export function isBefore(time: ProvenTime, other: ProvenTime): boolean {
  const leeway = ({ accuracyMs }: ProvenTime): number => Math.max(accuracyMs, coarsestClockMs);
  return Date.parse(time.stampedAt) + leeway(time) < Date.parse(other.stampedAt) - leeway(other);
}

/** Two time-stamps of known authorities: what covers the other one is from before it. */
export interface Contradiction {
  readonly covered: HeldRevision;
  readonly covering: HeldRevision;
  readonly coveredTime: ProvenTime;
  readonly coveringTime: ProvenTime;
}

/** A time-stamp and the time it proves, where it does. */
export interface JudgedStamp {
  readonly facts: TimeStampFacts;
  readonly time: ProvenTime;
  /** The revocation lists at hand that could not tell of its authority. */
  readonly unusedLists: readonly UnusedList[];
}

/** What is known of one signature once every time-stamp that covers it was judged. */
export interface JudgedSignature {
  readonly signature: HeldSignature;
  readonly stamp: JudgedStamp | null;
  readonly proven: ProvenTime | null;
  /** The latest time-stamp of an earlier revision: the signature came after it. */
  readonly notBefore: ProvenTime | null;
  /** Two time-stamps that cover the signature, or the second of which does, and that cannot both be true. */
  readonly contradiction: Contradiction | null;
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
type Signer = Omit<JudgedSignature, 'stamp' | 'notBefore' | 'contradiction'>;

/**
 * Judges the revisions from the last to the first: the last time-stamp as of today, and once it holds everything before it as of its
 * time, and so on backwards.
 *
 * A signature's own time-stamp proves the time also of what came before, where the signer is known: otherwise somebody could have made
 * the key to fit an old time-stamp. Of two time-stamps that contradict each other neither proves anything: nobody can tell which of the
 * authorities is wrong, and the earlier time would save a certificate that was revoked between the two.
 * Source: ETSI EN 319 102-1, clause 5.6.
 */
export async function judgeTimes(order: readonly HeldRevision[], grounds: Grounds): Promise<JudgedTimes> {
  const contradictions: Contradiction[] = [];
  for (;;) {
    const judged = await judgeBackwards(order, grounds, contradictions);
    const more = await contradictionsIn(judged, grounds);
    if (more.length === 0) return inOrder(judged, contradictions);
    contradictions.push(...more);
  }
}

async function judgeBackwards(
  order: readonly HeldRevision[],
  grounds: Grounds,
  contradictions: readonly Contradiction[],
): Promise<readonly Judged[]> {
  let covered = null as ProvenTime | null;
  const judged: Judged[] = [];
  for (const held of order.toReversed()) {
    const at = covered?.at ?? grounds.verifiedAt;
    const given = held.timeStamp === null ? null : await judgeStamp(held.timeStamp, at, grounds);
    const stamp = given !== null && isContradicted(held, contradictions) ? contradicted(given) : given;
    const proven = stamp?.facts.flaw === null ? earlier(covered, stamp.time) : covered;
    const signer = held.kind === 'signature' ? await judgeSigner(held, proven, grounds) : null;
    if (signer === null || isSound(signer)) covered = proven;
    judged.push({ held, stamp, signer });
  }
  return judged.toReversed();
}

/** What proves the time of everything before it, and yet is from before a time-stamp that it covers. */
async function contradictionsIn(judged: readonly Judged[], grounds: Grounds): Promise<readonly Contradiction[]> {
  const found: Contradiction[] = [];
  for (const [index, { held: covering, stamp, signer }] of judged.entries()) {
    if (stamp?.facts.flaw !== null || (signer !== null && !isSound(signer))) continue;
    for (const { held: covered, stamp: other } of judged.slice(0, index)) {
      if (other === null || covered.timeStamp === null || !isBefore(stamp.time, other.time)) continue;
      // as of the time of the other it may look unknown, and that time is in doubt
      const onItsDay = await judgeStamp(covered.timeStamp, other.time.at, grounds);
      const isKnown = onItsDay.facts.flaw === null || other.facts.flaw === null || other.facts.flaw === 'ahead';
      if (isKnown) found.push({ covered, covering, coveredTime: other.time, coveringTime: stamp.time });
    }
  }
  return found;
}

function isContradicted(held: HeldRevision, contradictions: readonly Contradiction[]): boolean {
  return contradictions.some(({ covered, covering }) => covered === held || covering === held);
}

function contradicted(stamp: JudgedStamp): JudgedStamp {
  return { ...stamp, facts: { ...stamp.facts, flaw: 'contradicted' } };
}

function inOrder(judged: readonly Judged[], contradictions: readonly Contradiction[]): JudgedTimes {
  const signatures: JudgedSignature[] = [];
  const documentTimeStamps: JudgedStamp[] = [];
  let notBefore: ProvenTime | null = null;
  for (const [index, { stamp, signer }] of judged.entries()) {
    const after = judged.slice(index);
    const contradiction = contradictions.find(({ covering }) => after.some(({ held }) => held === covering)) ?? null;
    if (signer !== null) signatures.push({ ...signer, stamp, notBefore, contradiction });
    else if (stamp !== null) documentTimeStamps.push(stamp);
    if (stamp?.facts.flaw === null && (notBefore === null || notBefore.stampedAt < stamp.time.stampedAt)) notBefore = stamp.time;
  }
  return { signatures, documentTimeStamps };
}

async function judgeStamp(timeStamp: TimeStamp, at: string, grounds: Grounds): Promise<JudgedStamp> {
  const { certificate, chain } = timeStamp;
  const { facts } = certificate;
  const path = await pathOf(certificate, chain, 'time-stamping', at, grounds);
  const anchor = path.authority === null ? 'unknown' : sameBytes(path.authority.der, certificate.der) ? 'pinned' : 'trusted-ca';
  const { revokedAt, unused } = await revocationOf(path, { ...grounds, issuers: issuersAmong(chain, grounds), at });
  const accuracyMs = 1_000 * (timeStamp.accuracySeconds ?? 0);
  const flawOf = (): StampFlaw | null => {
    if (path.authority === null) return 'unknownAuthority';
    if (facts.notAfter < at) return 'authorityExpired';
    if (revokedAt !== null && revokedAt <= at) return 'authorityRevoked';
    if (accuracyMs > clockToleranceMs) return 'inaccurate';
    return isAhead(timeStamp.at, at) ? 'ahead' : null;
  };
  const latest = new Date(Date.parse(timeStamp.at) + Math.min(accuracyMs, clockToleranceMs)).toISOString();
  const time = { at: latest, stampedAt: timeStamp.at, accuracyMs, authority: facts.commonName || facts.subject };
  return { facts: { at: timeStamp.at, authority: facts, anchor, flaw: flawOf() }, time, unusedLists: unused };
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
