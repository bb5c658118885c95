import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { sha256Of } from '../files/sha256.ts';
import { instantOf } from '../services/context.ts';
import { readIdentity } from '../services/identities.ts';
import { type KeyAtHand, signInThread, signIssuedPack } from '../services/pack-signing.ts';
import { issuePack, readPack } from '../services/packs.ts';
import { openToSign } from '../services/packs-to-sign.ts';
import { trustOf } from '../services/trust.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handlers.ts';
import { identityPath } from './identity-handlers.ts';
import type { Job } from './jobs.ts';

export type SigningChannel = 'pack:issue' | 'pack:open-to-sign' | 'pack:open-file-to-sign' | 'pack:sign' | 'pack:sign-file';

/** Issuing packs and signing what was shown; each runs in a thread and can be cancelled by its job. */
export const signingHandlers: Pick<Handlers, SigningChannel> = {
  'pack:issue': ({ subject, seal, jobId, ...wanted }, desk) =>
    desk.runOnSite(jobId, async (context, { signal, report }) => {
      report({ stage: 'draw-pack' });
      const key = seal === null ? null : await keyAtHand(desk, seal);
      const sealing = key === null ? {} : { seal: key };
      const pack = await issuePack(context, subject, { ...wanted, ...sealing, signal, onProgress: report });
      if (seal !== null) await rememberAddress(desk, seal);
      return pack;
    }),
  'pack:open-to-sign': ({ packId, jobId }, desk) =>
    desk.jobs.run(jobId, async (job) => {
      const file = readPack(desk.context(), packId);
      return { file, ...(await openToSign(file.fileName, file.bytes, verifying(desk, job, file.bytes))) };
    }),
  'pack:open-file-to-sign': ({ fileName, bytes, jobId }, desk) =>
    desk.jobs.run(jobId, (job) => openToSign(fileName, bytes, verifying(desk, job, bytes))),
  'pack:sign': ({ packId, sha256, field, allowUncompared, jobId, ...key }, desk) =>
    desk.runOnSite(jobId, async (context, { signal, report }) => {
      const signing = { ...(await keyAtHand(desk, key)), field, allowUncompared, shownSha256: sha256 };
      const revision = await signIssuedPack(context, packId, signing, { signal, onProgress: report });
      await rememberAddress(desk, key);
      return revision;
    }),
  'pack:sign-file': ({ fileName, bytes, sha256, field, allowUncompared, jobId, ...key }, desk) =>
    desk.jobs.run(jobId, async ({ signal, report }) => {
      // what arrived is not what was shown
      if (sha256Of(bytes) !== sha256) throw new DrillbookError('PACK_CHANGED_MEANWHILE', { detail: { path: fileName } });
      const signing = { ...(await keyAtHand(desk, key)), pack: bytes, field, allowUncompared };
      const signedAt = instantOf(desk.workplace);
      const signed = await signInThread({ ...signing, signedAt }, { signal, onProgress: report });
      await rememberAddress(desk, key);
      return { fileName, bytes: signed.bytes };
    }),
};

interface WantedKey {
  readonly identityId: string;
  readonly passphrase: string;
  readonly timeStampAddress: string | null;
}

/** Throws: IDENTITY_NOT_FOUND, IDENTITY_DAMAGED. */
async function keyAtHand(desk: Desk, { identityId, passphrase, timeStampAddress }: WantedKey): Promise<KeyAtHand> {
  const identity = await readIdentity(await identityPath(desk, identityId));
  if (timeStampAddress === null) return { identity, passphrase };
  const authoritiesDer = trustOf(desk.site()?.context.db ?? null).timeStampAuthoritiesDer ?? [];
  return { identity, passphrase, stampedBy: { address: timeStampAddress, authoritiesDer } };
}

async function rememberAddress(desk: Desk, { timeStampAddress }: WantedKey): Promise<void> {
  if (timeStampAddress !== null) await desk.settings.rememberTimeStampAddress(timeStampAddress);
}

function verifying(desk: Desk, { signal, report }: Job, bytes: Uint8Array) {
  report({ stage: 'verify-pack', totalBytes: bytes.length });
  const trust = trustOf(desk.site()?.context.db ?? null);
  return { trust, verifiedAt: instantOf(desk.workplace), signal, onProgress: report };
}
