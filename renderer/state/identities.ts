import { create } from 'zustand';
import type { Request, Response } from '../../shared/contract/channels.ts';
import type { IdentityList } from '../../shared/contract/identity.ts';
import type { IdentityView } from '../../shared/domain/identity.ts';
import type { IdentityId } from '../../shared/domain/ids.ts';
import { call, newJobId } from '../lib/client.ts';
import type { Locale } from '../lib/text.ts';
import { forgetJob } from './jobs.ts';
import { type Loaded, loading, settle } from './loaded.ts';

/** The keys of this machine. What unlocks them is in no state: it goes from the field into the request. */
export const useIdentities = create<{ readonly list: Loaded<IdentityList> }>()(() => ({ list: loading }));

export async function loadIdentities(): Promise<void> {
  useIdentities.setState({ list: await settle(call('identity:list', {})) });
}

/** Those that can be read; none while the list is not here. */
export function readableIn(list: Loaded<IdentityList>): readonly IdentityView[] {
  if (list.state !== 'ready') return [];
  return list.value.identities.flatMap((identity) => (identity.state === 'unreadable' ? [] : identity));
}

/** Throws: DrillbookError, for the form that asked. */
export async function createIdentity(request: Request<'identity:create'>): Promise<Response<'identity:create'>> {
  return andReload(call('identity:create', request));
}

/** Takes in an identity made elsewhere. Throws: DrillbookError. */
export async function addIdentity(file: File): Promise<Response<'identity:add'>> {
  return andReload(call('identity:add', { fileName: file.name, bytes: await bytesOf(file) }));
}

type Pkcs12Request = Omit<Request<'identity:import-pkcs12'>, 'bytes'> & { readonly file: File };

/** Throws: DrillbookError. */
export async function importPkcs12({ file, ...request }: Pkcs12Request): Promise<Response<'identity:import-pkcs12'>> {
  return andReload(call('identity:import-pkcs12', { ...request, bytes: await bytesOf(file) }));
}

/** Throws: DrillbookError. */
export function requestCertificate(identityId: IdentityId, passphrase: string): Promise<Response<'identity:request'>> {
  return call('identity:request', { identityId, passphrase });
}

/** Throws: DrillbookError. */
export async function takeCertificate(
  identityId: IdentityId,
  file: File,
  passphrase: string,
): Promise<Response<'identity:take-certificate'>> {
  return andReload(call('identity:take-certificate', { identityId, bytes: await bytesOf(file), passphrase }));
}

/** Throws: DrillbookError. */
export async function changePassphrase(request: Request<'identity:change-passphrase'>): Promise<void> {
  await andReload(call('identity:change-passphrase', request));
}

/** Returns where the copy is. Throws: DrillbookError. */
export function backUpIdentity(identityId: IdentityId, path: string): Promise<string> {
  return call('identity:back-up', { identityId, path });
}

/** Throws: DrillbookError. */
export async function removeIdentity(identityId: IdentityId): Promise<void> {
  useIdentities.setState({ list: { state: 'ready', value: await call('identity:remove', { identityId }) } });
}

/** The paper form, in the language and time zone of the window. Throws: DrillbookError. */
export async function drawForm(identityId: IdentityId, pageSize: 'A4' | 'Letter', { language, timeZone }: Locale) {
  const jobId = newJobId();
  try {
    return await call('identity:form', { identityId, pageSize, language, timeZone, jobId });
  } finally {
    forgetJob(jobId);
  }
}

async function andReload<Value>(question: Promise<Value>): Promise<Value> {
  const value = await question;
  await loadIdentities();
  return value;
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
