import { createHash, createPrivateKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { inPackForm } from '../../../electron/pack/time-stamp-form.ts';
import { writeTimeStampRequest } from '../../../electron/pack/time-stamp-request.ts';
import { compareBytes, ownBytes } from '../../../shared/verifier/bytes.ts';
import { readDer } from '../../../shared/verifier/der.ts';
import { Refusal } from '../../../shared/verifier/refusal.ts';
import { readTimeStamp, type TimeStamp } from '../../../shared/verifier/time-stamp.ts';
import { rewriteDer, signAgain, tlv } from '../../support/odd-signature.ts';
import { findTool, testWithTools } from '../../support/tools.ts';
import { ecKey, makeTsa, rsaKey, type TestTsa, type TsaOptions, tokenOf } from '../../support/tsa.ts';
import { fileFolder, workFolder } from '../../support/work-folder.ts';

const imprint = createHash('sha256').update('a signature value').digest();
const nonce = Buffer.from('00c95524cb6cf752', 'hex');

async function stamped(tsa: TestTsa): Promise<Buffer> {
  return Buffer.from(await inPackForm(tokenOf(tsa, await tsa.answer(writeTimeStampRequest({ imprint, nonce })))));
}

const read = (token: Uint8Array, most = 8): Promise<TimeStamp> => readTimeStamp(ownBytes(token), most);

async function reasonOf(token: Uint8Array, most?: number): Promise<unknown> {
  try {
    await read(token, most);
    return 'read';
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return cause.code === 'TIME_STAMP_FORM' ? cause.detail.reason : cause.code;
  }
}

const folder = fileFolder();
const strangerFolder = fileFolder();
let tsa: TestTsa;
let stranger: TestTsa;
let token: Buffer;
beforeAll(async () => {
  if (findTool('openssl') === null) return;
  // before the token: a certificate gives no time before its own first second
  stranger = makeTsa(strangerFolder);
  tsa = makeTsa(folder, { isBelowIssuing: true });
  token = await stamped(tsa);
});

const authorities: readonly (readonly [title: string, options: TsaOptions, facts: Partial<TimeStamp>, chain: number])[] = [
  ['an EC key, its certificate alone', { key: ecKey }, { accuracySeconds: null }, 0],
  ['an RSA key, with the root beside it', { key: rsaKey, withAuthorityCertificate: true }, {}, 0],
  ['an RSA key below an issuing authority', { key: rsaKey, isBelowIssuing: true }, {}, 1],
  ['RSA and SHA-512', { key: rsaKey, config: 'signer_digest=sha512\ndigests=sha256,sha512' }, {}, 0],
  [
    'P-384 and SHA-384',
    { key: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], config: 'signer_digest=sha384\ndigests=sha256' },
    {},
    0,
  ],
  [
    'fractions of a second, an accuracy, an order and a name',
    {
      config:
        'signer_digest=sha256\ndigests=sha256\nclock_precision_digits=6\naccuracy=secs:1,millisecs:500,microsecs:100\nordering=yes\ntsa_name=yes',
    },
    { accuracySeconds: 1.5001 },
    0,
  ],
  [
    'the certificate named by SHA-1, the chain with it',
    {
      withAuthorityCertificate: true,
      config: 'signer_digest=sha256\ndigests=sha256\ness_cert_id_alg=sha1\ness_cert_id_chain=yes',
    },
    {},
    0,
  ],
  ['the certificate named by SHA-512', { config: 'signer_digest=sha256\ndigests=sha256\ness_cert_id_alg=sha512' }, {}, 0],
];

for (const [title, options, facts, chain] of authorities) {
  testWithTools(['openssl'], `a token of openssl is read: ${title}`, async () => {
    const before = Date.now();
    const made = makeTsa(workFolder(), options);
    const timeStamp = await read(await stamped(made));
    expect(timeStamp).toMatchObject({ policy: '1.2.3.4.1', ...facts });
    expect(Buffer.from(timeStamp.imprint)).toEqual(imprint);
    // the zero at the front of the nonce is none of its digits
    expect(Buffer.from(timeStamp.nonce ?? [])).toEqual(nonce.subarray(1));
    expect(Buffer.from(timeStamp.certificate.der)).toEqual(made.certificateDer);
    expect(timeStamp.chain).toHaveLength(chain);
    expect(Math.abs(Date.parse(timeStamp.at) - before)).toBeLessThan(120_000);
  });
}

