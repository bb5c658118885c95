import { webcrypto } from 'node:crypto';
import type { IdentityId } from '../../shared/domain/ids.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { checksumOf, type IdentityRecord, parseIdentityRecord } from './identity-record.ts';
import { lockKey, type RandomBytes } from './key-protection.ts';
import { type CertificateSubject, makeSelfSignedCertificate } from './self-signed-certificate.ts';
import type { IdentityKind } from './signing-key.ts';

/** Long enough that scrypt makes guessing hopeless, short enough to be typed. */
const minPassphraseLength = 10;

const keyTypes = ['ec-p256', 'ec-p384', 'rsa-3072'] as const;
export type KeyType = (typeof keyTypes)[number];

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
  if (input.passphrase.normalize('NFKC').length < minPassphraseLength) {
    throw new DrillbookError('PASSPHRASE_TOO_SHORT', { detail: { least: minPassphraseLength } });
  }
  const keys = await generateKeys(input.keyType ?? 'ec-p256');
  const certificateDer = await makeSelfSignedCertificate({ ...input, keys });
  const pkcs8 = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const protection = await lockKey(pkcs8, input.passphrase, { identityId: input.identityId, certificateDer }, input.random);
  const content = {
    identityId: input.identityId,
    kind: input.kind,
    subject: input.subject.commonName,
    certificateDer: Buffer.from(certificateDer).toString('base64'),
    createdAt: input.createdAt,
    protection,
  };
  return parseIdentityRecord({ ...content, checksum: checksumOf(content) });
}

async function generateKeys(keyType: KeyType): Promise<webcrypto.CryptoKeyPair> {
  if (keyType === 'rsa-3072') {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3_072, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' };
    return webcrypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
  }
  const namedCurve = keyType === 'ec-p256' ? 'P-256' : 'P-384';
  return webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve }, true, ['sign', 'verify']);
}
