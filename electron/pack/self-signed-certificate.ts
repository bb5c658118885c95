import { KeyObject, sign, type webcrypto } from 'node:crypto';
import { BitString, Integer, ObjectIdentifier, OctetString, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import { BasicConstraints, Certificate, RelativeDistinguishedNames } from 'pkijs';
import { oids } from '../../shared/verifier/oids.ts';
import type { RandomBytes } from './key-protection.ts';
import { extension, profileExtensions, signatureAlgorithm } from './signing-profile.ts';

/** Whom a certificate names; the organisation is optional. */
export interface CertificateSubject {
  readonly commonName: string;
  readonly organization?: string;
}

export interface CertificateInput {
  readonly subject: CertificateSubject;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly keys: { readonly publicKey: webcrypto.CryptoKey; readonly privateKey: webcrypto.CryptoKey };
  readonly random: RandomBytes;
}

/**
 * A self-signed certificate for signing documents, in DER.
 *
 * It proves nothing about a person by itself: its fingerprint is written on a form that the person signs at commissioning.
 * Source: RFC 5280; keyUsage digitalSignature and nonRepudiation critical, extended key usage emailProtection and documentSigning.
 */
export async function makeSelfSignedCertificate(input: CertificateInput): Promise<Uint8Array> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: positiveSerial(input.random) });
  certificate.issuer = nameOf(input.subject);
  certificate.subject = nameOf(input.subject);
  setTime(certificate.notBefore, input.validFrom);
  setTime(certificate.notAfter, input.validUntil);
  await certificate.subjectPublicKeyInfo.importKey(input.keys.publicKey);
  const keyIdentifier = await certificate.getKeyHash('SHA-256');
  certificate.extensions = [
    extension(oids.basicConstraints, true, new BasicConstraints({ cA: false }).toSchema().toBER()),
    ...profileExtensions(),
    extension(oids.subjectKeyIdentifier, false, new OctetString({ valueHex: keyIdentifier.slice(0, 20) }).toBER()),
  ];
  signItself(certificate, input.keys.privateKey);
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** The signature is made here, where the algorithm can be named as RFC 4055 wants it. */
function signItself(certificate: Certificate, privateKey: webcrypto.CryptoKey): void {
  const algorithm = signatureAlgorithm(privateKey.algorithm.name !== 'ECDSA');
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  const value = sign('sha256', certificate.tbsView, { key: KeyObject.from(privateKey), dsaEncoding: 'der' });
  certificate.signatureValue = new BitString({ valueHex: Uint8Array.from(value).buffer });
}

/** pkijs would put every part of a name into one set; X.500 wants a sequence of sets, so the name is encoded here and read back. */
function nameOf({ organization, commonName }: CertificateSubject): RelativeDistinguishedNames {
  const parts = [
    ...(organization === undefined ? [] : [namePart(oids.organization, organization)]),
    namePart(oids.commonName, commonName),
  ];
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: parts }).toBER());
}

function namePart(type: string, value: string): SetOf {
  return new SetOf({ value: [new Sequence({ value: [new ObjectIdentifier({ value: type }), new Utf8String({ value })] })] });
}

function setTime(time: Certificate['notBefore'], instant: string): void {
  const value = new Date(instant);
  value.setUTCMilliseconds(0);
  time.value = value;
  // RFC 5280: UTCTime until 2049, GeneralizedTime after
  time.type = value.getUTCFullYear() < 2_050 ? 0 : 1;
}

function positiveSerial(random: RandomBytes): ArrayBuffer {
  const serial = Uint8Array.from(random(16));
  // neither negative nor with a leading zero byte
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial.buffer;
}
