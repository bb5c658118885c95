import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { parseIdentityRecord } from './identity-record.ts';
import { unlockKey } from './key-protection.ts';
import type { SigningKey } from './signing-key.ts';

/**
 * Unlocks the key of an identity for one signature; nothing is cached.
 *
 * `record` is what lay on disk and is parsed here.
 * Throws: IDENTITY_DAMAGED, PASSPHRASE_WRONG, KEY_NOT_OF_CERTIFICATE.
 */
export async function unlockIdentity(record: unknown, passphrase: string): Promise<SigningKey> {
  const { identityId, kind, certificateDer: encoded, chainDer, protection } = parseIdentityRecord(record);
  const certificateDer = Buffer.from(encoded, 'base64');
  const certified = publicKeyOf(certificateDer, identityId);
  const pkcs8 = await unlockKey(protection, passphrase, { identityId, certificateDer });
  if (pkcs8 === null) throw new DrillbookError('PASSPHRASE_WRONG', { detail: { identityId } });
  try {
    const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    if (!createPublicKey(privateKey).equals(certified))
      throw new DrillbookError('KEY_NOT_OF_CERTIFICATE', { detail: { identityId } });
    return { kind, certificateDer, chainDer: chainDer.map((der) => Buffer.from(der, 'base64')), privateKey };
  } finally {
    pkcs8.fill(0);
  }
}

function publicKeyOf(certificateDer: Buffer, identityId: string): KeyObject {
  try {
    return new X509Certificate(certificateDer).publicKey;
  } catch (cause) {
    throw new DrillbookError('IDENTITY_DAMAGED', { detail: { identityId, path: 'certificateDer' }, cause });
  }
}
