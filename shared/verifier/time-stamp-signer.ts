import { compareBytes, concatBytes, hexOf, type OwnBytes, ownBytes, sameBytes } from './bytes.ts';
import type { ReadCertificate } from './certificate.ts';
import { type DerNode, oidOf, readDer, tags } from './der.ts';
import { oids } from './oids.ts';
import { isSignatureOf, type PublicKeyFacts, type SignatureForm } from './public-key.ts';
import { refuse } from './refusal.ts';

type Hash = SignatureForm['hash'];

/** The parts of a token's CMS. `attributes` are the bytes that were signed: the SET, not its [0] form. */
export interface TimeStampSigner {
  readonly content: Uint8Array;
  readonly certificates: readonly Uint8Array[];
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
  readonly hash: Hash;
  readonly keyKind: 'rsa' | 'ec';
  readonly attributes: OwnBytes;
  readonly values: ReadonlyMap<string, DerNode>;
  readonly value: OwnBytes;
}

const odd = (reason: string): never => refuse('TIME_STAMP_FORM', { reason });

const shape = (node: DerNode | undefined, tag: number, count: number, what: string): readonly DerNode[] =>
  node?.tag === tag && node.children.length === count ? node.children : odd(what);

const hashes = new Map<string, Hash>([
  [oids.sha256, 'SHA-256'],
  [oids.sha384, 'SHA-384'],
  [oids.sha512, 'SHA-512'],
]);

/** Throws: a refusal (TIME_STAMP_FORM) unless the token is SignedData version 3 around a TSTInfo with certificates and one signer. */
export function readTimeStampSigner(token: OwnBytes, maxCertificates: number): TimeStampSigner {
  const [type, wrapped] = shape(readDer(token) ?? undefined, tags.sequence, 2, 'content-info');
  if (oidOf(type) !== oids.signedData) odd('content-type');
  const [signedData] = shape(wrapped, 0xa0, 1, 'content');
  const [version, digests, encapsulated, certificates, signers] = shape(signedData, tags.sequence, 5, 'signed-data');
  if (hexOf(version?.raw ?? new Uint8Array()) !== '020103') odd('version');
  const [digest] = shape(digests, tags.set, 1, 'digest-algorithms');
  const [contentType, wrappedContent] = shape(encapsulated, tags.sequence, 2, 'encapsulated-content');
  if (oidOf(contentType) !== oids.timeStampInfo) odd('encapsulated-type');
  const [content] = shape(wrappedContent, 0xa0, 1, 'encapsulated-content');
  if (content?.tag !== tags.octetString) return odd('encapsulated-content');
  const list = certificates?.tag === 0xa0 ? certificates.children : [];
  if (list.length === 0 || list.length > maxCertificates || !isInOrder(list)) odd('certificates');
  const [signer] = shape(signers, tags.set, 1, 'one-signer');
  return { content: content.content, certificates: list.map(({ raw }) => raw), ...readSigner(signer, digest) };
}

function readSigner(
  node: DerNode | undefined,
  listedDigest: DerNode | undefined,
): Omit<TimeStampSigner, 'content' | 'certificates'> {
  const [version, name, digest, attributes, algorithm, value] = shape(node, tags.sequence, 6, 'signer');
  if (hexOf(version?.raw ?? new Uint8Array()) !== '020101') odd('signer-version');
  const [issuer, serial] = shape(name, tags.sequence, 2, 'issuer-and-serial');
  if (issuer?.tag !== tags.sequence || serial?.tag !== tags.integer) return odd('issuer-and-serial');
  if (attributes?.tag !== 0xa0 || !isInOrder(attributes.children)) return odd('attributes');
  if (value?.tag !== tags.octetString || digest === undefined) return odd('value');
  if (!sameBytes(listedDigest?.raw ?? new Uint8Array(), digest.raw)) return odd('digest-algorithms');
  const hash = hashOf(digest);
  const values = valuesOf(attributes.children);
  const protection = values.get(oids.algorithmProtection);
  if (protection === undefined) requirePlainAlgorithms(digest, algorithm);
  else requireAlgorithmProtection(protection, digest, algorithm);
  return {
    issuer: issuer.raw,
    serial: serial.raw,
    hash,
    keyKind: keyKindOf(algorithm, hash),
    // signed is the SET OF, in the message it is [0] IMPLICIT: only the first byte differs
    attributes: concatBytes([Uint8Array.of(tags.set), attributes.raw.subarray(1)]),
    values,
    value: ownBytes(value.content),
  };
}

const allowed: readonly string[] = [
  oids.contentType,
  oids.messageDigest,
  oids.signingCertificate,
  oids.signingCertificateV2,
  oids.signingTime,
  oids.algorithmProtection,
];

function valuesOf(list: readonly DerNode[]): ReadonlyMap<string, DerNode> {
  const values = new Map<string, DerNode>();
  for (const attribute of list) {
    const [type, set] = shape(attribute, tags.sequence, 2, 'attribute');
    const [value] = shape(set, tags.set, 1, 'attribute');
    const oid = oidOf(type);
    if (value === undefined || values.has(oid) || !allowed.includes(oid))
      return refuse('TIME_STAMP_FORM', { reason: 'attribute', oid });
    values.set(oid, value);
  }
  return values;
}

/**
 * The content is what was signed, the certificate is the one that is named in what was signed, and its key made the signature.
 *
 * Throws: a refusal (TIME_STAMP_FORM).
 */
