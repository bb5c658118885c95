import type { PackState, RevisionInput, SecurityStore } from './later-revision.ts';
import type { PackDocument } from './pack-document.ts';
import { entryOf, itemsOf } from './pdf-value.ts';
import { refuse } from './refusal.ts';
import { requireAddition, requireText } from './revision-rules.ts';
import { catalogAddition, securityStoreText, storedStreamText } from './revision-text.ts';
import { type PdfObject, type Revision, sizeOf } from './revisions.ts';

/** A revision that stores certificates and revocation lists; `added` are its new streams, the certificates first. */
export interface SecurityStoreRevision {
  readonly kind: 'security-store';
  readonly revision: Revision;
  readonly store: SecurityStore;
  readonly added: readonly PdfObject[];
}

/**
 * The streams are new and plain; the store is new behind them, and the catalog names it; or it is there already, and grows at the end.
 *
 * No signature covers this revision until a later one does, so every byte that is not in a stream follows from what is in them.
 * Throws: a refusal (REVISION_CHANGES, SEAL_FIRST, WITHIN_LIMITS).
 */
export function readSecurityStoreRevision({ document, revision, before }: RevisionInput): SecurityStoreRevision {
  const { seal } = before;
  if (seal === null) return refuse('SEAL_FIRST', { reason: 'store' });
  const first = sizeOf(before.previous);
  const end = sizeOf(revision) - (before.store === null ? 1 : 0);
  const numbers = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (numbers.length === 0) refuse('REVISION_CHANGES', { reason: 'nothing-stored' });
  const store = storeAfter(document, revision, before.store ?? { object: end, certificates: [], revocationLists: [] }, numbers);
  if (before.store === null) requireAddition(document, revision, document.catalog.object, catalogAddition(seal, store.object));
  requireAscending(revision);
  const added = numbers.map((number) => requireStream(document, revision, number));
  return { kind: 'security-store', revision, store, added };
}

/** The earlier references in their order, then the new ones: certificates first. Anything else is refused, byte by byte. */
function storeAfter(
  document: PackDocument,
  revision: Revision,
  before: NonNullable<PackState['store']>,
  numbers: readonly number[],
): SecurityStore {
  const written = revision.objects.get(before.object);
  const listed = itemsOf(entryOf(written?.value, 'Certs'))?.length ?? 0;
  const split = Math.min(numbers.length, Math.max(0, listed - before.certificates.length));
  const certificates = [...before.certificates, ...numbers.slice(0, split)];
  const revocationLists = [...before.revocationLists, ...numbers.slice(split)];
  const { storedCertificates, storedRevocationLists } = document.bounds.limits;
  if (certificates.length > storedCertificates) refuse('WITHIN_LIMITS', { limit: 'stored-certificates' });
  if (revocationLists.length > storedRevocationLists) refuse('WITHIN_LIMITS', { limit: 'stored-revocation-lists' });
  const object = requireText(document, revision, before.object, securityStoreText(certificates, revocationLists));
  if (object.stream !== null) refuse('REVISION_CHANGES', { reason: 'stream', object: object.object });
  return { object: before.object, certificates, revocationLists };
}

function requireStream(document: PackDocument, revision: Revision, number: number): PdfObject {
  const { stream } = revision.objects.get(number) ?? {};
  if (stream == null) return refuse('REVISION_CHANGES', { reason: 'no-stream', object: number });
  const bytes = stream.end - stream.start;
  if (bytes > document.bounds.limits.storedBytes) refuse('WITHIN_LIMITS', { limit: 'stored-bytes', object: number });
  return requireText(document, revision, number, storedStreamText(bytes));
}

function requireAscending(revision: Revision): void {
  const numbers = [...revision.objects.keys()];
  const isAscending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  if (!isAscending) refuse('REVISION_CHANGES', { reason: 'order' });
}
