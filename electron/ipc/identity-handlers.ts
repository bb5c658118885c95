import { basename } from 'node:path';
import type { IdentityList } from '../../shared/contract/identity.ts';
import { adoptIdentity } from '../services/adopt-identity.ts';
import { instantOf } from '../services/context.ts';
import { identityFileEnding, listIdentities, pathOfIdentity } from '../services/identities.ts';
import { renderIdentityForm } from '../services/identity-forms.ts';
import {
  backUpIdentity,
  changeIdentityPassphrase,
  freeIdentityPath,
  identityFolder,
  makeIdentity,
  makeIdentityFromPkcs12,
  removeIdentity,
  requestCertificate,
  takeCertificate,
} from '../services/keep-identities.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handlers.ts';
import { absolute } from './site-handlers.ts';

/** Where an identity of this machine lies. Throws: IDENTITY_NOT_FOUND, FILE_NOT_READABLE. */
export async function identityPath(desk: Desk, identityId: string): Promise<string> {
  return pathOfIdentity(await folderOf(desk), identityId);
}

/** The keys kept on this machine, from their making to their end. */
export const identityHandlers: Pick<Handlers, Extract<keyof Handlers, `identity:${string}`>> = {
  'identity:list': (_request, desk) => list(desk),
  'identity:create': async ({ organisation, ...wanted }, desk) => {
    const path = freeIdentityPath(await folderOf(desk), wanted.name);
    return makeIdentity(path, { ...wanted, ...(organisation === null ? {} : { organisation }) }, desk.workplace);
  },
  'identity:add': async (file, desk) => adoptIdentity(await folderOf(desk), file, desk.workplace),
  'identity:import-pkcs12': async ({ bytes, kind, ...secrets }, desk) => {
    // whose it is stands inside, and is known only when it was opened
    const path = freeIdentityPath(await folderOf(desk), kind);
    return makeIdentityFromPkcs12(path, { file: bytes, kind, ...secrets }, desk.workplace);
  },
  'identity:request': async ({ identityId, passphrase }, desk) => {
    const path = await identityPath(desk, identityId);
    const request = await requestCertificate(path, passphrase);
    return { fileName: `${basename(path, identityFileEnding)}.csr`, bytes: Buffer.from(request) };
  },
  'identity:take-certificate': async ({ identityId, bytes, passphrase }, desk) =>
    takeCertificate(await identityPath(desk, identityId), { file: bytes, passphrase }, desk.workplace),
  'identity:change-passphrase': async ({ identityId, passphrase, newPassphrase }, desk) => {
    await changeIdentityPassphrase(await identityPath(desk, identityId), passphrase, newPassphrase);
    return null;
  },
  'identity:back-up': async ({ identityId, path }, desk) => backUpIdentity(await identityPath(desk, identityId), absolute(path)),
  'identity:remove': async ({ identityId }, desk) => {
    await removeIdentity(await identityPath(desk, identityId));
    return list(desk);
  },
  'identity:form': ({ identityId, jobId, ...wanted }, desk) =>
    desk.jobs.run(jobId, async ({ signal, report }) => {
      report({ stage: 'draw-form' });
      const path = await identityPath(desk, identityId);
      const bytes = await renderIdentityForm(path, { ...wanted, signal }, desk.workplace);
      return { fileName: `${basename(path, identityFileEnding)}-fingerprint.pdf`, bytes };
    }),
};

async function list(desk: Desk): Promise<IdentityList> {
  const folder = await folderOf(desk);
  return { folder, identities: await listIdentities(folder, instantOf(desk.workplace)) };
}

function folderOf(desk: Desk): Promise<string> {
  return identityFolder(desk.options.settingsFolder);
}
