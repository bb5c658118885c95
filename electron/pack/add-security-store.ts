import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { concatBytes, latin1Bytes } from '../../shared/verifier/bytes.ts';
import { catalogAddition, securityStoreText, storedStreamText } from '../../shared/verifier/revision-text.ts';
import { sizeOf } from '../../shared/verifier/revisions.ts';
import { appendRevision, newestRevision, withAddition } from './append-revision.ts';
import { type AdditionInput, type IntactPack, readIntactPack, requireAdditionConfirmed } from './intact-pack.ts';
import { chooseNeeded, type GivenProofs, type NeededProofs } from './needed-proofs.ts';

export interface StoreInput extends AdditionInput, GivenProofs {}

/** The new pack, and what went into its store. */
export interface StoredPack extends NeededProofs {
  readonly bytes: Uint8Array;
}

/**
 * Stores in the pack what keeps its signatures verifiable when their authorities are gone: certificates and revocation lists.
 *
 * Source: ISO 32000-2, 12.8.4.3; ETSI EN 319 142-1, 5.4.
 * Throws: PACK_LAYOUT_INVALID, PACK_ALTERED, SEAL_FIRST, REVOCATION_LIST_UNSUITABLE, NOTHING_TO_PRESERVE, ADDITION_NOT_CONFIRMED.
 */
export async function addSecurityStore(input: StoreInput): Promise<StoredPack> {
  const intact = await readIntactPack(input);
  const needed = await chooseNeeded(intact.pack, input, input.at);
  if (needed.certificates.length + needed.revocationLists.length === 0) throw new DrillbookError('NOTHING_TO_PRESERVE');
  const bytes = appendRevision(intact.pack, storeObjects(intact, needed));
  await requireAdditionConfirmed(intact, bytes, input.at);
  return { bytes, ...needed };
}

/** The streams, the certificates first; then the store, new with the catalog that names it, or under its own number again. */
function storeObjects({ pack, state }: IntactPack, needed: NeededProofs): ReadonlyMap<number, Uint8Array> {
  const first = sizeOf(newestRevision(pack));
  const encoded = [...needed.certificates, ...needed.revocationLists].map(({ der }) => der);
  const objects = new Map(encoded.map((der, index) => [first + index, storedStream(der)]));
  const added = [...objects.keys()];
  const split = needed.certificates.length;
  const certificates = [...(state.store?.certificates ?? []), ...added.slice(0, split)];
  const revocationLists = [...(state.store?.revocationLists ?? []), ...added.slice(split)];
  const store = state.store?.object ?? first + added.length;
  objects.set(store, latin1Bytes(securityStoreText(certificates, revocationLists)));
  if (state.store === null && state.seal !== null) {
    const { catalog } = pack.document;
    objects.set(catalog.object, concatBytes([withAddition(pack, catalog.object, catalogAddition(state.seal, store))]));
  }
  return objects;
}

function storedStream(der: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes([latin1Bytes(`${storedStreamText(der.length)}\nstream\n`), der, latin1Bytes('\nendstream')]);
}
