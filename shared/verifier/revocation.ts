import type { Revocation } from '../domain/verdict.ts';
import type { ReadCertificate } from './certificate.ts';
import type { CertificatePath } from './chain.ts';
import type { RevocationList } from './revocation-list.ts';
import type { SignatureBook } from './signature-book.ts';

/**
 * What the revocation lists say of a certificate, and of those above it.
 *
 * Shape: `revokedAt` only where one of them is revoked, `subject` is that one; `list` is the newest that speaks of the lowest;
 * `isStale` where it had run out before the time it is asked for.
 */
export interface RevocationAnswer {
  readonly revocation: Revocation;
  readonly revokedAt: string | null;
  readonly subject: string;
  readonly list: RevocationList | null;
  readonly isStale: boolean;
}

export interface RevocationQuestion {
  readonly lists: readonly RevocationList[];
  readonly book: SignatureBook;
  /** The time it is asked for: the proven time of the signature, or today. */
  readonly at: string;
  readonly verifiedAt: string;
}

/** Asks the lists of each issuer on the path about the certificate below it. The one that was revoked first decides. */
export async function revocationOf(path: CertificatePath, question: RevocationQuestion): Promise<RevocationAnswer> {
  const answers: RevocationAnswer[] = [];
  for (const [index, certificate] of path.links.entries()) {
    const status = await statusOf(path, index, question);
    answers.push({ ...status, revocation: revocationIn(status, certificate), subject: certificate.facts.subject });
  }
  const [own] = answers;
  if (own === undefined) throw new Error('a path begins somewhere');
  return answers.reduce((first, answer) => (isRevokedBefore(answer, first) ? answer : first), own);
}

function revocationIn({ revokedAt, list, isStale }: Status, { facts }: ReadCertificate): Revocation {
  if (revokedAt !== null) return 'revoked';
  if (facts.selfSigned) return 'not-applicable';
  return list === null || isStale ? 'not-checked' : 'good';
}

function isRevokedBefore({ revokedAt }: RevocationAnswer, other: RevocationAnswer): boolean {
  return revokedAt !== null && (other.revokedAt === null || revokedAt < other.revokedAt);
}

type Status = Pick<RevocationAnswer, 'revokedAt' | 'list' | 'isStale'>;

async function statusOf({ links, authority }: CertificatePath, index: number, question: RevocationQuestion): Promise<Status> {
  const certificate = links[index];
  const issuer = links[index + 1] ?? authority;
  const nothing = { revokedAt: null, list: null, isStale: false };
  if (certificate === undefined || issuer === null || certificate === issuer) return nothing;
  const lists = await listsOf(issuer, question);
  const { serial } = certificate.facts;
  const entries = lists.flatMap((list) => list.entries.get(serial) ?? []);
  // once revoked always revoked: authorities drop certificates from later lists when they expire
  const dates = entries.filter(({ onHold }) => !onHold).map(({ revokedAt }) => revokedAt);
  const newest = lists.findLast(({ thisUpdate }) => thisUpdate <= certificate.facts.notAfter) ?? null;
  const held = newest?.entries.get(serial);
  const revokedAt = [...dates, ...(held === undefined ? [] : [held.revokedAt])].sort()[0] ?? null;
  return { revokedAt, list: newest, isStale: newest !== null && newest.nextUpdate < question.at };
}

/** The lists the issuer signed that speak for all its certificates, the oldest first. */
async function listsOf(
  issuer: ReadCertificate,
  { lists, book, verifiedAt }: RevocationQuestion,
): Promise<readonly RevocationList[]> {
  const found: RevocationList[] = [];
  for (const list of lists) {
    const counts = !list.isLimited && list.thisUpdate <= verifiedAt;
    if (counts && (await book.isListOf(list, issuer))) found.push(list);
  }
  return found.sort((a, b) => (a.thisUpdate < b.thisUpdate ? -1 : 1));
}
