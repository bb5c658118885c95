import { createPublicKey, type KeyObject } from 'node:crypto';
import type { IdentityKind } from '../../shared/domain/identity.ts';
import type { IdentityId } from '../../shared/domain/ids.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../shared/verifier/certificate.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { type ImportedIdentity, isOfKey, lockUsable, newest } from './import-certificate.ts';
import type { RandomBytes } from './key-protection.ts';
import { requireLongEnough } from './lock-identity.ts';
import { readPkcs12 } from './read-pkcs12.ts';
import { refusedCertificate } from './refused-certificate.ts';

export interface ImportPkcs12Input {
  readonly file: Uint8Array;
  /** What the file is locked with, and what the identity will be. */
  readonly filePassphrase: string;
  readonly passphrase: string;
  readonly identityId: IdentityId;
  readonly kind: IdentityKind;
  /** The instant of the import, at which the certificate has to be valid. */
  readonly at: string;
  readonly random: RandomBytes;
}

/**
 * Makes an identity of the one key in a PKCS #12 file, its certificate and the chain above it.
 *
 * Throws: PASSPHRASE_TOO_SHORT, PKCS12_DAMAGED, PKCS12_PASSPHRASE_WRONG, PKCS12_NOT_SUPPORTED, PKCS12_INCOMPLETE, PKCS12_SEVERAL_KEYS,
 * KEY_NOT_OF_CERTIFICATE, CERTIFICATE_UNSUITABLE, KEY_TOO_WEAK, CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED, SIGNATURE_TOO_LARGE,
 * TOO_LARGE.
 */
export async function importPkcs12(input: ImportPkcs12Input): Promise<ImportedIdentity> {
  const { identityId, kind, passphrase, at, random } = input;
  requireLongEnough(passphrase);
  const { keys, certificatesDer } = await readPkcs12(input.file, input.filePassphrase);
  const [only, ...more] = keys;
  if (only === undefined) throw new DrillbookError('PKCS12_INCOMPLETE', { detail: { missing: 'key' } });
  if (more.length > 0) {
    const names = keys.map(({ name }, index) => name || `#${index + 1}`).join(', ');
    throw new DrillbookError('PKCS12_SEVERAL_KEYS', { detail: { count: keys.length, names } });
  }
  if (certificatesDer.length === 0) throw new DrillbookError('PKCS12_INCOMPLETE', { detail: { missing: 'certificate' } });
  const certificate = await certificateOf(only.privateKey, certificatesDer);
  const others = (await Promise.all(certificatesDer.map(readIfPossible))).filter((other) => other !== null);
  const about = { identityId, kind, subject: certificate.facts.commonName || only.name || identityId, createdAt: at };
  return lockUsable({ about, privateKey: only.privateKey, certificate, others, passphrase, at, random });
}

async function certificateOf(privateKey: KeyObject, certificatesDer: readonly Uint8Array[]): Promise<ReadCertificate> {
  const ours = createPublicKey(privateKey);
  const found: ReadCertificate[] = [];
  for (const der of certificatesDer) if (isOfKey(der, ours)) found.push(await readOwn(der));
  return newest(found) ?? notOfKey();
}

function notOfKey(): never {
  throw new DrillbookError('KEY_NOT_OF_CERTIFICATE');
}

async function readOwn(der: Uint8Array): Promise<ReadCertificate> {
  try {
    return await readCertificate(ownBytes(der));
  } catch (cause) {
    throw cause instanceof Refusal ? refusedCertificate(cause) : cause;
  }
}

/** A certificate beside the key's own that cannot be read belongs to no chain. */
async function readIfPossible(der: Uint8Array): Promise<ReadCertificate | null> {
  try {
    return await readCertificate(ownBytes(der));
  } catch {
    return null;
  }
}
