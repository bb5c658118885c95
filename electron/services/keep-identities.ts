import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IdentityKind, IdentityView, ImportedIdentityView, KeyType } from '../../shared/domain/identity.ts';
import type { IdentityId } from '../../shared/domain/ids.ts';
import { DrillbookError, isDrillbookError } from '../../shared/errors/drillbook-error.ts';
import { flushFolder } from '../files/flush-folder.ts';
import { replaceFile } from '../files/replace-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { makeCertificateRequest } from '../pack/certificate-request.ts';
import { createIdentity } from '../pack/create-identity.ts';
import type { IdentityRecord } from '../pack/identity-record.ts';
import { type ImportedIdentity, importCertificate } from '../pack/import-certificate.ts';
import { importPkcs12 } from '../pack/import-pkcs12.ts';
import { changePassphrase } from '../pack/lock-identity.ts';
import { unlockIdentity } from '../pack/unlock-identity.ts';
import { type Context, instantOf } from './context.ts';
import { type IdentityFile, identityFileEnding, keyFileMode, readIdentity, readIdentityFile, viewOf } from './identities.ts';

type Machine = Pick<Context, 'now' | 'newId'>;
type Clock = Pick<Context, 'now'>;

/** Whose identity is wanted. Units: `years` is how long the certificate is valid. */
export interface NewIdentity {
  readonly name: string;
  readonly organisation?: string;
  readonly kind: IdentityKind;
  readonly keyType: KeyType;
  readonly years: number;
  readonly passphrase: string;
}

/** A clock that is a little behind somewhere else must not find the certificate not yet valid. */
const grace = 60_000;
const yearMs = 365 * 86_400_000;

/**
 * Makes a key with a self-signed certificate and keeps it in a new file.
 *
 * Throws: IDENTITY_EXISTS, PASSPHRASE_TOO_SHORT, and what `replaceFile` throws.
 */
export async function makeIdentity(path: string, wanted: NewIdentity, machine: Machine): Promise<IdentityView> {
  requireFree(path);
  const { name, organisation, kind, keyType, years, passphrase } = wanted;
  const now = machine.now().getTime();
  const record = await createIdentity({
    identityId: machine.newId() as IdentityId,
    subject: organisation === undefined ? { commonName: name } : { commonName: name, organization: organisation },
    ...{ kind, keyType, passphrase, random: randomBytes },
    createdAt: new Date(now).toISOString(),
    validFrom: new Date(now - grace).toISOString(),
    validUntil: new Date(now + years * yearMs).toISOString(),
  });
  await writeIdentity(path, record);
  return viewOf(path, record, instantOf(machine));
}

/** A PKCS #12 file, what it is locked with, and how the identity is to be locked. */
export interface NewFromPkcs12 {
  readonly file: Uint8Array;
  readonly filePassphrase: string;
  readonly passphrase: string;
  readonly kind: IdentityKind;
}

/** Makes an identity of the key in a PKCS #12 file. Throws: IDENTITY_EXISTS, and what `importPkcs12` and `replaceFile` throw. */
export async function makeIdentityFromPkcs12(
  path: string,
  wanted: NewFromPkcs12,
  machine: Machine,
): Promise<ImportedIdentityView> {
  requireFree(path);
  const identityId = machine.newId() as IdentityId;
  const imported = await importPkcs12({ ...wanted, identityId, at: instantOf(machine), random: randomBytes });
  await writeIdentity(path, imported.record);
  return importedView(path, imported, machine);
}

/** The request for a certificate of this key, in PEM, for the customer's authority. Throws: as `readIdentity`, PASSPHRASE_WRONG. */
export async function requestCertificate(path: string, passphrase: string): Promise<string> {
  return makeCertificateRequest(await unlockIdentity(await readIdentity(path), passphrase));
}

/** What the authority sent, and the passphrase of the identity it is for. */
export interface IssuedCertificate {
  readonly file: Uint8Array;
  readonly passphrase: string;
}

