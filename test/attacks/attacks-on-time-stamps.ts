import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTimeStamp } from '../../electron/pack/cms-time-stamp.ts';
import { latin1Bytes } from '../../shared/verifier/bytes.ts';
import { formText, timeStampFieldText } from '../../shared/verifier/revision-text.ts';
import { asBytes, asText, objectBody, objectLike } from '../support/evil-update.ts';
import { type Objects, type ReadPack, stampDocument, stampOf } from '../support/long-term-pack.ts';
import { cmsPath, resignAttributes, rewriteDer, signOddly, tlv } from '../support/odd-signature.ts';
import type { Lab, LongTermAttack, LongTermHistory } from './lab.ts';

type Change = (objects: Objects, read: ReadPack) => void;

/** A document time-stamp as it should be, but for one thing in its revision. */
const stampBut =
  (change: Change): LongTermAttack['make'] =>
  (_, { stored, tsa }) =>
    stampDocument(stored, (digest) => stampOf(tsa, digest), change);

/** A document time-stamp whose token is not what it should be. */
const stampWith =
  (token: (digest: Uint8Array, longTerm: LongTermHistory) => Promise<Uint8Array>): LongTermAttack['make'] =>
  (_, longTerm) =>
    stampDocument(longTerm.stored, (digest) => token(digest, longTerm));

/** The last signature, with something else where its time-stamp goes. */
const signWith = (lab: Lab, cms: (cms: Uint8Array) => Uint8Array): Promise<Buffer> =>
  signOddly(lab.pack.validated, lab.last.field, lab.last.key, { update: { isLast: true, signedAt: lab.signedAt }, cms });

const withUnsigned = (cms: Uint8Array, ...attributes: readonly Uint8Array[]): Buffer =>
  rewriteDer(cms, cmsPath.signer, ({ children }) => tlv(0x30, ...children.map(({ raw }) => raw), tlv(0xa1, ...attributes)));

const tokenType = Buffer.from('060b2a864886f70d010910020e', 'hex');
const otherType = Buffer.from('06092a864886f70d010905', 'hex');

