import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes, sameBytes } from '../../shared/verifier/bytes.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { type HeldRevision, verifyLaterRevisions } from '../../shared/verifier/later-revisions.ts';
import type { OpenPack } from '../../shared/verifier/open-pack.ts';
import { type RevocationList, readRevocationList } from '../../shared/verifier/revocation-list.ts';
import { type SignatureBook, signatureBook } from '../../shared/verifier/signature-book.ts';

/** A revocation list as it lay in a file. */
export interface GivenList {
  readonly path: string;
  readonly der: Uint8Array;
}

/** What an operator has at hand. */
export interface GivenProofs {
  readonly certificates: readonly ReadCertificate[];
  readonly revocationLists: readonly GivenList[];
}

/**
 * What of it a pack needs and does not hold yet.
 *
 * `notNeeded` are the files of lists nothing in the pack was issued under; `uncovered` the names of certificates no list speaks of.
 */
export interface NeededProofs {
  readonly certificates: readonly ReadCertificate[];
  readonly revocationLists: readonly RevocationList[];
  readonly notNeeded: readonly string[];
  readonly uncovered: readonly string[];
}

/**
 * Chooses what a later verifier needs: the certificates above signers and time-stamp authorities that their signatures do not bring
 * along, and the lists of those who issued them.
 *
 * Throws: REVOCATION_LIST_UNSUITABLE for a list that could not be relied on.
 */
export async function chooseNeeded(pack: OpenPack, given: GivenProofs, at: string): Promise<NeededProofs> {
  const book = signatureBook();
  const { order, stored } = await verifyLaterRevisions(pack, [], book);
  const ends = order.flatMap(endsOf);
  const pool = onceEach([...stored.certificates, ...given.certificates, ...ends.flatMap(({ chain }) => chain)]);
  const needed: ReadCertificate[] = [];
  const reached = new Set<ReadCertificate>();
  for (const { certificate, chain } of ends) {
    for (const above of await reachFrom(certificate, pool, book)) {
      reached.add(above);
      if (above !== certificate && !isAmong(above, chain)) needed.push(above);
    }
  }
  const chosen = await chooseLists(given.revocationLists, { reached: [...reached], at, book });
  const lists = onceEach(chosen.lists).filter((list) => !isAmong(list, stored.revocationLists));
  const isCovered = ({ issuerDer }: ReadCertificate): boolean =>
    [...stored.revocationLists, ...lists].some((list) => sameBytes(list.issuerDer, issuerDer));
  const uncovered = onceEach([...reached]).filter((one) => !one.facts.selfSigned && !isCovered(one));
  return {
    certificates: onceEach(needed).filter((one) => !isAmong(one, stored.certificates)),
    revocationLists: lists,
    notNeeded: chosen.notNeeded,
    uncovered: uncovered.map(({ facts }) => facts.subject),
  };
}

interface End {
  readonly certificate: ReadCertificate;
  readonly chain: readonly ReadCertificate[];
}

/** Who signed, and who vouched for the time of it. */
function endsOf(held: HeldRevision): readonly End[] {
  const signer = held.kind === 'signature' ? [held] : [];
  return held.timeStamp === null ? signer : [...signer, held.timeStamp];
}

async function reachFrom(
  end: ReadCertificate,
  pool: readonly ReadCertificate[],
  book: SignatureBook,
): Promise<ReadonlySet<ReadCertificate>> {
  const reached = new Set([end]);
  for (const below of reached) {
    if (below.facts.selfSigned) continue;
    for (const other of pool) if (!reached.has(other) && (await book.isIssuedBy(below, other))) reached.add(other);
  }
  return reached;
}

interface ListGrounds {
  readonly reached: readonly ReadCertificate[];
  readonly at: string;
  readonly book: SignatureBook;
}

async function chooseLists(
  given: readonly GivenList[],
  { reached, at, book }: ListGrounds,
): Promise<{ readonly lists: readonly RevocationList[]; readonly notNeeded: readonly string[] }> {
  const lists: RevocationList[] = [];
  const notNeeded: string[] = [];
  for (const { path, der } of given) {
    const unsuitable = (reason: string): never => {
      throw new DrillbookError('REVOCATION_LIST_UNSUITABLE', { detail: { path, reason } });
    };
    const list = readRevocationList(ownBytes(der)) ?? unsuitable('form');
    const isNeeded = reached.some(({ issuerDer }) => sameBytes(issuerDer, list.issuerDer));
    if (!isNeeded) {
      notNeeded.push(path);
      continue;
    }
    const named = reached.filter(({ subjectDer }) => sameBytes(subjectDer, list.issuerDer));
    if (named.length === 0) unsuitable('issuer');
    const answers = await Promise.all(named.map((issuer) => book.isListOf(list, issuer)));
    if (!answers.includes(true)) unsuitable('signature');
    if (list.isLimited) unsuitable('limited');
    if (list.thisUpdate > at) unsuitable('notYet');
    if (list.nextUpdate < at) unsuitable('expired');
    lists.push(list);
  }
  return { lists, notNeeded };
}

interface Encoded {
  readonly der: Uint8Array;
}

function isAmong(one: Encoded, others: readonly Encoded[]): boolean {
  return others.some(({ der }) => sameBytes(der, one.der));
}

function onceEach<T extends Encoded>(list: readonly T[]): readonly T[] {
  return list.filter((one, index) => !isAmong(one, list.slice(0, index)));
}