/**
 * Puts the certificate an authority issued into an identity; the file is the old one or the new one, never half.
 *
 * Throws: as `readIdentity` and `importCertificate`, IDENTITY_CHANGED_MEANWHILE, and what `replaceFile` throws.
 */
export async function takeCertificate(path: string, issued: IssuedCertificate, clock: Clock): Promise<ImportedIdentityView> {
  const before = await readIdentityFile(path);
  const imported = await importCertificate({ ...issued, record: before.record, at: instantOf(clock), random: randomBytes });
  await replaceIdentity(before, imported.record);
  return importedView(path, imported, clock);
}

/** Throws: as `readIdentity` and `changePassphrase`, IDENTITY_CHANGED_MEANWHILE, and what `replaceFile` throws. */
export async function changeIdentityPassphrase(path: string, old: string, next: string): Promise<void> {
  const before = await readIdentityFile(path);
  await replaceIdentity(before, await changePassphrase(before.record, old, next, randomBytes));
}

/**
 * Copies an identity and reads the copy back. It is locked as the original is; the place may be a folder.
 *
 * Returns the path of the copy. Throws: as `readIdentity`, IDENTITY_EXISTS, COPY_NOT_CONFIRMED, and what `replaceFile` throws.
 */
export async function backUpIdentity(path: string, place: string): Promise<string> {
  await readIdentity(path);
  const bytes = await readFile(path);
  const copy = (await isFolder(place)) ? join(place, basename(path)) : place;
  requireFree(copy);
  await replaceFile(copy, bytes, { mode: keyFileMode });
  if (sha256Of(await readFile(copy)) === sha256Of(bytes)) return copy;
  await rm(copy, { force: true });
  throw new DrillbookError('COPY_NOT_CONFIRMED', { detail: { path: copy } });
}

/** Deletes the file of an identity. Copies of it, and what a disk keeps of deleted files, stay. Throws: as `readIdentity`, FILE_NOT_WRITABLE. */
export async function removeIdentity(path: string): Promise<void> {
  // only what is an identity is deleted, whatever the path says
  await readIdentity(path);
  try {
    await rm(path);
    await flushFolder(join(path, '..'));
  } catch (cause) {
    throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path }, cause });
  }
}

/** The folder of this machine's identities, made where it is not there, for its owner only. Throws: FILE_NOT_WRITABLE. */
export async function identityFolder(settingsFolder: string): Promise<string> {
  const folder = join(settingsFolder, 'identities');
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new DrillbookError('FILE_NOT_WRITABLE', { detail: { path: folder }, cause });
  }
  return folder;
}

/** A path in a folder that is still free, by the name of whoever it is for. */
export function freeIdentityPath(folder: string, name: string): string {
  const base =
    name
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'identity';
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${base}${number === 1 ? '' : `-${number}`}${identityFileEnding}`);
    if (!existsSync(path)) return path;
  }
}

async function importedView(path: string, imported: ImportedIdentity, clock: Clock): Promise<ImportedIdentityView> {
  return { ...(await viewOf(path, imported.record, instantOf(clock))), chainComplete: imported.isComplete };
}

function requireFree(path: string): void {
  if (existsSync(path)) throw new DrillbookError('IDENTITY_EXISTS', { detail: { path } });
}

export async function writeIdentity(path: string, record: IdentityRecord, expectedSha256?: string): Promise<void> {
  const expected = expectedSha256 === undefined ? {} : { expectedSha256 };
  await replaceFile(path, Buffer.from(`${JSON.stringify(record, null, 2)}\n`), { mode: keyFileMode, ...expected });
}

async function replaceIdentity({ path, sha256 }: IdentityFile, record: IdentityRecord): Promise<void> {
  try {
    await writeIdentity(path, record, sha256);
  } catch (cause) {
    if (!isDrillbookError(cause, 'PACK_CHANGED_MEANWHILE')) throw cause;
    throw new DrillbookError('IDENTITY_CHANGED_MEANWHILE', { detail: { path }, cause });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