testWithTools(['openssl'], 'a token without certificates is refused', async () => {
  const query = Buffer.from(writeTimeStampRequest({ imprint, nonce }));
  // certReq is the last byte
  const answer = await tsa.answer(rewriteDer(query, [3], () => null));
  expect(await reasonOf(tokenOf(tsa, answer))).toBe('signed-data');
  expect(await reasonOf(rewriteDer(token, [1, 0, 3], () => tlv(0xa0)))).toBe('certificates');
});

testWithTools(['openssl'], 'more certificates than allowed are refused', async () => {
  expect(await reasonOf(token, 2)).toBe('read');
  expect(await reasonOf(token, 1)).toBe('certificates');
});

const profiles: readonly (readonly [title: string, extensions: string, reason: string])[] = [
  ['of two uses', 'extendedKeyUsage=critical,timeStamping,emailProtection\n', 'extended-key-usage'],
  ['whose use is not binding', 'extendedKeyUsage=timeStamping\n', 'extended-key-usage'],
  ['of an authority', 'extendedKeyUsage=critical,timeStamping\nbasicConstraints=critical,CA:true\n', 'authority'],
  [
    'that may encrypt',
    'extendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature,keyEncipherment\n',
    'key-usage',
  ],
  ['with something binding and unknown', 'extendedKeyUsage=critical,timeStamping\n1.2.3.4=critical,ASN1:NULL\n', 'critical'],
];

for (const [title, extensions, reason] of profiles) {
  testWithTools(['openssl'], `a certificate ${title} gives no time`, async () => {
    const other = makeTsa(workFolder(), { extensions });
    // openssl gives out no such token, so the certificate takes the place of the honest one in a token that is signed again
    expect(await reasonOf(withCertificate(other))).toBe(reason);
  });
}

const path = {
  content: [1, 0, 2, 1, 0],
  certificates: [1, 0, 3],
  signer: [1, 0, 4, 0],
  attributes: [1, 0, 4, 0, 3],
  value: [1, 0, 4, 0, 5],
};
const attributeOids = { messageDigest: '06092a864886f70d010904', signingCertificateV2: '060b2a864886f70d010910022f' };

type Attributes = readonly Uint8Array[];

/** The token with other signed attributes, signed with the key of the authority: only the change itself is wrong. */
function resigned(changed: Uint8Array, change: (attributes: Attributes) => Attributes, by: TestTsa = tsa): Buffer {
  let set: Buffer = Buffer.alloc(0);
  const odd = rewriteDer(changed, path.attributes, (node) => {
    const list = [...change(node.children.map(({ raw }) => raw))].sort(compareBytes);
    set = tlv(0x31, ...list);
    return tlv(0xa0, ...list);
  });
  const key = createPrivateKey(readFileSync(join(by.folder, 'tsa.key')));
  return rewriteDer(odd, path.value, () => tlv(0x04, signAgain(set, key)));
}

const isOf = (attribute: Uint8Array, oid: string): boolean => Buffer.from(attribute).toString('hex').includes(oid);

/** The token with another TSTInfo, digested and signed as the honest one. */
function withInfo(change: (info: Uint8Array) => Uint8Array): Buffer {
  let digest: Buffer = Buffer.alloc(0);
  const odd = rewriteDer(token, path.content, (node) => {
    const info = change(node.content);
    digest = createHash('sha256').update(info).digest();
    return tlv(0x04, info);
  });
  return resigned(odd, (attributes) =>
    attributes.map((attribute) =>
      isOf(attribute, attributeOids.messageDigest) ? rewriteDer(attribute, [1, 0], () => tlv(0x04, digest)) : attribute,
    ),
  );
}

