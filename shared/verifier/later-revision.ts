import type { EvidenceEnvelope } from '../domain/evidence-envelope.ts';
import type { PackDocument } from './pack-document.ts';
import { refuse } from './refusal.ts';
import { requireTrailer } from './revision-rules.ts';
import { type Revision, sizeOf } from './revisions.ts';
import { readSecurityStoreRevision, type SecurityStoreRevision } from './security-store-revision.ts';
import { readSignatureRevision, type SignatureRevision } from './signature-revision.ts';
import { readTimeStampRevision, type TimeStampRevision } from './time-stamp-revision.ts';

/** The store of certificates and revocation lists: its own object, and the streams it lists so far. */
export interface SecurityStore {
  readonly object: number;
  readonly certificates: readonly number[];
  readonly revocationLists: readonly number[];
}

/** Where the pack stands after a revision: what the next one is held against. */
export interface PackState {
  readonly previous: Revision;
  readonly signed: ReadonlySet<string>;
  /** The object of the seal's signature, once the pack is sealed. */
  readonly seal: number | null;
  readonly store: SecurityStore | null;
  readonly formFields: readonly number[];
  readonly timeStamps: number;
}

/** What one later revision did: one of the three things it may do. */
export type LaterRevision = SignatureRevision | SecurityStoreRevision | TimeStampRevision;

export interface RevisionInput {
  readonly document: PackDocument;
  readonly envelope: EvidenceEnvelope;
  readonly revision: Revision;
  readonly before: PackState;
}

export function stateAtFirst({ base, fields }: PackDocument): PackState {
  const formFields = fields.map(({ object }) => object);
  return { previous: base, signed: new Set(), seal: null, store: null, formFields, timeStamps: 0 };
}

/**
 * The allow-list of later revisions: each is known by the objects of earlier revisions that it writes again.
 *
 * A field is signed (the first with the catalog); the store grows, or comes new with the catalog; the form gains the field of a
 * document time-stamp. Any other set of objects is no revision of a pack.
 * Throws: a refusal (REVISION_FORM, REVISION_CHANGES, SEAL_FIRST, SEAL_PERMISSIONS, WITHIN_LIMITS).
 */
export function readLaterRevision(input: RevisionInput): LaterRevision {
  const { document, revision, before } = input;
  requireTrailer(document, revision, before.previous);
  const changed = [...revision.objects.keys()].filter((number) => number < sizeOf(before.previous)).sort((a, b) => a - b);
  const is = (...numbers: readonly number[]): boolean => changed.join() === [...numbers].sort((a, b) => a - b).join();
  const field = document.fields.find(({ object }) => changed.includes(object));
  if (field !== undefined && (is(field.object) || is(field.object, document.catalog.object))) {
    return readSignatureRevision(input, field);
  }
  if (is(before.store?.object ?? document.catalog.object)) return readSecurityStoreRevision(input);
  if (is(document.form.object)) return readTimeStampRevision(input);
  return refuse('REVISION_CHANGES', { reason: 'objects', found: changed.join(' ') || 'none' });
}

/** Where the pack stands after the revision. */
export function stateAfter(before: PackState, later: LaterRevision): PackState {
  const next = { ...before, previous: later.revision };
  switch (later.kind) {
    case 'signature':
      return {
        ...next,
        signed: new Set([...before.signed, later.field.field]),
        seal: before.seal ?? later.signature.object,
      };
    case 'security-store':
      return { ...next, store: later.store };
    case 'time-stamp':
      return { ...next, formFields: [...before.formFields, later.fieldObject], timeStamps: before.timeStamps + 1 };
  }
}
