import { join } from 'node:path';
import { demoFolder, isWholeDemo } from '../demo/demo-folder.ts';
import { runDemo } from '../demo/run-demo.ts';
import type { Desk } from './desk.ts';
import type { Handlers } from './handlers.ts';
import { enter, realPath } from './site-handlers.ts';

/** Opens the demo of this machine, running it first where there is none yet. */
export const openDemo: Handlers['site:open-demo'] = async ({ jobId, fresh }, desk) => {
  const folder = demoFolder(join(desk.options.settingsFolder, 'demo'));
  if (fresh || !isWholeDemo(folder)) await makeDemo(desk, folder.root, folder.siteFile, jobId);
  return enter(desk, folder.siteFile);
};

async function makeDemo(desk: Desk, root: string, siteFile: string, jobId: string): Promise<void> {
  if (desk.site()?.context.path === realPath(siteFile)) await desk.changeSite(null);
  await desk.jobs.run(jobId, ({ signal, report }) =>
    runDemo({
      out: root,
      workplace: desk.workplace,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      signal,
      onStage: (stage, progress) => report({ ...progress, stage }),
    }),
  );
}
