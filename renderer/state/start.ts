import { subscribe } from '../lib/client.ts';
import { loadApp } from './app.ts';
import { jobProgressed } from './jobs.ts';
import { report } from './notices.ts';
import { loadSite, siteClosed } from './site.ts';

/** Everything the window asks when it opens. */
export async function startWindow(): Promise<void> {
  subscribe((event) => {
    if (event.kind === 'job-progress') jobProgressed(event.progress);
    else siteClosed();
  });
  await report(() => Promise.all([loadApp(), loadSite()]));
}
