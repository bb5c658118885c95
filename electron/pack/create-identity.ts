import { KeyObject, webcrypto } from 'node:crypto';
import type { IdentityKind, KeyType } from '../../shared/domain/identity.ts';
import type { IdentityId } from '../../shared/domain/ids.ts';
import type { IdentityRecord } from './identity-record.ts';
import type { RandomBytes } from './key-protection.ts';
import { lockIdentity, requireLongEnough } from './lock-identity.ts';
import { type CertificateSubject, makeSelfSignedCertificate } from './self-signed-certificate.ts';
import type { SigningKey } from './signing-key.ts';

/** Shape: `validFrom` and `validUntil` are instants; `random` gives unpredictable bytes. */
export interface MakeKeyInput {
  readonly kind: IdentityKind;
  readonly subject: CertificateSubject;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly random: RandomBytes;
  readonly keyType?: KeyType;
}

/** Shape: `createdAt` is an instant; `random` serves for serial, salt and nonce. */
export interface CreateIdentityInput extends MakeKeyInput {
  readonly identityId: IdentityId;
  readonly passphrase: string;
  readonly createdAt: string;
}

/**
 * Makes a key and a self-signed certificate for one person or for the site's seal; only the locked key leaves this function.
 *
 * Throws: PASSPHRASE_TOO_SHORT, IDENTITY_DAMAGED (a field that a record cannot hold).
 */
export async function createIdentity(input: CreateIdentityInput): Promise<IdentityRecord> {
  requireLongEnough(input.passphrase);
  const { certificateDer, chainDer, privateKey } = await makeKey(input);
  const { identityId, kind, createdAt, passphrase, random } = input;
  const about = { identityId, kind, subject: input.subject.commonName, certificateDer, chainDer, createdAt };
  return lockIdentity(about, privateKey, passphrase, random);
}

/** A new key, not locked yet, with its self-signed certificate. */
export async function makeKey(input: MakeKeyInput): Promise<SigningKey> {
  const keys = await generateKeys(input.keyType ?? 'ec-p256');
  const certificateDer = await makeSelfSignedCertificate({ ...input, keys });
  return { kind: input.kind, certificateDer, chainDer: [], privateKey: KeyObject.from(keys.privateKey) };
}

async function generateKeys(keyType: KeyType): Promise<webcrypto.CryptoKeyPair> {
  if (keyType === 'rsa-3072') {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3_072, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
    return webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  }
  const namedCurve = keyType === 'ec-p256' ? 'P-256' : 'P-384';
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']);
}
