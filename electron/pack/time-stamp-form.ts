import { Null } from 'asn1js';
import { compareBytes, hexOf, ownBytes, sameBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../shared/verifier/certificate.ts';
import { type DerNode, oidOf, readDer } from '../../shared/verifier/der.ts';
import { oids } from '../../shared/verifier/oids.ts';
import { authorityRsaBits, readPublicKey } from '../../shared/verifier/public-key.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { chainOf } from './certificate-chain.ts';
import { type Der, der, octets, oid, sequence, setOf, tagged } from './der-values.ts';
import { smallerValue } from './ecdsa-value.ts';

/**
 * A time-stamp token as a pack has it: what its authority did not sign in the one form that is left, what it signed as it was.
 *
 * Certificates from the authority's own upwards, without a root; digest algorithms without parameters, RSA with the hash in its name,
 * unless a signed attribute says how they are written; of two valid ECDSA values the smaller; no revocation lists, nothing unsigned.
 * A token that cannot be brought into that form comes back as it was, for `readTimeStamp` to refuse.
 */
export async function inPackForm(token: Uint8Array): Promise<Uint8Array> {
  const parts = partsOfToken(token);
  return (parts === null ? null : await write(parts).catch(refusedAsNull)) ?? token;
}

/** Throws: a refusal (KEY_STRENGTH). */
async function write(parts: TokenParts): Promise<Uint8Array | null> {
  const known = await readCertificates(parts);
  const signer = known.find((certificate) => isNamed(certificate, parts.signerName));
  if (signer === undefined) return null;
  const { chain } = await chainOf(signer, known);
  const certificates = [signer, ...chain].map((certificate) => certificate.der);
  const { digest, algorithm } = algorithmsOf(parts);
  const value = octets(smallerOf(parts.value.content, signer));
  const { version, content, signerVersion, signerName, attributes } = parts;
  const signed = sequence(signerVersion.raw, signerName.raw, digest, attributes.raw, algorithm, value);
  const set = tagged(0, ...certificates.sort(compareBytes));
  return sequence(parts.type.raw, tagged(0, sequence(version.raw, setOf(digest), content.raw, set, setOf(signed))));
}

interface TokenParts {
  readonly type: DerNode;
  readonly version: DerNode;
  readonly content: DerNode;
  readonly certificates: DerNode;
  readonly signerVersion: DerNode;
  readonly signerName: DerNode;
  readonly digest: DerNode;
  readonly attributes: DerNode;
  readonly algorithm: DerNode;
  readonly value: DerNode;
}

function partsOfToken(token: Uint8Array): TokenParts | null {
  const [type, wrapped] = readDer(token)?.children ?? [];
  const [version, , content, ...rest] = wrapped?.children[0]?.children ?? [];
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  const [signer, ...more] = rest.at(-1)?.children ?? [];
  const [signerVersion, signerName, digest, attributes, algorithm, value] = signer?.children ?? [];
  const parts = { type, version, content, certificates, signerVersion, signerName, digest, attributes, algorithm, value };
  const isWhole = more.length === 0 && attributes?.tag === 0xa0 && Object.values(parts).every((part) => part !== undefined);
  return isWhole ? (parts as TokenParts) : null;
}

/** One that cannot be read is not of the path. */
async function readCertificates({ certificates }: TokenParts): Promise<readonly ReadCertificate[]> {
  const read = certificates.children.map(({ raw }) => readCertificate(ownBytes(raw)).catch(refusedAsNull));
  return (await Promise.all(read)).filter((certificate) => certificate !== null);
}

function isNamed({ issuerDer, serialDer }: ReadCertificate, { children: [issuer, serial] }: DerNode): boolean {
  return issuer !== undefined && serial !== undefined && sameBytes(issuerDer, issuer.raw) && sameBytes(serialDer, serial.raw);
}

function algorithmsOf({ attributes, digest, algorithm }: TokenParts): { readonly digest: Der; readonly algorithm: Der } {
  const protection = attributes.children.find(({ children }) => oidOf(children[0]) === oids.algorithmProtection);
  const signedDigest = protection?.children[1]?.children[0]?.children[0];
  if (signedDigest !== undefined) return { digest: signedDigest.raw, algorithm: algorithm.raw };
  const name = digest.children[0];
  const rsaName = oidOf(algorithm.children[0]) === oids.rsaEncryption ? rsaWithHash.get(oidOf(name)) : undefined;
  return {
    digest: sequence(name?.raw ?? new Uint8Array()),
    algorithm: rsaName === undefined ? algorithm.raw : sequence(oid(rsaName), der(new Null())),
  };
}

const rsaWithHash = new Map<string, string>([
  [oids.sha256, oids.rsaWithSha256],
  [oids.sha384, oids.rsaWithSha384],
  [oids.sha512, oids.rsaWithSha512],
]);

function smallerOf(value: Uint8Array, { spki }: ReadCertificate): Uint8Array {
  const { curve } = readPublicKey(spki, authorityRsaBits);
  const [r, s] = (readDer(value)?.children ?? []).map(({ content }) => BigInt(`0x0${hexOf(content)}`));
  return curve === null || r === undefined || s === undefined ? value : smallerValue(r, s, curve);
}

function refusedAsNull(cause: unknown): null {
  if (cause instanceof Refusal) return null;
  throw cause;
}