function edit(objects: Objects, number: number, change: (text: string) => string): void {
  const before = asText(objects.get(number) ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error('the attack changed nothing');
  objects.set(number, asBytes(after));
}

const inField = (change: (text: string) => string): LongTermAttack['make'] =>
  stampBut((objects, { next }) => edit(objects, next, change));
const inDictionary = (change: (text: string) => string): LongTermAttack['make'] =>
  stampBut((objects, { next }) => edit(objects, next + 1, change));
const inLasting =
  (change: (text: string) => string): LongTermAttack['make'] =>
  (_, { lasting, stored }) => {
    const tail = asText(lasting.subarray(stored.length));
    const changed = change(tail);
    if (changed === tail) throw new Error('the attack changed nothing');
    return Buffer.concat([stored, asBytes(changed)]);
  };

/** The time inside a token, a year back. */
function backdated(token: Uint8Array): Buffer {
  const year = String(new Date().getUTCFullYear());
  const at = Buffer.from(token).indexOf(`\x18\x0f${year}`, 0, 'latin1') + 2;
  const copy = Buffer.from(token);
  copy.write(String(Number(year) - 1), at, 'latin1');
  return copy;
}

/** The token of one signature in another one of the same or another pack. */
async function tokenOver(value: Uint8Array, { tsa }: LongTermHistory): Promise<Buffer> {
  return stampOf(tsa, value);
}

/** Attacks on the proof of time: tokens of something else, and revisions that do more than hold one. */
export const attacksOnTimeStamps: readonly LongTermAttack[] = [
  {
    name: 'a document time-stamp before the seal',
    code: 'SEAL_FIRST',
    make: ({ pack }, { tsa }) => stampDocument(pack.rendered, (digest) => stampOf(tsa, digest)),
  },
  {
    name: 'a time-stamp field that can be seen',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('[0 0 0 0]', '[50 50 500 700]')),
  },
  {
    name: 'a time-stamp field that covers a page with an appearance',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('\n>>', '\n/AP << /N 1 0 R >>\n>>')),
  },
  {
    name: 'a time-stamp field on a page',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('\n>>', '\n/P 1 0 R\n>>')),
  },
  {
    name: 'a time-stamp field that is not locked',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('/F 132', '/F 4')),
  },
  {
    name: 'a time-stamp field that runs a script',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('\n>>', '\n/AA << /Fo << /S /JavaScript /JS (1) >> >>\n>>')),
  },
  {
    name: 'a time-stamp field with the name of a person’s field',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('(TimeStamp_1)', '(Seal)')),
  },
  {
    name: 'a time-stamp field for a text',
    code: 'REVISION_CHANGES',
    make: inField((text) => text.replace('/FT /Sig', '/FT /Tx')),
  },
  {
    name: 'a time-stamp field on the list of a page’s annotations',
    code: 'REVISION_CHANGES',
    make: (_, { stored, tsa }) => {
      const number = objectLike(stored, /\/Type \/Page\n/);
      const page = objectBody(stored, number);
      return stampDocument(
        stored,
        (digest) => stampOf(tsa, digest),
        (objects, { next }) => objects.set(number, asBytes(page.replace('/Annots [', `/Annots [${next} 0 R `))),
      );
    },
  },
  {
    name: 'a form that loses a field',
    code: 'REVISION_CHANGES',
    make: stampBut((objects, { pack, state, next }) =>
      objects.set(pack.document.form.object, latin1Bytes(formText([...state.formFields.slice(1), next]))),
    ),
  },
  {
    name: 'a form that gains a second field',
    code: 'REVISION_CHANGES',
    make: stampBut((objects, { pack, state, next }) => {
      objects.set(pack.document.form.object, latin1Bytes(formText([...state.formFields, next, next + 2])));
      objects.set(next + 2, latin1Bytes(timeStampFieldText(2, next + 1)));
    }),
  },
  {
    name: 'a form that lets the viewer draw its fields',
    code: 'REVISION_CHANGES',
    make: stampBut((objects, { pack }) =>
      edit(objects, pack.document.form.object, (text) => text.replace('\n>>', '\n/NeedAppearances true\n>>')),
    ),
  },
  {
    name: 'one more object beside a document time-stamp',
    code: 'REVISION_CHANGES',
    make: stampBut((objects, { next }) => objects.set(next + 2, latin1Bytes('<<\n/Type /Later\n>>'))),
  },
  {
    name: 'a document time-stamp that claims to be a signature',
    code: 'SIGNATURE_DICTIONARY',
    make: inDictionary((text) => text.replace('/DocTimeStamp', '/Sig')),
  },
  {
    name: 'a document time-stamp with a name and a reason',
    code: 'SIGNATURE_DICTIONARY',
    make: inDictionary((text) => text.replace('\n>>', '\n/Name (Notary)\n/Reason (approved)\n>>')),
  },
  {
    name: 'a document time-stamp of another kind',
    code: 'SIGNATURE_DICTIONARY',
    make: inDictionary((text) => text.replace('/ETSI.RFC3161', '/ETSI.CAdES.detached')),
  },
  {
    name: 'a document time-stamp whose range leaves bytes out',
    code: 'SIGNATURE_RANGE',
    make: inLasting((text) =>
      text.replace(/\/ByteRange \[0 (\d+) (\d+) (\d)/, (_, a, b, c) => `/ByteRange [0 ${a} ${b} ${c === '1' ? '2' : '1'}`),
    ),
  },
  {
    name: 'a document time-stamp of zeros',
    code: 'SIGNATURE_CONTENTS',
    make: inLasting((text) => text.replace(/\/Contents <([0-9a-f]+)>/, (_, hex) => `/Contents <${'0'.repeat(hex.length)}>`)),
  },
  {
    name: 'a second value hidden in the padding of a document time-stamp',
    code: 'SIGNATURE_CONTENTS',
    make: inLasting((text) => text.replace('0000>\n>>', '0500>\n>>')),
  },
  {
    name: 'a document time-stamp in capitals',
    code: 'SIGNATURE_CONTENTS',
    make: inLasting((text) => text.replace(/\/Contents <([0-9a-f]+)>/, (_, hex: string) => `/Contents <${hex.toUpperCase()}>`)),
  },
  {
    name: 'a document time-stamp over something else',
    code: 'DOCUMENT_TIME_STAMPED',
    make: stampWith((_, { tsa }) => stampOf(tsa, Buffer.alloc(32, 7))),
  },
  {
    name: 'the document time-stamp of another state of the pack',
    code: 'DOCUMENT_TIME_STAMPED',
    make: (_, { stored, stamped, tsa }) => {
      let earlier: Uint8Array = Buffer.alloc(32);
      return stampDocument(stamped, async (digest) => {
        earlier = await stampOf(tsa, digest);
        return earlier;
      }).then(() => stampDocument(stored, () => earlier));
    },
  },
  {
    name: 'a document time-stamp whose time was moved',
    code: 'TIME_STAMP_FORM',
    make: stampWith(async (digest, { tsa }) => backdated(await stampOf(tsa, digest))),
  },
  {
    name: 'a document time-stamp with the certificate of another authority',
    code: 'TIME_STAMP_FORM',
    make: stampWith(async (digest, { tsa, stranger }) =>
      rewriteDer(await stampOf(tsa, digest), cmsPath.certificates, () => tlv(0xa0, stranger.certificateDer)),
    ),
  },
  {
    name: 'a document time-stamp signed again with a key that nobody certified',
    code: 'TIME_STAMP_FORM',
    make: ({ mallory }, longTerm) =>
      stampDocument(longTerm.stored, async (digest) =>
        resignAttributes(await stampOf(longTerm.tsa, digest), mallory, (attributes) => attributes),
      ),
  },
  {
    name: 'a document time-stamp by a certificate that is not made for the time',
    code: 'TIME_STAMP_FORM',
    make: ({ mallory }, longTerm) =>
      stampDocument(longTerm.stored, async (digest) => {
        const token = await stampOf(longTerm.tsa, digest);
        const swapped = rewriteDer(token, cmsPath.certificates, () => tlv(0xa0, mallory.certificateDer));
        const named = rewriteDer(swapped, [...cmsPath.signer, 1], () => issuerAndSerialOf(mallory.certificateDer));
        return resignAttributes(named, mallory, (attributes) => attributes);
      }),
  },
  {
    name: 'a document time-stamp with an attribute that tells another time',
    code: 'TIME_STAMP_FORM',
    make: stampWith(async (digest, { tsa }) => {
      const key = createPrivateKey(readFileSync(join(tsa.folder, 'tsa.key')));
      const claim = tlv(0x30, Buffer.from('06092a864886f70d01090f', 'hex'), tlv(0x31, tlv(0x17, Buffer.from('200101000000Z'))));
      const signer = { kind: 'seal', certificateDer: tsa.certificateDer, chainDer: [], privateKey: key } as const;
      return resignAttributes(await stampOf(tsa, digest), signer, (attributes) => [...attributes, claim]);
    }),
  },
  {
    name: 'the time-stamp of a signature stripped from under a document time-stamp',
    code: 'DOCUMENT_TIME_STAMPED',
    make: (_, { lasting }) => {
      const text = asText(lasting);
      const all = [...text.matchAll(/\/Contents <([0-9a-f]{32768})>/g)];
      const hex = all.at(-1)?.[1] ?? '';
      const cms = Buffer.from(hex, 'hex');
      const own = cms.subarray(0, 4 + cms.readUInt16BE(2));
      const bare = rewriteDer(own, cmsPath.signer, ({ children }) => tlv(0x30, ...children.slice(0, 6).map(({ raw }) => raw)));
      return asBytes(text.replace(hex, bare.toString('hex').padEnd(hex.length, '0')));
    },
  },
  {
    name: 'the time-stamp of another signature',
    code: 'SIGNATURE_TIME_STAMPED',
    make: async (lab, longTerm) => {
      const token = await tokenOver(Buffer.alloc(32, 9), longTerm);
      return signWith(lab, (cms) => withTimeStamp(cms, token));
    },
  },
  {
    name: 'the time-stamp of the same person’s signature of another pack',
    code: 'SIGNATURE_TIME_STAMPED',
    make: (lab, { stamped }) => {
      const hex = [...asText(stamped).matchAll(/\/Contents <([0-9a-f]{32768})>/g)].at(-1)?.[1] ?? '';
      const cms = Buffer.from(hex, 'hex');
      let token: Uint8Array = Buffer.alloc(0);
      rewriteDer(cms.subarray(0, 4 + cms.readUInt16BE(2)), [...cmsPath.signer, 6, 0, 1, 0], ({ raw }) => {
        token = raw;
        return raw;
      });
      // signed a moment later, it is another signature
      const update = { isLast: true, signedAt: new Date(Date.parse(lab.signedAt) + 1_000).toISOString() };
      return signOddly(lab.pack.validated, lab.last.field, lab.last.key, { update, cms: (own) => withTimeStamp(own, token) });
    },
  },
  {
    name: 'a time-stamp of a signature whose time was moved',
    code: 'TIME_STAMP_FORM',
    make: async (lab, longTerm) => {
      const token = backdated(await tokenOver(Buffer.alloc(32, 9), longTerm));
      return signWith(lab, (cms) => withTimeStamp(cms, token));
    },
  },
  {
    name: 'two time-stamps in one attribute',
    code: 'CMS_FORM',
    make: async (lab, longTerm) => {
      const tokens = [await tokenOver(Buffer.alloc(32, 8), longTerm), await tokenOver(Buffer.alloc(32, 9), longTerm)];
      return signWith(lab, (cms) => withUnsigned(cms, tlv(0x30, tokenType, tlv(0x31, ...tokens.sort(Buffer.compare)))));
    },
  },
  {
    name: 'a second unsigned attribute beside a time-stamp',
    code: 'CMS_FORM',
    make: async (lab, longTerm) => {
      const token = tlv(0x30, tokenType, tlv(0x31, await tokenOver(Buffer.alloc(32, 9), longTerm)));
      const other = tlv(0x30, otherType, tlv(0x31, tlv(0x17, Buffer.from('261122100000Z'))));
      return signWith(lab, (cms) => withUnsigned(cms, other, token));
    },
  },
  {
    name: 'unsigned attributes without any',
    code: 'CMS_FORM',
    make: (lab) => signWith(lab, (cms) => withUnsigned(cms)),
  },
  {
    name: 'an unsigned attribute in the seal that is no time-stamp',
    code: 'CMS_FORM',
    make: ({ pack, seal, sealedAt }) =>
      signOddly(pack.rendered, 'Seal', seal, {
        update: { signedAt: sealedAt },
        cms: (cms) => withUnsigned(cms, tlv(0x30, otherType, tlv(0x31, tlv(0x17, Buffer.from('261122100000Z'))))),
      }),
  },
  {
    name: 'a note in the seal that calls itself a time-stamp',
    code: 'TIME_STAMP_FORM',
    make: ({ pack, seal, sealedAt }) =>
      signOddly(pack.rendered, 'Seal', seal, {
        update: { signedAt: sealedAt },
        cms: (cms) => withUnsigned(cms, tlv(0x30, tokenType, tlv(0x31, tlv(0x0c, Buffer.from('trust me'))))),
      }),
  },
];

function issuerAndSerialOf(certificate: Uint8Array): Buffer {
  const parts: Uint8Array[] = [];
  const keep = (path: readonly number[]): void => {
    rewriteDer(certificate, path, ({ raw }) => {
      parts.push(raw);
      return raw;
    });
  };
  keep([0, 3]);
  keep([0, 1]);
  return tlv(0x30, ...parts);
}
