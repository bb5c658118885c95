import { compareBytes } from '../../shared/verifier/bytes.ts';
import { cmsPath, otherHalf, rewriteDer, tlv } from './odd-signature.ts';
import type { TestTsa } from './tsa.ts';

/** Another way to write a token down that leaves alone what its authority signed; anybody can do it. */
export interface Rewriting {
  readonly name: string;
  readonly ofKey: 'ec' | 'rsa';
  readonly change: (token: Uint8Array, tsa: TestTsa) => Buffer;
}

const digestPath = { listed: [1, 0, 1, 0], ofSigner: [...cmsPath.signer, 2] };
const signatureAlgorithmPath = [...cmsPath.signer, 4];

const withNull =
  (path: readonly number[]) =>
  (token: Uint8Array): Buffer =>
    rewriteDer(token, path, ({ content }) => tlv(0x30, content, tlv(0x05)));

type Certificates = (list: readonly Uint8Array[], tsa: TestTsa) => readonly Uint8Array[];

const withCertificates =
  (change: Certificates): Rewriting['change'] =>
  (token, tsa) =>
    rewriteDer(token, cmsPath.certificates, ({ children }) =>
      tlv(
        0xa0,
        ...change(
          children.map(({ raw }) => raw),
          tsa,
        ),
      ),
    );

/** For an authority below an issuing one. */
export const rewritings: readonly Rewriting[] = [
  { name: 'NULL beside the digest algorithm of the message', ofKey: 'ec', change: withNull(digestPath.listed) },
  { name: 'NULL beside the digest algorithm of the signer', ofKey: 'ec', change: withNull(digestPath.ofSigner) },
  {
    name: 'NULL beside both',
    ofKey: 'ec',
    change: (token) => withNull(digestPath.listed)(withNull(digestPath.ofSigner)(token)),
  },
  {
    name: 'the other valid value of the authority’s signature',
    ofKey: 'ec',
    change: (token) => rewriteDer(token, cmsPath.value, ({ content }) => tlv(0x04, otherHalf(content))),
  },
  {
    name: 'RSA named without its hash',
    ofKey: 'rsa',
    change: (token) => rewriteDer(token, signatureAlgorithmPath, () => Buffer.from('300d06092a864886f70d0101010500', 'hex')),
  },
  { name: 'the certificates in another order', ofKey: 'ec', change: withCertificates((list) => list.toReversed()) },
  {
    name: 'a certificate twice',
    ofKey: 'ec',
    change: withCertificates((list) => [...list, ...list.slice(0, 1)].sort(compareBytes)),
  },
  {
    name: 'the root added',
    ofKey: 'ec',
    change: withCertificates((list, { authorityDer }) => [...list, authorityDer].sort(compareBytes)),
  },
];
