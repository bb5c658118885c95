import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { catalogAddition, securityStoreText } from '../../shared/verifier/revision-text.ts';
import { asBytes, asText, objectBody, objectLike } from '../support/evil-update.ts';
import { type Objects, type Proofs, type ReadPack, storeProofs, streamOf } from '../support/long-term-pack.ts';
import { rewriteDer, tlv } from '../support/odd-signature.ts';
import type { LongTermAttack, LongTermHistory } from './lab.ts';

type Change = (objects: Objects, read: ReadPack) => void;

const proofsOf = ({ tsa, revocationList }: LongTermHistory): Proofs => ({
  certificates: [tsa.authorityDer],
  revocationLists: [revocationList],
});

/** A store as it should be, but for one thing. */
const storeBut =
  (change: Change): LongTermAttack['make'] =>
  (_, longTerm) =>
    storeProofs(longTerm.stamped, proofsOf(longTerm), change);

/** A later addition to the store, wrong in one thing. */
const growBut =
  (change: Change): LongTermAttack['make'] =>
  (_, longTerm) =>
    storeProofs(longTerm.stored, { certificates: [longTerm.tsa.certificateDer] }, change);

const keeping =
  (proofs: (longTerm: LongTermHistory) => Proofs): LongTermAttack['make'] =>
  (_, longTerm) =>
    storeProofs(longTerm.stamped, proofs(longTerm));

