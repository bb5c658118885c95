import { createHash, type KeyObject, sign } from 'node:crypto';
import { Null } from 'asn1js';
import { compareBytes } from '../../shared/verifier/bytes.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { oids } from '../../shared/verifier/oids.ts';
import { type PublicKeyFacts, readPublicKey } from '../../shared/verifier/public-key.ts';
import { attribute, type Der, der, natural, octets, oid, sequence, setOf, tagged } from './der-values.ts';
import { smallerValue } from './ecdsa-value.ts';

export interface CmsInput {
  readonly digest: Der;
  readonly certificate: ReadCertificate;
  readonly chainDer: readonly Der[];
  readonly privateKey: KeyObject;
}

/**
 * A detached CAdES baseline signature over a SHA-256 digest, in DER.
 *
 * Shape: SignedData version 1, one signer, signed attributes contentType, messageDigest, signingCertificateV2,
 * CMSAlgorithmProtection and the digest of the certificates that come along; no signing time, which PAdES keeps in the PDF.
 * Source: ETSI EN 319 142-1 clause 6, EN 319 122-1; RFC 5652, RFC 5035, RFC 6211.
 */
export function buildCms({ digest, certificate, chainDer, privateKey }: CmsInput): Uint8Array {
  const sha256 = sequence(oid(oids.sha256));
  const algorithm = signatureAlgorithmOf(certificate);
  const certificates = tagged(0, ...[certificate.der, ...chainDer].sort(compareBytes));
  const attributes = [
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, signingCertificateOf(certificate)),
    attribute(oids.algorithmProtection, sequence(sha256, tagged(1, ...algorithm.parts))),
    attribute(oids.certificatesDigest, octets(createHash('sha256').update(certificates).digest())),
  ].sort(compareBytes);
  const value = signValue(setOf(...attributes), privateKey, readPublicKey(certificate.spki));
  const signer = sequence(
    natural(1n),
    sequence(certificate.issuerDer, certificate.serialDer),
    sha256,
    tagged(0, ...attributes),
    sequence(...algorithm.parts),
    octets(value),
  );
  const signedData = sequence(natural(1n), setOf(sha256), sequence(oid(oids.data)), certificates, setOf(signer));
  return sequence(oid(oids.signedData), tagged(0, signedData));
}

/** An RSA key signs by PKCS #1 v1.5, an EC key with the smaller of its two valid values. */
function signValue(attributes: Der, key: KeyObject, { curve, coordinateBytes }: PublicKeyFacts): Der {
  if (curve === null) return sign('sha256', attributes, key);
  const pair = sign('sha256', attributes, { key, dsaEncoding: 'ieee-p1363' });
  const [r, s] = [pair.subarray(0, coordinateBytes), pair.subarray(coordinateBytes)].map((half) =>
    BigInt(`0x${half.toString('hex')}`),
  );
  return smallerValue(r ?? 0n, s ?? 0n, curve);
}

function signatureAlgorithmOf(certificate: ReadCertificate): { readonly parts: readonly Der[] } {
  return readPublicKey(certificate.spki).algorithm === 'ecdsa-sha256'
    ? { parts: [oid(oids.ecdsaWithSha256)] }
    : { parts: [oid(oids.rsaWithSha256), der(new Null())] };
}

function signingCertificateOf({ facts, issuerDer, serialDer }: ReadCertificate): Der {
  const hash = octets(Buffer.from(facts.fingerprintSha256, 'hex'));
  const issuerSerial = sequence(sequence(tagged(4, issuerDer)), serialDer);
  return sequence(sequence(sequence(hash, issuerSerial)));
}