function withCertificate(other: TestTsa): Buffer {
  const [issuer, serial] = [3, 1].map((index) => readDer(other.certificateDer)?.children[0]?.children[index]?.raw ?? Buffer.of());
  const named = rewriteDer(token, [...path.signer, 1], () => tlv(0x30, issuer ?? Buffer.of(), serial ?? Buffer.of()));
  const certified = rewriteDer(named, path.certificates, () => tlv(0xa0, other.certificateDer));
  const hash = createHash('sha256').update(other.certificateDer).digest();
  const identifier = tlv(0x30, tlv(0x30, tlv(0x30, tlv(0x04, hash))));
  return resigned(
    certified,
    (attributes) =>
      attributes.map((attribute) =>
        isOf(attribute, attributeOids.signingCertificateV2) ? rewriteDer(attribute, [1, 0], () => identifier) : attribute,
      ),
    other,
  );
}

testWithTools(['openssl'], 'the changes below begin from a token that is read', async () => {
  expect(await reasonOf(withInfo((info) => info))).toBe('read');
  expect(await reasonOf(resigned(token, (attributes) => attributes))).toBe('read');
  expect(await reasonOf(withCertificate(stranger))).toBe('read');
});

const generalTime = (text: string): Buffer => tlv(0x18, Buffer.from(text));
const infos: readonly (readonly [title: string, change: (info: Uint8Array) => Uint8Array, reason: string])[] = [
  ['another version', (info) => rewriteDer(info, [0], () => tlv(0x02, Buffer.of(2))), 'info-version'],
  ['another digest', (info) => rewriteDer(info, [2, 0, 0], () => Buffer.from('06052b0e03021a', 'hex')), 'imprint-algorithm'],
  ['a short imprint', (info) => rewriteDer(info, [2, 1], () => tlv(0x04, Buffer.alloc(20))), 'imprint'],
  ['the 31st of February', (info) => rewriteDer(info, [4], () => generalTime('20270231120000Z')), 'time'],
  ['a time without Z', (info) => rewriteDer(info, [4], () => generalTime('20270228120000')), 'info'],
  ['a fraction that ends in zero', (info) => rewriteDer(info, [4], () => generalTime('20270228120000.10Z')), 'info'],
  [
    'a time before its certificate',
    (info) => rewriteDer(info, [4], () => generalTime('20200228120000Z')),
    'certificate-validity',
  ],
  ['bytes after it', (info) => Buffer.concat([info, Buffer.of(5, 0)]), 'info'],
  [
    'a binding extension',
    (info) => rewriteDer(info, [], ({ content }) => tlv(0x30, content, bindingExtension)),
    'critical-extension',
  ],
  ['a field that is none', (info) => rewriteDer(info, [], ({ content }) => tlv(0x30, content, tlv(0x04))), 'info'],
  ['an odd accuracy', (info) => rewriteDer(info, [5], ({ raw }) => Buffer.concat([oddAccuracy, raw])), 'accuracy'],
];
const bindingExtension = Buffer.from('a10d300b06032a03040101ff04010a', 'hex').subarray(0, 2 + 13);
const oddAccuracy = Buffer.from('3004810203e8', 'hex');

for (const [title, change, reason] of infos) {
  testWithTools(['openssl'], `a token is refused whose content has ${title}`, async () => {
    expect(await reasonOf(withInfo(change))).toBe(reason);
  });
}

const extra = (oid: string): Buffer => Buffer.from(oid, 'hex');
const signed: readonly (readonly [title: string, change: (attributes: Attributes) => Attributes, reason: string])[] = [
  ['no certificate named', (all) => all.filter((one) => !isOf(one, attributeOids.signingCertificateV2)), 'signing-certificate'],
  ['no digest', (all) => all.filter((one) => !isOf(one, attributeOids.messageDigest)), 'message-digest'],
  ['an unknown attribute', (all) => [...all, tlv(0x30, extra('06032a0304'), tlv(0x31, tlv(0x05)))], 'attribute'],
  [
    'an attribute twice',
    (all) => [...all, tlv(0x30, extra('06092a864886f70d010903'), tlv(0x31, extra('06032a0304')))],
    'attribute',
  ],
  [
    'another certificate named',
    (all) =>
      all.map((one) =>
        isOf(one, attributeOids.signingCertificateV2)
          ? rewriteDer(one, [1, 0, 0, 0, 0], ({ content }) =>
              tlv(
                0x04,
                content.map((byte) => byte ^ 1),
              ),
            )
          : one,
      ),
    'signing-certificate',
  ],
];

