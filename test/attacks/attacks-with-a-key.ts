import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { sealPack, signPack } from '../../electron/pack/sign-pack.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import {
  cmsPath,
  type Oddity,
  otherHalf,
  resignAttributes,
  rewriteDer,
  rewriteNewest,
  signOddly,
  tlv,
} from '../support/odd-signature.ts';
import { sealedAt, signedAt, siteKeys } from '../support/signed-pack.ts';
import { smallPack } from '../support/small-pack.ts';
import type { Attack, Lab } from './lab.ts';

const asLast = (lab: Lab, oddity: Oddity): Promise<Buffer> =>
  signOddly(lab.pack.validated, lab.last.field, lab.last.key, {
    ...oddity,
    update: { isLast: true, signedAt: lab.signedAt, ...oddity.update },
  });
const asSeal = (lab: Lab, oddity: Oddity): Promise<Buffer> =>
  signOddly(lab.pack.rendered, 'Seal', lab.seal, { ...oddity, update: { signedAt: lab.sealedAt } });
const utcTime = (text: string): Buffer => tlv(0x17, Buffer.from(text));
const signingTimeType = Buffer.from('06092a864886f70d010905', 'hex');
const essType = '060b2a864886f70d010910022f';
const digestType = '06092a864886f70d010904';

