import { hexOf, type OwnBytes, ownBytes, sameBytes, sha256 } from './bytes.ts';
import { type ReadCertificate, readCertificate } from './certificate.ts';
import type { PackDocument } from './pack-document.ts';
import { Refusal, refuse } from './refusal.ts';
import { permanentIdOf } from './revision-rules.ts';
import { trailerText } from './revision-text.ts';
import { sizeOf } from './revisions.ts';
import { type RevocationList, readRevocationList } from './revocation-list.ts';
import type { SecurityStoreRevision } from './security-store-revision.ts';
import type { SignatureBook } from './signature-book.ts';

/** What the pack's store holds so far. */
export interface StoredProofs {
  readonly certificates: readonly ReadCertificate[];
  readonly revocationLists: readonly RevocationList[];
}

export const emptyStore: StoredProofs = { certificates: [], revocationLists: [] };

/**
 * The store with what the revision adds to it: certificates and revocation lists in strict DER, none of them stored already.
 *
 * Throws: a refusal (STORE_CONTENT, REVISION_CHANGES, WITHIN_LIMITS).
 */
export async function readStored(
  document: PackDocument,
  later: SecurityStoreRevision,
  before: StoredProofs,
): Promise<StoredProofs> {
  await requireOwnTrailer(document, later);
  const certificates = [...before.certificates];
  const revocationLists = [...before.revocationLists];
  const listed = new Set(later.store.certificates);
  for (const { object, stream } of later.added) {
    const der = ownBytes(document.bytes.subarray(stream?.start, stream?.end));
    const isTwice = [...certificates, ...revocationLists].some((stored) => sameBytes(stored.der, der));
    if (isTwice) refuse('STORE_CONTENT', { reason: 'twice', object });
    if (listed.has(object)) certificates.push(await readStoredCertificate(der, object));
    else revocationLists.push(readRevocationList(der) ?? refuse('STORE_CONTENT', { reason: 'revocation-list', object }));
  }
  const bytes = [...certificates, ...revocationLists].reduce((sum, { der }) => sum + der.length, 0);
  if (bytes > document.bounds.limits.storedBytes) refuse('WITHIN_LIMITS', { limit: 'stored-bytes', found: bytes });
  return { certificates, revocationLists };
}

/**
 * Everything in the store belongs to somebody: a certificate leads up from a signer or a time-stamping authority of this pack, a
 * revocation list is signed by one that does. Whatever else was there would be bytes that nobody vouches for.
 *
 * `ends` are the certificates of the signers and authorities, `beside` those their signatures brought along.
 * Throws: a refusal (STORE_CONTENT).
 */
export async function requireNeeded(
  stored: StoredProofs,
  ends: readonly ReadCertificate[],
  beside: readonly ReadCertificate[],
  book: SignatureBook,
): Promise<void> {
  const reached = await reachedFrom(ends, [...stored.certificates, ...beside], book);
  const foreign = stored.certificates.find((certificate) => !belongs(certificate, reached));
  if (foreign !== undefined) refuse('STORE_CONTENT', { reason: 'foreign', subject: foreign.facts.subject });
  for (const list of stored.revocationLists) {
    if (!(await isListOfAny(list, reached, book))) {
      refuse('STORE_CONTENT', { reason: 'foreign-list', sha256: hexOf(await sha256(list.der)) });
    }
  }
}

async function reachedFrom(
  ends: readonly ReadCertificate[],
  pool: readonly ReadCertificate[],
  book: SignatureBook,
): Promise<ReadonlySet<ReadCertificate>> {
  const reached = new Set([...ends, ...pool.filter((other) => ends.some(({ der }) => sameBytes(der, other.der)))]);
  for (const certificate of reached) {
    // nobody is above a root: anybody can write a certificate for the key of somebody else
    if (certificate.facts.selfSigned) continue;
    for (const other of pool) {
      if (!reached.has(other) && (await book.isIssuedBy(certificate, other))) reached.add(other);
    }
  }
  return reached;
}

/** A root vouches for its own bytes: without that anybody could change them. */
function belongs(certificate: ReadCertificate, reached: ReadonlySet<ReadCertificate>): boolean {
  const isRoot = sameBytes(certificate.issuerDer, certificate.subjectDer);
  return reached.has(certificate) && (!isRoot || certificate.facts.selfSigned);
}

async function isListOfAny(list: RevocationList, issuers: Iterable<ReadCertificate>, book: SignatureBook): Promise<boolean> {
  for (const issuer of issuers) if (await book.isListOf(list, issuer)) return true;
  return false;
}

async function readStoredCertificate(der: OwnBytes, object: number): Promise<ReadCertificate> {
  try {
    return await readCertificate(der);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return refuse('STORE_CONTENT', { ...cause.detail, reason: 'certificate', object });
  }
}

async function requireOwnTrailer(document: PackDocument, { revision }: SecurityStoreRevision): Promise<void> {
  const { bytes, catalog, information } = document;
  const digest = await sha256(bytes.subarray(revision.start, revision.trailerStart));
  const previous = revision.trailer.entries.get('Prev');
  const expected = trailerText({
    size: sizeOf(revision),
    root: catalog.object,
    information: information.object,
    permanentId: permanentIdOf(document),
    changingId: hexOf(digest.subarray(0, 16)),
    previousXref: previous?.kind === 'integer' ? previous.value : 0,
  });
  const found = bytes.subarray(revision.trailerStart, revision.end);
  const text = String.fromCharCode(...found.subarray(0, expected.length));
  if (text !== expected) refuse('REVISION_CHANGES', { reason: 'trailer', offset: revision.trailerStart });
}
