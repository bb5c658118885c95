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

async function statusOf(certificate: ReadCertificate, question: RevocationQuestion): Promise<Status> {
  const { serial, notAfter, selfSigned } = certificate.facts;
  if (selfSigned) return { revokedAt: null, list: null, isStale: false };
  const lists = await listsOf(certificate, question);
  const entries = lists.flatMap((list) => list.entries.get(serial) ?? []);
  // once revoked always revoked: authorities drop certificates from later lists when they expire
  const dates = entries.filter(({ onHold }) => !onHold).map(({ revokedAt }) => revokedAt);
  const newest = lists.findLast(({ isLimited, thisUpdate }) => !isLimited && thisUpdate <= notAfter) ?? null;
  const held = lists.flatMap(({ thisUpdate, entries: listed }) =>
    newest === null || newest.thisUpdate <= thisUpdate ? (listed.get(serial) ?? []) : [],
  );
  const revokedAt = [...dates, ...held.map((entry) => entry.revokedAt)].sort()[0] ?? null;
  return { revokedAt, list: newest, isStale: newest !== null && newest.nextUpdate < question.at };
}

/** The lists of whoever signed the certificate, the oldest first. */
async function listsOf(
  certificate: ReadCertificate,
  { lists, issuers, book, verifiedAt }: RevocationQuestion,
): Promise<readonly RevocationList[]> {
  const own: ReadCertificate[] = [];
  for (const issuer of issuers) if (await book.isIssuedBy(certificate, issuer)) own.push(issuer);
  const found: RevocationList[] = [];
  for (const list of lists) {
    if (list.isIndirect || list.thisUpdate > verifiedAt) continue;
    for (const issuer of own) {
      if (!(await book.isListOf(list, issuer))) continue;
      found.push(list);
      break;
    }
  }
  return found.sort((a, b) => (a.thisUpdate < b.thisUpdate ? -1 : 1));
}
