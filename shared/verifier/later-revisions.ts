import type { Check } from '../domain/verdict.ts';
import { coveredDigests } from './covered-digest.ts';
import { type HeldTimeStamp, verifyDocumentTimeStamp } from './document-time-stamp.ts';
import { type LaterRevision, type PackState, readLaterRevision, stateAfter, stateAtFirst } from './later-revision.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { OpenPack } from './open-pack.ts';
import type { Revision } from './revisions.ts';
import { emptyStore, readStored, requireNeeded, type StoredProofs } from './security-store.ts';
import type { SignatureBook } from './signature-book.ts';
import { type HeldSignature, verifySignature } from './signatures.ts';
import { walk } from './walk.ts';

/** A signature or document time-stamp that holds. */
export type HeldRevision = HeldSignature | HeldTimeStamp;

/** What holds of the revisions after the first, in the order of the file, and what the pack stores to judge it by. */
export interface HeldRevisions {
  readonly order: readonly HeldRevision[];
  readonly signatures: readonly HeldSignature[];
  readonly stored: StoredProofs;
}

/** Judges every revision after the first; stops at the first that is not an allowed one, because nothing after it means anything. */
export async function verifyLaterRevisions(pack: OpenPack, journal: Check[], book: SignatureBook): Promise<HeldRevisions> {
  const order: HeldRevision[] = [];
  const digestOf = coveredDigests(pack.document);
  let stored = emptyStore;
  let state = stateAtFirst(pack.document);
  for (const [index, revision] of pack.later.entries()) {
    const allowed = await readAllowed(pack, journal, { revision, number: index + 1, state, stored });
    if (allowed === null) return { ...heldIn(order), stored };
    const { later } = allowed;
    stored = allowed.stored;
    state = stateAfter(state, later);
    if (later.kind === 'security-store') continue;
    const judged =
      later.kind === 'signature'
        ? await verifySignature(pack.document, journal, later, digestOf)
        : await verifyDocumentTimeStamp(pack.document, journal, later, digestOf);
    if (judged !== null) order.push(judged);
  }
  const held = { ...heldIn(order), stored };
  await verifyStored(held, journal, book);
  verifyEnd(pack, journal);
  return held;
}

function heldIn(order: readonly HeldRevision[]): Pick<HeldRevisions, 'order' | 'signatures'> {
  return { order, signatures: order.filter((held) => held.kind === 'signature') };
}

interface Allowed {
  readonly later: LaterRevision;
  readonly stored: StoredProofs;
}

function readAllowed(
  { document, evidence }: OpenPack,
  journal: Check[],
  at: { readonly revision: Revision; readonly number: number; readonly state: PackState; readonly stored: StoredProofs },
): Promise<Allowed | null> {
  return walk(journal, ['REVISION_FORM', 'REVISION_CHANGES'], String(at.number), async (passed) => {
    refuseWhenOutOfTime(document.bounds);
    const later = readLaterRevision({ document, envelope: evidence.envelope, revision: at.revision, before: at.state });
    const stored = later.kind === 'security-store' ? await readStored(document, later, at.stored) : at.stored;
    passed('REVISION_FORM');
    passed('REVISION_CHANGES');
    if (later.kind === 'signature' && later.isFirst) passed('SEAL_FIRST');
    return { later, stored };
  });
}

async function verifyStored({ order, stored }: HeldRevisions, journal: Check[], book: SignatureBook): Promise<void> {
  if (stored.certificates.length + stored.revocationLists.length === 0) return;
  const stamps = order.flatMap(({ timeStamp }) => timeStamp ?? []);
  const signatures = order.filter((held) => held.kind === 'signature');
  const ends = [...signatures, ...stamps].map(({ certificate }) => certificate);
  const beside = [...signatures, ...stamps].flatMap(({ chain }) => chain);
  await walk(journal, ['STORE_CONTENT'], null, async (passed) => {
    await requireNeeded(stored, ends, beside, book);
    passed('STORE_CONTENT');
  });
}

function verifyEnd({ later, problem }: OpenPack, journal: Check[]): void {
  if (problem !== null) {
    journal.push({ code: problem.code, state: 'failed', subject: String(later.length + 1), detail: problem.detail });
  } else {
    journal.push({ code: 'FILE_END', state: 'passed', detail: {} });
  }
  if (later.length === 0) journal.push({ code: 'SEAL_FIRST', state: 'failed', detail: { reason: 'no-signature' } });
}
