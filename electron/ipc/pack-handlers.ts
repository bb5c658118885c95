import { instantOf } from '../services/context.ts';
import { listPacks, previewPack, readPack } from '../services/packs.ts';
import { trustOf, verifyFile } from '../services/verification.ts';
import type { Handlers } from './handlers.ts';
import { openDemo } from './open-demo.ts';

type PackChannel = Extract<keyof Handlers, `pack:${string}` | 'site:open-demo'>;

/** Long work on packs; each runs in a thread and can be cancelled by its job. */
export const packHandlers: Pick<Handlers, PackChannel> = {
  'pack:list': (_request, desk) => listPacks(desk.context()),
  'pack:read': ({ packId }, desk) => readPack(desk.context(), packId),
  'pack:preview': ({ drillId, jobId }, desk) =>
    desk.jobs.run(jobId, ({ signal, report }) => {
      report({ stage: 'draw-pack' });
      return previewPack(desk.context(), drillId, signal);
    }),
  'pack:verify': ({ bytes, jobId }, desk) =>
    desk.jobs.run(jobId, ({ signal, report }) => {
      report({ stage: 'verify-pack', totalBytes: bytes.length });
      return verifyFile(bytes, trustOf(desk.site()?.context.db ?? null), instantOf(desk.workplace), signal);
    }),
  'site:open-demo': openDemo,
};
