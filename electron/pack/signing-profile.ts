import { BitString, Null } from 'asn1js';
import { AlgorithmIdentifier, Extension, ExtKeyUsage } from 'pkijs';
import { oids } from '../../shared/verifier/oids.ts';

/** What a key may be used for, as a certificate says it and a request asks for it: signing documents, and answering for them. */
export function profileExtensions(): readonly Extension[] {
  const uses = new ExtKeyUsage({ keyPurposes: [oids.emailProtection, oids.documentSigning] });
  return [
    // bits 0 and 1 of eight, six unused
    extension(oids.keyUsage, true, new BitString({ valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 }).toBER()),
    extension(oids.extendedKeyUsage, false, uses.toSchema().toBER()),
  ];
}

export function extension(extnID: string, critical: boolean, extnValue: ArrayBuffer): Extension {
  return new Extension({ extnID, critical, extnValue });
}

/** pkijs would leave out the NULL that RFC 4055 demands for RSA. */
export function signatureAlgorithm(isRsa: boolean): AlgorithmIdentifier {
  return isRsa
    ? new AlgorithmIdentifier({ algorithmId: oids.rsaWithSha256, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: oids.ecdsaWithSha256 });
}
