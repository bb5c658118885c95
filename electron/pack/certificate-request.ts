import { sign } from 'node:crypto';
import { BitString } from 'asn1js';
import { Attribute, Certificate, CertificationRequest, Extensions } from 'pkijs';
import type { SigningKey } from './signing-key.ts';
import { profileExtensions, signatureAlgorithm } from './signing-profile.ts';

const extensionRequest = '1.2.840.113549.1.9.14';

/**
 * Asks an authority for a certificate of this key, in PEM: the name the identity has now, and the uses a pack needs.
 *
 * Source: RFC 2986 (PKCS #10), RFC 2985 section 5.4.2.
 */
export function makeCertificateRequest({ certificateDer, privateKey }: SigningKey): string {
  const { subject, subjectPublicKeyInfo } = Certificate.fromBER(Uint8Array.from(certificateDer));
  const extensions = new Extensions({ extensions: [...profileExtensions()] });
  const algorithm = signatureAlgorithm(privateKey.asymmetricKeyType === 'rsa');
  const request = new CertificationRequest({
    ...{ version: 0, subject, subjectPublicKeyInfo, signatureAlgorithm: algorithm },
    attributes: [new Attribute({ type: extensionRequest, values: [extensions.toSchema()] })],
  });
  // pkijs signs with WebCrypto only; what is signed is taken from it, and the signature put in
  request.tbsView = new Uint8Array(request.toSchema(true).valueBlock.value[0]?.toBER() ?? new ArrayBuffer(0));
  const value = sign('sha256', request.tbsView, { key: privateKey, dsaEncoding: 'der' });
  request.signatureValue = new BitString({ valueHex: Uint8Array.from(value).buffer });
  return pem('CERTIFICATE REQUEST', Buffer.from(request.toSchema().toBER()));
}

export function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
