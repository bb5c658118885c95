import { compareBytes, concatBytes, hexOf, type OwnBytes, ownBytes, sameBytes } from './bytes.ts';
import { type DerNode, oidOf, readDer, tags } from './der.ts';
import { oids } from './oids.ts';
import { refuse } from './refusal.ts';

export type SignatureAlgorithm = 'ecdsa-sha256' | 'rsa-sha256';

/**
 * The parts of a detached CAdES signature. `certificateField` are the certificates as they lie in the message, what `certificatesDigest` is
 * over; `attributes` are the bytes that were signed: the SET, not its [0] form; `timeStamp` is the token beside them, unread, or null.
 */
export interface CadesSignature {
  readonly certificates: readonly OwnBytes[];
  readonly certificateField: OwnBytes;
  readonly signer: { readonly issuer: Uint8Array; readonly serial: Uint8Array };
  readonly algorithm: SignatureAlgorithm;
  readonly attributes: OwnBytes;
  readonly messageDigest: Uint8Array;
  readonly signingCertificate: { readonly hash: Uint8Array; readonly issuer: Uint8Array; readonly serial: Uint8Array };
  readonly certificatesDigest: Uint8Array;
  readonly value: OwnBytes;
  readonly timeStamp: OwnBytes | null;
}

const shape = (node: DerNode | undefined, tag: number, count: number, what: string): readonly DerNode[] =>
  node?.tag === tag && node.children.length === count ? node.children : refuse('CMS_FORM', { reason: what });

/**
 * Reads the one form of CMS a pack's signature has: version 1, SHA-256, no content, no revocation lists, one signer, five signed
 * attributes; of unsigned ones at most a single time-stamp over the signature value.
 *
 * Source: RFC 5652, RFC 5035, RFC 6211, RFC 3161; ETSI EN 319 122-1 (CAdES baseline B and T).
 * Throws: a refusal (CMS_FORM, CMS_ATTRIBUTES).
 */
export function readCms(bytes: OwnBytes, maxCertificates: number): CadesSignature {
  const [type, wrapped] = shape(readDer(bytes) ?? undefined, tags.sequence, 2, 'content-info');
  if (oidOf(type) !== oids.signedData) refuse('CMS_FORM', { reason: 'content-type' });
  const [content] = shape(wrapped, 0xa0, 1, 'content');
  const [version, digests, encapsulated, certificateSet, signers] = shape(content, tags.sequence, 5, 'signed-data');
  requireVersion1(version);
  const [digest] = shape(digests, tags.set, 1, 'digest-algorithms');
  requireSha256(digest);
  const [contentType] = shape(encapsulated, tags.sequence, 1, 'encapsulated-content');
  if (oidOf(contentType) !== oids.data) refuse('CMS_FORM', { reason: 'encapsulated-type' });
  const certificates = readCertificates(certificateSet, maxCertificates);
  const [signer] = shape(signers, tags.set, 1, 'one-signer');
  return { ...certificates, ...readSigner(signer) };
}

type Certificates = Pick<CadesSignature, 'certificates' | 'certificateField'>;

function readCertificates(node: DerNode | undefined, maximum: number): Certificates {
  const list = node?.tag === 0xa0 ? node.children : [];
  const isPlain = list.every((child) => child.tag === tags.sequence);
  if (node === undefined || list.length === 0 || list.length > maximum || !isPlain || !isInOrder(list))
    return refuse('CMS_FORM', { reason: 'certificates' });
  return { certificates: list.map((child) => ownBytes(child.raw)), certificateField: ownBytes(node.raw) };
}

function readSigner(node: DerNode | undefined): Omit<CadesSignature, keyof Certificates> {
  const isStamped = node?.children.length === 7;
  const parts = shape(node, tags.sequence, isStamped ? 7 : 6, 'signer');
  const [version, name, digest, attributes, algorithm, value, unsigned] = parts;
  requireVersion1(version);
  const [issuer, serial] = shape(name, tags.sequence, 2, 'issuer-and-serial');
  requireSha256(digest);
  if (issuer?.tag !== tags.sequence || serial?.tag !== tags.integer) return refuse('CMS_FORM', { reason: 'issuer-and-serial' });
  if (attributes?.tag !== 0xa0 || !isInOrder(attributes.children)) return refuse('CMS_FORM', { reason: 'attributes' });
  if (value?.tag !== tags.octetString || algorithm === undefined) return refuse('CMS_FORM', { reason: 'value' });
  return {
    signer: { issuer: issuer.raw, serial: serial.raw },
    algorithm: signatureAlgorithmOf(algorithm),
    // signed is the SET OF, in the message it is [0] IMPLICIT: only the first byte differs
    attributes: concatBytes([Uint8Array.of(tags.set), attributes.raw.subarray(1)]),
    ...readAttributes(attributes.children, algorithm),
    value: ownBytes(value.content),
    timeStamp: isStamped ? readUnsigned(unsigned) : null,
  };
}

/** Nothing covers what is not signed, so there is one thing it may be. */
function readUnsigned(node: DerNode | undefined): OwnBytes {
  const [attribute] = shape(node, 0xa1, 1, 'unsigned-attributes');
  const [type, values] = shape(attribute, tags.sequence, 2, 'unsigned-attributes');
  if (oidOf(type) !== oids.signatureTimeStampToken) refuse('CMS_FORM', { reason: 'unsigned-attributes', found: oidOf(type) });
  const [token] = shape(values, tags.set, 1, 'unsigned-attributes');
  return token === undefined ? refuse('CMS_FORM', { reason: 'unsigned-attributes' }) : ownBytes(token.raw);
}

