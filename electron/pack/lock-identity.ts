import type { KeyObject } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { checksumOf, type IdentityRecord, parseIdentityRecord } from './identity-record.ts';
import { lockKey, type RandomBytes } from './key-protection.ts';
import { unlockIdentity } from './unlock-identity.ts';

/** Long enough that scrypt makes guessing hopeless, short enough to be typed. */
const minPassphraseLength = 10;

/** Throws: PASSPHRASE_TOO_SHORT. */
export function requireLongEnough(passphrase: string): void {
  if (passphrase.normalize('NFKC').length >= minPassphraseLength) return;
  throw new DrillbookError('PASSPHRASE_TOO_SHORT', { detail: { least: minPassphraseLength } });
}

/** What a record says openly about a key. */
export interface IdentityAbout extends Pick<IdentityRecord, 'identityId' | 'kind' | 'subject'> {
  readonly createdAt: string;
  readonly certificateDer: Uint8Array;
  readonly chainDer: readonly Uint8Array[];
}

/**
 * Locks a key under a passphrase, bound to its certificate.
 *
 * Throws: IDENTITY_DAMAGED (a field that a record cannot hold).
 */
export async function lockIdentity(
  about: IdentityAbout,
  privateKey: KeyObject,
  passphrase: string,
  random: RandomBytes,
): Promise<IdentityRecord> {
  const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'der' });
  const { identityId, kind, subject, createdAt } = about;
  const content = {
    ...{ identityId, kind, subject, createdAt },
    certificateDer: base64(about.certificateDer),
    chainDer: about.chainDer.map(base64),
    protection: await lockKey(pkcs8, passphrase, about, random),
  };
  return parseIdentityRecord({ ...content, checksum: checksumOf(content) });
}

/**
 * Locks the same key under another passphrase. What was made is opened once before it may take the place of what there is.
 *
 * Throws: PASSPHRASE_TOO_SHORT, IDENTITY_DAMAGED, PASSPHRASE_WRONG, KEY_NOT_OF_CERTIFICATE.
 */
export async function changePassphrase(
  record: IdentityRecord,
  old: string,
  next: string,
  random: RandomBytes,
): Promise<IdentityRecord> {
  requireLongEnough(next);
  const key = await unlockIdentity(record, old);
  const { certificateDer, chainDer } = key;
  const changed = await lockIdentity({ ...record, certificateDer, chainDer }, key.privateKey, next, random);
  await unlockIdentity(changed, next);
  return changed;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
