import { X509Certificate } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IdentityState, IdentityView, UnreadableIdentity } from '../../shared/domain/identity.ts';
import type { Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate, requireSigningProfile } from '../../shared/verifier/certificate.ts';
import { readPublicKey } from '../../shared/verifier/public-key.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { sha256Of } from '../files/sha256.ts';
import { type IdentityRecord, parseIdentityRecord } from '../pack/identity-record.ts';

const limitBytes = 1_048_576;

/** How the file of an identity ends, so that it is known among other files. */
export const identityFileEnding = '.identity.json';

/** A locked key is readable by its owner only: a copy could be guessed at in peace. */
export const keyFileMode = 0o600;

/** An identity and the file it was read from. `sha256` is that of the file, to notice whether somebody changes it meanwhile. */
export interface IdentityFile {
  readonly path: string;
  readonly sha256: string;
  readonly record: IdentityRecord;
}

/** Reads an identity file. Throws: IDENTITY_NOT_FOUND, IDENTITY_DAMAGED. */
export async function readIdentity(path: string): Promise<IdentityRecord> {
  return (await readIdentityFile(path)).record;
}

/** As `readIdentity`, with what the file itself is known by. */
export async function readIdentityFile(path: string): Promise<IdentityFile> {
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size > limitBytes) throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path } });
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof DrillbookError) throw cause;
    throw new DrillbookError('IDENTITY_NOT_FOUND', { detail: { path }, cause });
  }
  try {
    return { path, sha256: sha256Of(bytes), record: parseIdentityRecord(JSON.parse(Buffer.from(bytes).toString('utf8'))) };
  } catch (cause) {
    throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path }, cause });
  }
}

/** What is known of an identity without its passphrase. Throws: IDENTITY_NOT_FOUND, IDENTITY_DAMAGED. */
export async function viewIdentity(path: string, at: string): Promise<IdentityView> {
  return viewOf(path, await readIdentity(path), at);
}

/** Throws: IDENTITY_DAMAGED where a certificate in the record is none. */
export async function viewOf(path: string, record: IdentityRecord, at: string): Promise<IdentityView> {
  const { identityId, kind, subject: name, createdAt } = record;
  try {
    const certificate = await readCertificate(ownBytes(Buffer.from(record.certificateDer, 'base64')));
    const chain: ReadCertificate[] = [];
    for (const der of record.chainDer) chain.push(await readCertificate(ownBytes(Buffer.from(der, 'base64'))));
    const state = stateOf(certificate, at);
    return {
      path,
      identityId,
      kind,
      name,
      createdAt,
      certificate: certificate.facts,
      chain: chain.map(({ facts }) => facts),
      state,
    };
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    throw new DrillbookError('IDENTITY_DAMAGED', { detail: { path, identityId }, cause });
  }
}

function stateOf(certificate: ReadCertificate, at: string): IdentityState {
  try {
    readPublicKey(certificate.spki);
    requireSigningProfile(certificate);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return 'unsuitable';
  }
  const { notBefore, notAfter } = certificate.facts;
  return at < notBefore ? 'not-yet-valid' : at > notAfter ? 'expired' : 'usable';
}

/** The identities kept in a folder, by name; one that is not there holds none. Throws: FILE_NOT_READABLE. */
export async function listIdentities(folder: string, at: string): Promise<readonly (IdentityView | UnreadableIdentity)[]> {
  const found: (IdentityView | UnreadableIdentity)[] = [];
  for (const fileName of await identityFilesIn(folder)) {
    const path = join(folder, fileName);
    try {
      found.push(await viewIdentity(path, at));
    } catch (cause) {
      if (!(cause instanceof DrillbookError)) throw cause;
      found.push({ path, state: 'unreadable' });
    }
  }
  return found;
}

/** The file of an identity in a folder. Throws: IDENTITY_NOT_FOUND, FILE_NOT_READABLE. */
export async function pathOfIdentity(folder: string, identityId: string): Promise<string> {
  for (const entry of await listIdentities(folder, ''))
    if (entry.state !== 'unreadable' && entry.identityId === identityId) return entry.path;
  throw new DrillbookError('IDENTITY_NOT_FOUND');
}

async function identityFilesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(identityFileEnding)).sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new DrillbookError('FILE_NOT_READABLE', { detail: { path: folder }, cause });
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