const signedAttributes: readonly string[] = [
  oids.contentType,
  oids.messageDigest,
  oids.signingCertificateV2,
  oids.algorithmProtection,
  oids.certificatesDigest,
];

function readAttributes(
  list: readonly DerNode[],
  algorithm: DerNode,
): Pick<CadesSignature, 'messageDigest' | 'signingCertificate' | 'certificatesDigest'> {
  const byType = new Map<string, DerNode>();
  for (const attribute of list) {
    const [type, values] = attribute.tag === tags.sequence && attribute.children.length === 2 ? attribute.children : [];
    const [value, ...more] = values?.tag === tags.set ? values.children : [];
    const oid = oidOf(type);
    if (value === undefined || more.length > 0 || byType.has(oid)) return refuse('CMS_ATTRIBUTES', { reason: 'once', oid });
    byType.set(oid, value);
  }
  const unexpected = [...byType.keys()].filter((oid) => !signedAttributes.includes(oid));
  const absent = signedAttributes.filter((oid) => !byType.has(oid));
  if (unexpected.length + absent.length > 0)
    refuse('CMS_ATTRIBUTES', { unexpected: unexpected.join(' '), absent: absent.join(' ') });
  if (oidOf(byType.get(oids.contentType)) !== oids.data) refuse('CMS_ATTRIBUTES', { reason: 'content-type' });
  requireAlgorithmProtection(byType.get(oids.algorithmProtection), algorithm);
  return {
    messageDigest: readDigest(byType.get(oids.messageDigest), 'message-digest'),
    signingCertificate: readSigningCertificate(byType.get(oids.signingCertificateV2)),
    certificatesDigest: readDigest(byType.get(oids.certificatesDigest), 'certificates'),
  };
}

function readDigest(node: DerNode | undefined, reason: string): Uint8Array {
  return node?.tag === tags.octetString && node.content.length === 32 ? node.content : refuse('CMS_ATTRIBUTES', { reason });
}

function readSigningCertificate(node: DerNode | undefined): CadesSignature['signingCertificate'] {
  // SigningCertificateV2 { certs { ESSCertIDv2 { certHash, issuerSerial { issuer { [4] name }, serial } } } }, SHA-256 by default
  const step = (from: DerNode | undefined, tag: number, count: number): readonly DerNode[] =>
    from?.tag === tag && from.children.length === count
      ? from.children
      : refuse('CMS_ATTRIBUTES', { reason: 'signing-certificate' });
  const [list] = step(node, tags.sequence, 1);
  const [identifier] = step(list, tags.sequence, 1);
  const [hash, issuerSerial] = step(identifier, tags.sequence, 2);
  const [names, serial] = step(issuerSerial, tags.sequence, 2);
  const [name] = step(names, tags.sequence, 1);
  const [issuer] = step(name, 0xa4, 1);
  if (hash?.tag !== tags.octetString || hash.content.length !== 32 || issuer === undefined || serial?.tag !== tags.integer) {
    return refuse('CMS_ATTRIBUTES', { reason: 'signing-certificate' });
  }
  return { hash: hash.content, issuer: issuer.raw, serial: serial.raw };
}

function requireAlgorithmProtection(node: DerNode | undefined, algorithm: DerNode): void {
  const [digest, signature] = node?.tag === tags.sequence && node.children.length === 2 ? node.children : [];
  const isSame = signature?.tag === 0xa1 && sameBytes(signature.content, algorithm.content);
  if (digest === undefined || !isSame || hexOf(digest.raw) !== sha256Identifier) {
    refuse('CMS_ATTRIBUTES', { reason: 'algorithm-protection' });
  }
}

// SEQUENCE { 2.16.840.1.101.3.4.2.1 } without parameters
const sha256Identifier = '300b0609608648016503040201';
const algorithms = new Map<string, SignatureAlgorithm>([
  // SEQUENCE { 1.2.840.10045.4.3.2 } without parameters
  ['300a06082a8648ce3d040302', 'ecdsa-sha256'],
  // SEQUENCE { 1.2.840.113549.1.1.11, NULL }
  ['300d06092a864886f70d01010b0500', 'rsa-sha256'],
]);

function signatureAlgorithmOf(node: DerNode): SignatureAlgorithm {
  return algorithms.get(hexOf(node.raw)) ?? refuse('KEY_STRENGTH', { reason: 'algorithm', found: oidOf(node.children[0]) });
}

function requireSha256(node: DerNode | undefined): void {
  if (node === undefined || hexOf(node.raw) !== sha256Identifier) refuse('CMS_FORM', { reason: 'digest-algorithm' });
}

function requireVersion1(node: DerNode | undefined): void {
  if (node === undefined || hexOf(node.raw) !== '020101') refuse('CMS_FORM', { reason: 'version' });
}

function isInOrder(list: readonly DerNode[]): boolean {
  return list.every((child, index) => index === 0 || compareBytes(list[index - 1]?.raw ?? child.raw, child.raw) < 0);
}
