import { instantOf } from '../services/context.ts';
import { exportPack } from '../services/export-pack.ts';
import { listPacks, previewPack, readPack } from '../services/packs.ts';
import { filesBeside } from '../services/raw-beside.ts';
import { trustOf } from '../services/trust.ts';
import { attachmentOf, renderRecord, verifyGiven } from '../services/verification-records.ts';
import { readVerifyPage } from '../services/verify-page.ts';
import type { Handlers } from './handlers.ts';
import { openDemo } from './open-demo.ts';
import type { SigningChannel } from './signing-handlers.ts';
import { absolute } from './site-handlers.ts';

type PackChannel = Exclude<Extract<keyof Handlers, `pack:${string}`>, SigningChannel> | 'site:open-demo';

/** Long work on packs; each runs in a thread and can be cancelled by its job. */
export const packHandlers: Pick<Handlers, PackChannel> = {
  'pack:list': (_request, desk) => listPacks(desk.context()),
  'pack:read': ({ packId }, desk) => {
    const context = desk.context();
    return { ...readPack(context, packId), filesBeside: filesBeside(context.db, packId).length };
  },
  'pack:export': ({ packId, path, jobId }, desk) =>
    desk.runOnSite(jobId, (context, { signal, report }) =>
      exportPack(context, packId, absolute(path), { signal, onProgress: report }),
    ),
  'pack:preview': ({ subject, jobId, ...wanted }, desk) =>
    desk.runOnSite(jobId, (context, { signal, report }) => {
      report({ stage: 'draw-pack' });
      return previewPack(context, subject, { ...wanted, signal, onProgress: report });
    }),
  'pack:verify': ({ fileName, bytes, jobId }, desk) =>
    desk.jobs.run(jobId, async ({ signal, report }) => {
      report({ stage: 'verify-pack', totalBytes: bytes.length });
      const trust = trustOf(desk.site()?.context.db ?? null);
      const verifiedAt = instantOf(desk.workplace);
      const verifying = { trust, verifiedAt, signal, onProgress: report };
      return desk.verified.keep(jobId, await verifyGiven(fileName, { bytes }, verifying));
    }),
  'pack:read-attachment': ({ jobId, name, ...given }, desk) =>
    desk.jobs.run(jobId, async ({ signal, report }) => {
      report({ stage: 'read-attachment', detail: { name } });
      return { fileName: name, ...(await attachmentOf(given, name, signal)) };
    }),
  'pack:verification-record': ({ jobId, verified, language, timeZone }, desk) =>
    desk.jobs.run(jobId, async ({ signal, report }) => {
      report({ stage: 'draw-record' });
      const files = verified.map((id) => desk.verified.get(id));
      const recordedAt = instantOf(desk.workplace);
      const bytes = await renderRecord({ files, recordedAt, timeZone, language, signal });
      return { fileName: `${recordedAt.slice(0, 10)}-verification-record.pdf`, bytes };
    }),
  'pack:verify-page': () => readVerifyPage(),
  'site:open-demo': openDemo,
};