for (const [title, change, reason] of signed) {
  testWithTools(['openssl'], `a token is refused with ${title}`, async () => {
    expect(await reasonOf(resigned(token, change))).toBe(reason);
  });
}

const ecdsaWithSha256 = extra('06082a8648ce3d040302');
const sha256Oid = extra('0609608648016503040201');
const protecting = (digest: Uint8Array): Buffer =>
  tlv(0x30, extra('06092a864886f70d010934'), tlv(0x31, tlv(0x30, digest, tlv(0xa1, ecdsaWithSha256))));

testWithTools(['openssl'], 'where the authority signs how its algorithms are written, that is how they are written', async () => {
  const [plain, withNull] = [tlv(0x30, sha256Oid), tlv(0x30, sha256Oid, tlv(0x05))];
  const written = (digest: Uint8Array, protection: Uint8Array): Buffer => {
    const listed = rewriteDer(token, [1, 0, 1, 0], () => digest);
    return resigned(
      rewriteDer(listed, [...path.signer, 2], () => digest),
      (all) => [...all, protecting(protection)],
    );
  };
  expect(await reasonOf(written(plain, plain))).toBe('read');
  expect(await reasonOf(written(withNull, withNull))).toBe('read');
  expect(await reasonOf(written(plain, withNull))).toBe('algorithm-protection');
  expect(await reasonOf(written(withNull, plain))).toBe('algorithm-protection');
  for (const digest of [plain, withNull]) {
    const genuine = written(digest, digest);
    for (const given of [genuine, written(plain, digest), written(withNull, digest)]) {
      // the same was signed each time, by a value that is another each time
      const value = readDer(genuine)?.children[1]?.children[0]?.children[4]?.children[0]?.children[5]?.raw ?? Buffer.of();
      const same = rewriteDer(given, path.value, () => value);
      expect(Buffer.from(await inPackForm(same)).equals(genuine)).toBe(true);
    }
  }
});

testWithTools(['openssl'], 'what nobody signed is refused beside the signature', async () => {
  const unsigned = tlv(0xa1, tlv(0x30, extra('06032a0304'), tlv(0x31, tlv(0x05))));
  expect(await reasonOf(rewriteDer(token, path.signer, ({ content }) => tlv(0x30, content, unsigned)))).toBe('signer');
  expect(await reasonOf(rewriteDer(token, [1, 0, 4], ({ content }) => tlv(0x31, content, tlv(0x31))))).toBe('one-signer');
  expect(await reasonOf(Buffer.concat([token, Buffer.of(0)]))).toBe('content-info');
});

testWithTools(
  ['openssl'],
  'of a token no bit can be changed, but in a certificate between the authority and its root',
  async () => {
    const below = await stamped(stranger);
    const between = token.indexOf(tsa.betweenDer[0] ?? '');
    const end = between + (tsa.betweenDer[0]?.length ?? 0);
    expect([await reasonOf(below), between > 0]).toEqual(['read', true]);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(token, below), fc.nat(), fc.nat(7), async (genuine, anywhere, bit) => {
        const at = anywhere % genuine.length;
        const changed = Buffer.from(genuine);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const isBetween = genuine === token && at >= between && at < end;
        if (!isBetween) await expect(read(changed)).rejects.toThrow(Refusal);
      }),
      { seed: 11, numRuns: 500 },
    );
  },
);

test('arbitrary bytes are refused and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await reasonOf(bytes)).toBe('content-info');
    }),
    { seed: 12, numRuns: 500 },
  );
  expect(await reasonOf(randomBytes(20_000))).toBe('content-info');
});