/** Attacks by an insider: the signature itself is genuine, what it was put on or how it was made is not. */
export const attacksWithAKey: readonly Attack[] = [
  {
    name: 'a seal that permits annotations (P=3)',
    code: 'SEAL_PERMISSIONS',
    make: (lab) => asSeal(lab, { before: (text) => text.replace('/P 2', '/P 3') }),
  },
  {
    name: 'a seal without /Perms in the catalog',
    code: 'SEAL_PERMISSIONS',
    make: (lab) =>
      asSeal(lab, { before: (text) => text.replace(/\/Perms << \/DocMDP \d+ 0 R >>/, (all) => ' '.repeat(all.length)) }),
  },
  {
    name: 'a last signature that leaves the fields open',
    code: 'FIELDS_LOCKED',
    make: (lab) => asLast(lab, { update: { isLast: false } }),
  },
  {
    name: 'a person who signs before the seal',
    code: 'SEAL_FIRST',
    make: (lab) => signOddly(lab.pack.rendered, lab.first.field, lab.first.key, { update: { isSeal: true } }),
  },
  {
    name: 'a field signed twice',
    code: 'REVISION_CHANGES',
    make: (lab) => signOddly(lab.pack.tested, lab.first.field, lab.first.key, {}),
  },
  {
    name: 'a signature of the kind that leaves the certificate unbound',
    code: 'SIGNATURE_DICTIONARY',
    make: (lab) => asLast(lab, { before: (text) => text.replace('/ETSI.CAdES.detached', '/adbe.pkcs7.detached') }),
  },
  {
    name: 'two values for one key of the signature dictionary',
    code: 'REVISION_FORM',
    make: (lab) => asLast(lab, { before: (text) => text.replace('/Name (x)\n/Reason (x)', '/Name (x)\n/Name (xxx)') }),
  },
  {
    name: 'a signature field that changes its appearance when signed',
    code: 'REVISION_CHANGES',
    make: (lab) =>
      asLast(lab, { before: (text) => text.replace(/\/Rect \[(\d)/, (_, digit) => `/Rect [${digit === '1' ? '2' : '1'}`) }),
  },
  {
    name: 'a certificate of somebody else swapped in',
    code: 'CMS_FORM',
    make: (lab) =>
      asLast(lab, { cms: (cms) => rewriteDer(cms, cmsPath.certificates, () => tlv(0xa0, lab.mallory.certificateDer)) }),
  },
  {
    name: 'a certificate of somebody else beside the right one',
    code: 'CMS_FORM',
    make: (lab) =>
      asLast(lab, {
        cms: (cms) =>
          rewriteDer(cms, cmsPath.certificates, (node) =>
            tlv(0xa0, ...[node.content, lab.mallory.certificateDer].sort((a, b) => Buffer.compare(a, b))),
          ),
      }),
  },
  {
    name: 'the other of the two values that an elliptic curve calls valid',
    code: 'SIGNATURE_VALUE',
    make: (lab) =>
      signOddly(lab.pack.sealed, lab.first.field, lab.first.key, {
        cms: (cms) => rewriteDer(cms, cmsPath.value, ({ content }) => tlv(0x04, otherHalf(content))),
      }),
  },
  {
    name: 'the other of the two values of a larger curve, in the newest signature',
    code: 'SIGNATURE_VALUE',
    only: 'small',
    make: async ({ pack }) =>
      rewriteNewest(pack.validated, (cms) =>
        rewriteDer(cms, cmsPath.value, ({ content }) => tlv(0x04, otherHalf(content, 'P-384'))),
      ),
  },
  {
    name: 'an unsigned attribute',
    code: 'CMS_FORM',
    make: (lab) =>
      asLast(lab, {
        cms: (cms) =>
          rewriteDer(cms, cmsPath.signer, (node) =>
            tlv(
              0x30,
              ...node.children.map(({ raw }) => raw),
              tlv(0xa1, tlv(0x30, signingTimeType, tlv(0x31, utcTime('261122100000Z')))),
            ),
          ),
      }),
  },
  {
    name: 'two signers in one signature',
    code: 'CMS_FORM',
    make: (lab) =>
      asLast(lab, { cms: (cms) => rewriteDer(cms, cmsPath.signers, (node) => tlv(0x31, node.content, node.content)) }),
  },
  {
    name: 'lengths in a longer form than DER allows',
    code: 'CMS_FORM',
    make: (lab) =>
      asLast(lab, {
        cms: (cms) => rewriteDer(cms, [1, 0, 0], () => Buffer.from('02810101', 'hex')),
      }),
  },
  {
    name: 'a signature of indefinite length',
    code: 'SIGNATURE_CONTENTS',
    make: (lab) => asLast(lab, { cms: (cms) => Buffer.concat([Buffer.of(0x30, 0x80), cms.subarray(4), Buffer.of(0, 0)]) }),
  },
  {
    name: 'a signed attribute that a pack does not have',
    code: 'CMS_ATTRIBUTES',
    make: (lab) =>
      asLast(lab, {
        cms: (cms, key) =>
          resignAttributes(cms, key, (all) => [...all, tlv(0x30, signingTimeType, tlv(0x31, utcTime('261122100000Z')))]),
      }),
  },
  {
    name: 'a signature without the hash of its certificate',
    code: 'CMS_ATTRIBUTES',
    make: (lab) =>
      asLast(lab, { cms: (cms, key) => resignAttributes(cms, key, (all) => all.filter((one) => !hexOf(one).includes(essType))) }),
  },
  {
    name: 'the hash of another certificate among the signed attributes',
    code: 'CMS_ATTRIBUTES',
    make: (lab) =>
      asLast(lab, {
        cms: (cms, key) => {
          const own = sha256Hex(key.certificateDer);
          const other = sha256Hex(lab.mallory.certificateDer);
          return resignAttributes(cms, key, (all) => all.map((one) => Buffer.from(hexOf(one).replace(own, other), 'hex')));
        },
      }),
  },
  {
    name: 'the digest of another file among the signed attributes',
    code: 'CONTENT_DIGEST',
    make: (lab) =>
      asLast(lab, {
        cms: (cms, key) =>
          resignAttributes(cms, key, (all) =>
            all.map((one) =>
              hexOf(one).includes(digestType) ? Buffer.concat([one.subarray(0, -32), Buffer.alloc(32, 7)]) : one,
            ),
          ),
      }),
  },
  {
    name: 'a signature made with another key than the certificate names',
    code: 'SIGNATURE_VALUE',
    make: (lab) => signOddly(lab.pack.sealed, lab.first.field, { ...lab.first.key, privateKey: lab.mallory.privateKey }, {}),
  },
  {
    name: 'a key that is too short',
    code: 'KEY_STRENGTH',
    make: async (lab) => {
      const pair = generateKeyPairSync('rsa', {
        modulusLength: 2_048,
        publicKeyEncoding: { format: 'der', type: 'spki' },
        privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
      });
      const privateKey = createPrivateKey(pair.privateKey);
      const genuine = Buffer.from(lab.last.key.certificateDer);
      const unsigned = rewriteDer(genuine, [0, 6], () => pair.publicKey);
      const body = rewriteDer(unsigned, [0], (node) => node.raw);
      const value = sign('sha256', readBody(body), privateKey);
      const algorithm = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
      const certificateDer = tlv(0x30, readBody(body), algorithm, tlv(0x03, Buffer.of(0), value));
      const read = await readCertificate(ownBytes(certificateDer));
      const key = lab.last.key;
      return asLast(lab, {
        cms: (cms) => {
          const swapped = rewriteDer(cms, cmsPath.certificates, () => tlv(0xa0, certificateDer));
          const own = sha256Hex(key.certificateDer);
          const [before, after] = [sha256Hex(tlv(0xa0, key.certificateDer)), sha256Hex(tlv(0xa0, certificateDer))];
          return resignAttributes(swapped, { ...key, privateKey }, (all) =>
            all.map((one) => Buffer.from(hexOf(one).replace(own, read.facts.fingerprintSha256).replace(before, after), 'hex')),
          );
        },
      });
    },
  },
  {
    name: 'one person who signs for two',
    code: 'SIGNER_NAMED',
    bottomLine: 'intact-identity-contradicted',
    make: (lab) => signOddly(lab.pack.validated, lab.last.field, lab.first.key, { update: { isLast: true } }),
  },
  {
    name: 'another key in the name of the same person than the sign-off names',
    code: 'SIGNER_KEY_NAMED',
    only: 'small',
    bottomLine: 'intact-identity-contradicted',
    make: async () => {
      const keys = await siteKeys();
      const rendered = await smallPack({
        changeEvidence: (evidence) => {
          const fields = evidence.signatureFields as { field: string; certificateSha256?: string }[];
          for (const field of fields) if (field.field === 'SignOff_approver') field.certificateSha256 = 'ab'.repeat(32);
        },
      });
      const sealed = await sealPack({ pack: rendered, key: keys.seal, signedAt: sealedAt });
      const tested = await signPack({ pack: sealed, field: 'SignOff_tester', key: keys.tester, signedAt });
      const validated = await signPack({ pack: tested, field: 'SignOff_validator', key: keys.validator, signedAt });
      return signOddly(validated, 'SignOff_approver', keys.approver, { update: { isLast: true } });
    },
  },
  {
    name: 'the site key that signs for a person',
    code: 'SIGNER_DISTINCT',
    bottomLine: 'intact-identity-contradicted',
    make: (lab) => signOddly(lab.pack.validated, lab.last.field, lab.seal, { update: { isLast: true } }),
  },
];

function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** The first part of a certificate: what its issuer signs. */
function readBody(certificate: Buffer): Buffer {
  let body = Buffer.alloc(0);
  rewriteDer(certificate, [0], (node) => {
    body = Buffer.from(node.raw);
    return node.raw;
  });
  return body;
}
