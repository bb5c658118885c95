import type { Revocation } from '../domain/verdict.ts';
import { sameBytes } from './bytes.ts';
import type { ReadCertificate } from './certificate.ts';
import type { CertificatePath } from './chain.ts';
import type { RevocationList } from './revocation-list.ts';
import type { SignatureBook } from './signature-book.ts';

/**
 * Why a list of the issuer does not tell. `partial`: it speaks of some of the certificates only; `unverified`: no certificate at hand
 * signed it; `later`: by then its issuer may have dropped what had expired.
 */
export type ListFlaw = 'indirect' | 'notYet' | 'unverified' | 'partial' | 'later' | 'stale';

export interface UnusedList {
  readonly list: RevocationList;
  readonly flaw: ListFlaw;
}

/**
 * What the revocation lists say of a certificate, and of those above it.
 *
 * Shape: `revokedAt` only where one of them is revoked, `subject` is that one; `list` is the newest that speaks of the lowest;
 * `isStale` where it had run out before the time it is asked for; `unused` are the lists at hand where none of an issuer could tell.
 */
export interface RevocationAnswer {
  readonly revocation: Revocation;
  readonly revokedAt: string | null;
  readonly subject: string;
  readonly list: RevocationList | null;
  readonly isStale: boolean;
  readonly unused: readonly UnusedList[];
}

export interface RevocationQuestion {
  readonly lists: readonly RevocationList[];
  /** Every certificate at hand: whoever signed a certificate can take it back, also one that no path may lead through. */
  readonly issuers: readonly ReadCertificate[];
  readonly book: SignatureBook;
  /** The time it is asked for: the proven time of the signature, or today. */
  readonly at: string;
  readonly verifiedAt: string;
}

/** Asks the lists of its issuer about each certificate on the path. The one that was revoked first decides. */
export async function revocationOf(path: CertificatePath, question: RevocationQuestion): Promise<RevocationAnswer> {
  const answers: RevocationAnswer[] = [];
  for (const certificate of path.links) {
    const status = await statusOf(certificate, question);
    answers.push({ ...status, revocation: revocationIn(status, certificate), subject: certificate.facts.subject });
  }
  const [own] = answers;
  if (own === undefined) throw new Error('a path begins somewhere');
  const decisive = answers.reduce((first, answer) => (isRevokedBefore(answer, first) ? answer : first), own);
  return { ...decisive, unused: answers.flatMap(({ unused }) => unused) };
}

function revocationIn({ revokedAt, list, isStale }: Status, { facts }: ReadCertificate): Revocation {
  if (revokedAt !== null) return 'revoked';
  if (facts.selfSigned) return 'not-applicable';
  return list === null || isStale ? 'not-checked' : 'good';
}

function isRevokedBefore({ revokedAt }: RevocationAnswer, other: RevocationAnswer): boolean {
  return revokedAt !== null && (other.revokedAt === null || revokedAt < other.revokedAt);
}

type Status = Pick<RevocationAnswer, 'revokedAt' | 'list' | 'isStale' | 'unused'>;

async function statusOf(certificate: ReadCertificate, question: RevocationQuestion): Promise<Status> {
  const { serial, notAfter, selfSigned } = certificate.facts;
  if (selfSigned) return { revokedAt: null, list: null, isStale: false, unused: [] };
  const { lists, unused } = await listsOf(certificate, question);
  const entries = lists.flatMap((list) => list.entries.get(serial) ?? []);
  // once revoked always revoked: authorities drop certificates from later lists when they expire
  const dates = entries.filter(({ onHold }) => !onHold).map(({ revokedAt }) => revokedAt);
  const newest = lists.findLast(({ isLimited, thisUpdate }) => !isLimited && thisUpdate <= notAfter) ?? null;
  const held = lists.flatMap(({ thisUpdate, entries: listed }) =>
    newest === null || newest.thisUpdate <= thisUpdate ? (listed.get(serial) ?? []) : [],
  );
  const revokedAt = [...dates, ...held.map((entry) => entry.revokedAt)].sort()[0] ?? null;
  const isStale = newest !== null && newest.nextUpdate < question.at;
  if (revokedAt !== null || (newest !== null && !isStale)) return { revokedAt, list: newest, isStale, unused: [] };
  const silent = lists.flatMap((list): UnusedList[] => {
    if (list === newest) return [{ list, flaw: 'stale' }];
    return list.isLimited ? [{ list, flaw: 'partial' }] : list.thisUpdate > notAfter ? [{ list, flaw: 'later' }] : [];
  });
  return { revokedAt, list: newest, isStale, unused: [...unused, ...silent] };
}

/** The lists of whoever signed the certificate, the oldest first; `unused` those under its name that cannot be relied on. */
async function listsOf(
  certificate: ReadCertificate,
  { lists, issuers, book, verifiedAt }: RevocationQuestion,
): Promise<{ readonly lists: readonly RevocationList[]; readonly unused: readonly UnusedList[] }> {
  const own: ReadCertificate[] = [];
  for (const issuer of issuers) if (await book.isIssuedBy(certificate, issuer)) own.push(issuer);
  const found: RevocationList[] = [];
  const unused: UnusedList[] = [];
  for (const list of lists) {
    if (!sameBytes(list.issuerDer, certificate.issuerDer)) continue;
    if (list.isIndirect) unused.push({ list, flaw: 'indirect' });
    else if (list.thisUpdate > verifiedAt) unused.push({ list, flaw: 'notYet' });
    else if (await isListOfAny(list, own, book)) found.push(list);
    else unused.push({ list, flaw: 'unverified' });
  }
  return { lists: found.sort((a, b) => (a.thisUpdate < b.thisUpdate ? -1 : 1)), unused };
}

async function isListOfAny(list: RevocationList, issuers: readonly ReadCertificate[], book: SignatureBook): Promise<boolean> {
  for (const issuer of issuers) if (await book.isListOf(list, issuer)) return true;
  return false;
}
