import { KeyObject, sign, type webcrypto } from 'node:crypto';
import { BitString, Integer, Null, ObjectIdentifier, OctetString, Sequence, Set as SetOf, Utf8String } from 'asn1js';
import { AlgorithmIdentifier, BasicConstraints, Certificate, Extension, ExtKeyUsage, RelativeDistinguishedNames } from 'pkijs';
import { oids } from '../../shared/verifier/oids.ts';
import type { RandomBytes } from './key-protection.ts';

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
    // bits 0 and 1 of eight, six unused
    extension(oids.keyUsage, true, new BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 }).toBER()),
    extension(
      oids.extendedKeyUsage,
      false,
      new ExtKeyUsage({ keyPurposes: [oids.emailProtection, oids.documentSigning] }).toSchema().toBER(),
    ),
    extension(oids.subjectKeyIdentifier, false, new OctetString({ valueHex: keyIdentifier.slice(0, 20) }).toBER()),
  ];
  signItself(certificate, input.keys.privateKey);
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** pkijs would leave out the NULL that RFC 4055 demands for RSA, so the algorithm is named and the signature made here. */
function signItself(certificate: Certificate, privateKey: webcrypto.CryptoKey): void {
  const isRsa = privateKey.algorithm.name !== 'ECDSA';
  const algorithm = isRsa
    ? new AlgorithmIdentifier({ algorithmId: oids.rsaWithSha256, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 });
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

function extension(extnID: string, critical: boolean, value: ArrayBuffer): Extension {
  return new Extension({ extnID: new ObjectIdentifier({ value: extnID }).getValue(), critical, extnValue: value });
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
