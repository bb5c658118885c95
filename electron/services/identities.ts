import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type IdentityRecord, parseIdentityRecord } from '../pack/identity-record.ts';

const limitBytes = 1_048_576;

/** A locked key is readable by its owner only: a copy could be guessed at in peace. */
export const keyFileMode = 0o600;

/** Reads an identity file. Throws: IDENTITY_NOT_FOUND, IDENTITY_DAMAGED. */
export async function readIdentity(path: string): Promise<IdentityRecord> {
  let text: string;
  try {
    if ((await stat(path)).size > limitBytes) throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path } });
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    throw new DrillbookError('IDENTITY_NOT_FOUND', { detail: { path }, cause });
  }
  try {
    return parseIdentityRecord(JSON.parse(text));
  } catch (cause) {
    throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path }, cause });
  }
}

/** What the owner compares with the paper form: SHA-256 of the certificate. */
export function fingerprintOf(record: IdentityRecord): Sha256 {
  return certificateOf(record).fingerprint256.replaceAll(':', '').toLowerCase() as Sha256;
}

/** The certificate as PEM text, as openssl and most others read it. */
export function certificatePem(record: IdentityRecord): string {
  return certificateOf(record).toString();
}

function certificateOf(record: IdentityRecord): X509Certificate {
  return new X509Certificate(Buffer.from(record.certificateDer, 'base64'));
}
