import { type KeyObject, X509Certificate } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { ReadCertificate } from '../../shared/verifier/certificate.ts';
import { chainOf } from './certificate-chain.ts';
import type { IdentityRecord } from './identity-record.ts';
import type { RandomBytes } from './key-protection.ts';
import { type IdentityAbout, lockIdentity } from './lock-identity.ts';
import { readCertificates } from './read-certificates.ts';
import { requireUsableKey } from './signing-key.ts';
import { unlockIdentity } from './unlock-identity.ts';

/** A signature has room for that much in the PDF, beside its own few hundred bytes. */
const certificatesLimitBytes = 7_000;

export interface ImportCertificateInput {
  readonly record: IdentityRecord;
  readonly passphrase: string;
  /** The file of the authority: the certificate, and with it those between it and the root. */
  readonly file: Uint8Array;
  /** The instant at which the certificate has to be valid. */
  readonly at: string;
  readonly random: RandomBytes;
}

/** What came of an import. `isComplete` is false where the file lacks a certificate between the identity and the root. */
export interface ImportedIdentity {
  readonly record: IdentityRecord;
  readonly isComplete: boolean;
}

/**
 * Puts the certificate an authority issued for the key of an identity in the place of the one it had.
 *
 * Throws: CERTIFICATE_FILE_NOT_READABLE, KEY_NOT_OF_CERTIFICATE, PASSPHRASE_WRONG, CERTIFICATE_UNSUITABLE, KEY_TOO_WEAK,
 * CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED, SIGNATURE_TOO_LARGE, IDENTITY_DAMAGED.
 */
export async function importCertificate(input: ImportCertificateInput): Promise<ImportedIdentity> {
  const { record, passphrase, at, random } = input;
  const certificates = await readCertificates(input.file);
  const ours = new X509Certificate(Buffer.from(record.certificateDer, 'base64')).publicKey;
  const issued = newest(certificates.filter(({ der }) => isOfKey(der, ours)));
  if (issued === null)
    throw new DrillbookError('KEY_NOT_OF_CERTIFICATE', { detail: { subject: certificates[0]?.facts.subject ?? '' } });
  const { privateKey } = await unlockIdentity(record, passphrase);
  return lockUsable({ about: record, privateKey, certificate: issued, others: certificates, passphrase, at, random });
}

interface Usable {
  readonly about: Pick<IdentityAbout, 'identityId' | 'kind' | 'subject' | 'createdAt'>;
  readonly privateKey: KeyObject;
  readonly certificate: ReadCertificate;
  readonly others: readonly ReadCertificate[];
  readonly passphrase: string;
  readonly at: string;
  readonly random: RandomBytes;
}

/**
 * Locks a key with its certificate and the chain above it, if a pack can be signed with them. What was made is opened once before it may
 * take the place of what there is.
 */
export async function lockUsable(usable: Usable): Promise<ImportedIdentity> {
  const { about, privateKey, certificate, others, passphrase, random } = usable;
  const { chain, isComplete } = await chainOf(certificate, others);
  const bytes = [certificate, ...chain].reduce((sum, { der }) => sum + der.length, 0);
  if (bytes > certificatesLimitBytes)
    throw new DrillbookError('SIGNATURE_TOO_LARGE', { detail: { bytes, limitBytes: certificatesLimitBytes } });
  const certificateDer = certificate.der;
  const chainDer = chain.map(({ der }) => der);
  await requireUsableKey({ kind: about.kind, certificateDer, chainDer, privateKey }, usable.at);
  // a certificate with two names, or none, leaves the name the identity has
  const subject = certificate.facts.commonName || about.subject;
  const record = await lockIdentity({ ...about, subject, certificateDer, chainDer }, privateKey, passphrase, random);
  await unlockIdentity(record, passphrase);
  return { record, isComplete };
}

/** Of several certificates of one key the one that lasts longest, which is the one issued last. */
export function newest(certificates: readonly ReadCertificate[]): ReadCertificate | null {
  const [first = null, ...rest] = certificates;
  return rest.reduce((best, other) => (best !== null && other.facts.notAfter > best.facts.notAfter ? other : best), first);
}

/** Whether a certificate is of that public key; one that cannot be read is of none. */
export function isOfKey(certificateDer: Uint8Array, publicKey: KeyObject): boolean {
  try {
    return new X509Certificate(certificateDer).publicKey.equals(publicKey);
  } catch {
    return false;
  }
}