/** Writes the text of one object anew. */
function edit(objects: Objects, number: number, change: (text: string) => string): void {
  const before = asText(objects.get(number) ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error('the attack changed nothing');
  objects.set(number, asBytes(after));
}

const lastOf = (objects: Objects): number => Math.max(...objects.keys());
const flipped = (bytes: Uint8Array, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

/** Attacks on the store of certificates and revocation lists, which no signature covers until a later time-stamp does. */
export const attacksOnStores: readonly LongTermAttack[] = [
  {
    name: 'a store before the seal',
    code: 'SEAL_FIRST',
    make: ({ pack }, longTerm) => storeProofs(pack.rendered, proofsOf(longTerm)),
  },
  {
    name: 'junk stored as a certificate',
    code: 'STORE_CONTENT',
    make: keeping(() => ({ certificates: [Buffer.from('<script>alert(1)</script>')] })),
  },
  {
    name: 'junk stored as a revocation list',
    code: 'STORE_CONTENT',
    make: keeping(() => ({ revocationLists: [Buffer.alloc(300, 7)] })),
  },
  {
    name: 'the certificate of somebody who has nothing to do with the pack',
    code: 'STORE_CONTENT',
    make: ({ mallory }, { stamped }) => storeProofs(stamped, { certificates: [mallory.certificateDer] }),
  },
  {
    name: 'the root of another authority of the time',
    code: 'STORE_CONTENT',
    make: keeping(({ stranger }) => ({ certificates: [stranger.authorityDer] })),
  },
  {
    name: 'the revocation list of another authority',
    code: 'STORE_CONTENT',
    make: keeping(({ tsa, strangerList }) => ({ certificates: [tsa.authorityDer], revocationLists: [strangerList] })),
  },
  {
    name: 'a revocation list without the certificate that signed it',
    code: 'STORE_CONTENT',
    make: keeping(({ revocationList }) => ({ revocationLists: [revocationList] })),
  },
  {
    name: 'one certificate stored twice',
    code: 'STORE_CONTENT',
    make: keeping(({ tsa }) => ({ certificates: [tsa.authorityDer, tsa.authorityDer] })),
  },
  {
    name: 'a certificate stored again in a later revision',
    code: 'STORE_CONTENT',
    make: (_, { stored, tsa }) => storeProofs(stored, { certificates: [tsa.authorityDer] }),
  },
  {
    name: 'bytes after the end of a stored certificate',
    code: 'STORE_CONTENT',
    make: keeping(({ tsa }) => ({ certificates: [Buffer.concat([tsa.authorityDer, Buffer.from('hidden')])] })),
  },
  {
    name: 'a stored root whose last day was moved',
    code: 'STORE_CONTENT',
    make: keeping(({ tsa }) => ({
      certificates: [rewriteDer(tsa.authorityDer, [0, 4, 1], () => tlv(0x17, Buffer.from('491231235959Z')))],
    })),
  },
  {
    name: 'a stored root with another signature',
    code: 'STORE_CONTENT',
    make: keeping(({ tsa }) => ({ certificates: [flipped(tsa.authorityDer, tsa.authorityDer.length - 3)] })),
  },
  {
    name: 'a stored revocation list whose day was moved',
    code: 'STORE_CONTENT',
    make: keeping((longTerm) => ({
      ...proofsOf(longTerm),
      revocationLists: [rewriteDer(longTerm.revocationList, [0, 4], () => tlv(0x17, Buffer.from('491231235959Z')))],
    })),
  },
  {
    name: 'a stored revocation list with a length in a longer form than DER allows',
    code: 'STORE_CONTENT',
    make: keeping((longTerm) => ({
      ...proofsOf(longTerm),
      revocationLists: [rewriteDer(longTerm.revocationList, [0, 0], () => Buffer.from('02810101', 'hex'))],
    })),
  },
  {
    name: 'a revocation list stored as a certificate',
    code: 'STORE_CONTENT',
    make: keeping(({ tsa, revocationList }) => ({ certificates: [tsa.authorityDer, revocationList] })),
  },
  {
    name: 'a stored stream that is compressed',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { next }) => edit(objects, next, (text) => text.replace('\n>>', '\n/Filter /FlateDecode\n>>'))),
  },
  {
    name: 'a stored stream that says something else beside its length',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { next }) => edit(objects, next, (text) => text.replace('\n>>', '\n/Type /XObject\n>>'))),
  },
  {
    name: 'a stored certificate that is no stream',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { next }) => objects.set(next, latin1Bytes('<<\n/Type /Certificate\n>>'))),
  },
  {
    name: 'a store with an entry for each signature',
    code: 'REVISION_CHANGES',
    make: storeBut((objects) => edit(objects, lastOf(objects), (text) => text.replace('\n>>', '\n/VRI << >>\n>>'))),
  },
  {
    name: 'a store that names an object of the first revision',
    code: 'REVISION_CHANGES',
    make: storeBut((objects) => edit(objects, lastOf(objects), (text) => text.replace('/Certs [', '/Certs [1 0 R '))),
  },
  {
    name: 'a store that does not name what it brings',
    code: 'REVISION_CHANGES',
    make: storeBut((objects) => edit(objects, lastOf(objects), (text) => text.replace(/\/CRLs \[[^\]]*\]/, '/CRLs []'))),
  },
  {
    name: 'a store with a stream of its own',
    code: 'REVISION_CHANGES',
    make: storeBut((objects) => {
      const text = asText(objects.get(lastOf(objects)) ?? new Uint8Array());
      objects.set(lastOf(objects), streamOf(Buffer.from('x'), text.replace('\n>>', '\n/Length 1\n>>')));
    }),
  },
  {
    name: 'a catalog with a script, beside a genuine store',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { pack }) =>
      edit(objects, pack.document.catalog.object, (text) =>
        text.replace(/>>$/, '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>\n>>'),
      ),
    ),
  },
  {
    name: 'a catalog that loses the permissions of the seal',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { pack }) =>
      edit(objects, pack.document.catalog.object, (text) => text.replace(/\/Perms << [^>]*>>\n/, '')),
    ),
  },
  {
    name: 'a catalog whose permissions name another signature',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { pack }) =>
      edit(objects, pack.document.catalog.object, (text) => text.replace(/\/DocMDP \d+ 0 R/, '/DocMDP 1 0 R')),
    ),
  },
  {
    name: 'another language in the catalog, beside a genuine store',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { pack }) =>
      edit(objects, pack.document.catalog.object, (text) => text.replace('/Lang (', '/Lang (x')),
    ),
  },
  {
    name: 'the content of a page, beside a genuine store',
    code: 'REVISION_CHANGES',
    make: (_, longTerm) => {
      const page = objectBody(longTerm.stamped, objectLike(longTerm.stamped, /\/Type \/Page\n/));
      const content = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]);
      return storeProofs(longTerm.stamped, proofsOf(longTerm), (objects) => objects.set(content, streamOf(Buffer.from('q Q'))));
    },
  },
  {
    name: 'the field of a person, beside a genuine store',
    code: 'REVISION_CHANGES',
    make: storeBut((objects, { pack }) => {
      const field = pack.document.fields.at(-1)?.object ?? 0;
      objects.set(field, latin1Bytes('<<\n/FT /Sig\n>>'));
    }),
  },
  {
    name: 'one more object that the store does not name',
    code: 'REVISION_CHANGES',
    make: storeBut((objects) => objects.set(lastOf(objects) + 1, streamOf(Buffer.from('hidden')))),
  },
  {
    name: 'a store with nothing in it',
    code: 'REVISION_CHANGES',
    make: (_, { stamped }) => storeProofs(stamped, {}),
  },
  {
    name: 'a second store in place of the first',
    code: 'REVISION_CHANGES',
    make: growBut((objects, { pack, state, next }) => {
      const store = state.store?.object ?? 0;
      objects.delete(store);
      objects.set(next + 1, latin1Bytes(securityStoreText([next], [])));
      const { catalog, bytes } = pack.document;
      const kept = Buffer.from(bytes.subarray(catalog.bodyStart, catalog.bodyEnd - 2));
      objects.set(catalog.object, Buffer.concat([kept, latin1Bytes(catalogAddition(state.seal ?? 0, next + 1))]));
    }),
  },
  {
    name: 'a store that forgets what it had',
    code: 'REVISION_CHANGES',
    make: growBut((objects, { state, next }) =>
      objects.set(state.store?.object ?? 0, latin1Bytes(securityStoreText([next], state.store?.revocationLists ?? []))),
    ),
  },
  {
    name: 'a store that puts the new before the old',
    code: 'REVISION_CHANGES',
    make: growBut((objects, { state, next }) => {
      const { object, certificates, revocationLists } = state.store ?? { object: 0, certificates: [], revocationLists: [] };
      objects.set(object, latin1Bytes(securityStoreText([next, ...certificates], revocationLists)));
    }),
  },
  {
    name: 'a catalog written again for a store that is there',
    code: 'REVISION_CHANGES',
    make: growBut((objects, { pack, state }) => {
      const { catalog, bytes } = pack.document;
      const kept = Buffer.from(bytes.subarray(catalog.bodyStart, catalog.bodyEnd - 2));
      const addition = catalogAddition(state.seal ?? 0, state.store?.object ?? 0);
      objects.set(catalog.object, Buffer.concat([kept, latin1Bytes(addition)]));
    }),
  },
  {
    name: 'the changing identifier of a store’s revision, which nobody signed',
    code: 'REVISION_CHANGES',
    make: (_, { stored }) => {
      const text = asText(stored);
      const at = text.lastIndexOf('/ID [<') + '/ID [<'.length + 36;
      return asBytes(`${text.slice(0, at)}${text[at] === '0' ? '1' : '0'}${text.slice(at + 1)}`);
    },
  },
  {
    name: 'spaces in the trailer of a store’s revision',
    code: 'REVISION_CHANGES',
    make: (_, { stored }) => {
      const text = asText(stored);
      const at = text.lastIndexOf('/Root');
      return asBytes(`${text.slice(0, at)} ${text.slice(at)}`);
    },
  },
  {
    name: 'a byte of a certificate that was stored and time-stamped',
    code: 'REVISION_CHANGES',
    make: async (_, { lasting, tsa }) => {
      const { der } = await readCertificate(Uint8Array.from(tsa.authorityDer));
      return flipped(lasting, Buffer.from(lasting).lastIndexOf(der) + der.length - 3);
    },
  },
];
