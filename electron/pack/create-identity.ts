import { KeyObject, webcrypto } from 'node:crypto';
import type { IdentityKind, KeyType } from '../../shared/domain/identity.ts';
import type { IdentityId } from '../../shared/domain/ids.ts';
import type { IdentityRecord } from './identity-record.ts';
import type { RandomBytes } from './key-protection.ts';
import { lockIdentity, requireLongEnough } from './lock-identity.ts';
import { type CertificateSubject, makeSelfSignedCertificate } from './self-signed-certificate.ts';

/** Shape: `createdAt`, `validFrom` and `validUntil` are instants; `random` gives unpredictable bytes for serial, salt and nonce. */
export interface CreateIdentityInput {
  readonly identityId: IdentityId;
  readonly kind: IdentityKind;
  readonly subject: CertificateSubject;
  readonly passphrase: string;
  readonly createdAt: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly random: RandomBytes;
  readonly keyType?: KeyType;
}

/**
 * Makes a key and a self-signed certificate for one person or for the site's seal; only the locked key leaves this function.
 *
 * Throws: PASSPHRASE_TOO_SHORT, IDENTITY_DAMAGED (a field that a record cannot hold).
 */
export async function createIdentity(input: CreateIdentityInput): Promise<IdentityRecord> {
  requireLongEnough(input.passphrase);
  const keys = await generateKeys(input.keyType ?? 'ec-p256');
  const certificateDer = await makeSelfSignedCertificate({ ...input, keys });
  const { identityId, kind, createdAt, passphrase, random } = input;
  const about = { identityId, kind, subject: input.subject.commonName, certificateDer, chainDer: [], createdAt };
  return lockIdentity(about, KeyObject.from(keys.privateKey), passphrase, random);
}

async function generateKeys(keyType: KeyType): Promise<webcrypto.CryptoKeyPair> {
  if (keyType === 'rsa-3072') {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3_072, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
    return webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  }
  const namedCurve = keyType === 'ec-p256' ? 'P-256' : 'P-384';
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']);
}