export async function requireTokenSignature(
  signer: TimeStampSigner,
  certificate: ReadCertificate,
  key: PublicKeyFacts,
): Promise<void> {
  const { content, values, hash, attributes, value } = signer;
  if (oidOf(values.get(oids.contentType)) !== oids.timeStampInfo) odd('content-type');
  const digest = values.get(oids.messageDigest);
  if (digest?.tag !== tags.octetString || !sameBytes(digest.content, await digestOf(hash, content))) odd('message-digest');
  const [first, second] = [values.get(oids.signingCertificate), values.get(oids.signingCertificateV2)];
  if (first === undefined && second === undefined) odd('signing-certificate');
  if (first !== undefined) await requireNamed(first, certificate, false);
  if (second !== undefined) await requireNamed(second, certificate, true);
  if ((key.curve === null) !== (signer.keyKind === 'rsa')) odd('signature-algorithm');
  if (!(await isSignatureOf(key, value, attributes, { hash, eitherHalf: false }))) odd('signature');
}

/** SigningCertificate(V2) { certs { ESSCertID(v2) { [hash algorithm,] certHash, [issuerSerial] }, … }, [policies] }; the first is the signer. */
async function requireNamed(node: DerNode, certificate: ReadCertificate, isSecondVersion: boolean): Promise<void> {
  const what = 'signing-certificate';
  const [list, policies, ...more] = node.tag === tags.sequence ? node.children : [];
  const isPlain = more.length === 0 && (policies === undefined || policies.tag === tags.sequence);
  const parts = [...((list?.tag === tags.sequence ? list.children[0]?.children : undefined) ?? [])];
  const algorithm = isSecondVersion && parts[0]?.tag === tags.sequence ? parts.shift() : undefined;
  const [hash, issuerSerial, ...rest] = parts;
  const name = !isSecondVersion ? 'SHA-1' : algorithm === undefined ? 'SHA-256' : hashOf(algorithm);
  const isHash = hash?.tag === tags.octetString && sameBytes(hash.content, await digestOf(name, certificate.der));
  if (!isPlain || !isHash || rest.length > 0) return odd(what);
  if (issuerSerial === undefined) return;
  const [names, serial] = shape(issuerSerial, tags.sequence, 2, what);
  const [directory] = shape(names, tags.sequence, 1, what);
  const [issuer] = shape(directory, 0xa4, 1, what);
  if (!sameBytes(issuer?.raw ?? new Uint8Array(), certificate.issuerDer)) odd(what);
  if (!sameBytes(serial?.raw ?? new Uint8Array(), certificate.serialDer)) odd(what);
}

/** What the authority signed says how both algorithms are written. */
function requireAlgorithmProtection(node: DerNode, digest: DerNode, algorithm: DerNode | undefined): void {
  const [hash, signature] = shape(node, tags.sequence, 2, 'algorithm-protection');
  const isSame = hash !== undefined && sameBytes(hash.raw, digest.raw);
  if (!isSame || signature?.tag !== 0xa1 || algorithm === undefined || !sameBytes(signature.content, algorithm.content))
    odd('algorithm-protection');
}

/** Nothing that is signed says how they are written, so there is one way: digests without parameters, RSA with the hash in its name. */
function requirePlainAlgorithms(digest: DerNode, algorithm: DerNode | undefined): void {
  if (digest.children.length !== 1) odd('digest-parameters');
  if (oidOf(algorithm?.children[0]) === oids.rsaEncryption) odd('signature-algorithm');
}

const namesWithHash = {
  rsa: { 'SHA-256': oids.rsaWithSha256, 'SHA-384': oids.rsaWithSha384, 'SHA-512': oids.rsaWithSha512 },
  ec: { 'SHA-256': oids.ecdsaWithSha256, 'SHA-384': oids.ecdsaWithSha384, 'SHA-512': oids.ecdsaWithSha512 },
};

/** With the hash in its name or, as RSA is often written, with the key alone. */
function keyKindOf(node: DerNode | undefined, hash: Hash): 'rsa' | 'ec' {
  const [oid, parameters, ...more] = node?.tag === tags.sequence ? node.children : [];
  const name = oidOf(oid);
  const hasNull = parameters?.tag === tags.null && more.length === 0;
  if (hasNull && (name === oids.rsaEncryption || name === namesWithHash.rsa[hash])) return 'rsa';
  if (parameters === undefined && name === namesWithHash.ec[hash]) return 'ec';
  return refuse('TIME_STAMP_FORM', { reason: 'signature-algorithm', found: name });
}

function hashOf(node: DerNode | undefined): Hash {
  const [oid, parameters, ...more] = node?.tag === tags.sequence ? node.children : [];
  const isPlain = (parameters === undefined || parameters.tag === tags.null) && more.length === 0;
  const hash = hashes.get(oidOf(oid));
  return hash !== undefined && isPlain ? hash : refuse('TIME_STAMP_FORM', { reason: 'digest-algorithm', found: oidOf(oid) });
}

async function digestOf(hash: Hash | 'SHA-1', bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, ownBytes(bytes)));
}

function isInOrder(list: readonly DerNode[]): boolean {
  return list.every((child, index) => index === 0 || compareBytes(list[index - 1]?.raw ?? child.raw, child.raw) < 0);
}
