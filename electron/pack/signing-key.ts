import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { IdentityKind } from '../../shared/domain/identity.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate, requireSigningProfile } from '../../shared/verifier/certificate.ts';
import { readPublicKey } from '../../shared/verifier/public-key.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { refusedCertificate } from './refused-certificate.ts';

/** An unlocked key with the certificate that names its owner; `chainDer` are the certificates between it and an authority. */
export interface SigningKey {
  readonly kind: IdentityKind;
  readonly certificateDer: Uint8Array;
  readonly chainDer: readonly Uint8Array[];
  readonly privateKey: KeyObject;
}

/**
 * The certificate of a key that may sign a pack at that instant.
 *
 * Throws: CERTIFICATE_UNSUITABLE, KEY_TOO_WEAK, KEY_NOT_OF_CERTIFICATE, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED.
 */
export async function requireUsableKey(key: SigningKey, at: string): Promise<ReadCertificate> {
  const certificate = await readUsable(key);
  if (!isPairOf(key)) throw new DrillbookError('KEY_NOT_OF_CERTIFICATE', { detail: { subject: certificate.facts.subject } });
  const { subject, notBefore, notAfter } = certificate.facts;
  if (at < notBefore) throw new DrillbookError('CERTIFICATE_NOT_YET_VALID', { detail: { subject, notBefore, at } });
  if (at > notAfter) throw new DrillbookError('CERTIFICATE_EXPIRED', { detail: { subject, notAfter, at } });
  return certificate;
}

async function readUsable(key: SigningKey): Promise<ReadCertificate> {
  try {
    const certificate = await readCertificate(ownBytes(key.certificateDer));
    readPublicKey(certificate.spki);
    requireSigningProfile(certificate);
    return certificate;
  } catch (cause) {
    throw cause instanceof Refusal ? refusedCertificate(cause) : cause;
  }
}

function isPairOf(key: SigningKey): boolean {
  const certified = new X509Certificate(key.certificateDer).publicKey;
  return createPublicKey(key.privateKey).equals(certified);
}
