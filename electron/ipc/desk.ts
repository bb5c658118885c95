import type { Request } from '../../shared/contract/channels.ts';
import type { HostEvent } from '../../shared/contract/job.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Context } from '../services/context.ts';
import type { OpenSite, Workplace } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import { createJobs, type Job, type Jobs } from './jobs.ts';
import { type MachineSettings, machineSettings } from './machine-settings.ts';
import { createVerifiedFiles, type VerifiedFiles } from './verified-files.ts';

/** What a host brings: where this machine's settings lie, clock, ids, who sits here, and how to reach the window. */
export interface SessionOptions {
  readonly settingsFolder: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly actor: string;
  readonly emit: (event: HostEvent) => void;
  /** Native dialogs; null where the host has none and a path is typed. */
  readonly dialogs: { readonly choose: (request: Request<'app:choose-file'>) => Promise<string | null> } | null;
  readonly locale: string;
}

/** What one window works on: the machine's settings, its running jobs, and at most one open site file. */
export interface Desk {
  readonly options: SessionOptions;
  readonly workplace: Workplace;
  readonly settings: MachineSettings;
  readonly jobs: Jobs;
  readonly verified: VerifiedFiles;
  readonly site: () => OpenSite | null;
  /** Throws: NO_SITE_OPEN. */
  readonly context: () => Context;
  /** Long work that reads or writes the open site until its end; it is cancelled before the site is closed. Throws: NO_SITE_OPEN. */
  readonly runOnSite: <Result>(jobId: string, work: (context: Context, job: Job) => Promise<Result>) => Promise<Result>;
  /**
   * Closes the site that is open and takes another, or none. The other is opened first: a failure leaves things as they are.
   *
   * The site that is left is closed when the work on it has ended.
   */
  readonly changeSite: (open: (() => OpenSite) | null) => Promise<void>;
}

export function createDesk(options: SessionOptions): Desk {
  const { now, newId } = options;
  // an account without a name, as in some containers, still leaves a trace in the log
  const actor = options.actor || 'unknown';
  const jobs = createJobs(options.emit);
  let current: OpenSite | null = null;
  let leaving: Promise<void> | null = null;
  const context = (): Context => {
    if (current === null) throw new DrillbookError('NO_SITE_OPEN');
    return current.context;
  };
  return {
    options,
    workplace: { now, newId, actor },
    settings: machineSettings(options.settingsFolder),
    jobs,
    verified: createVerifiedFiles(),
    site: () => current,
    context,
    runOnSite: async (jobId, work) => {
      const held = context();
      return jobs.run(jobId, (job) => work(held, job), held);
    },
    changeSite: async (open) => {
      // the file that is being left may be the one that is wanted again
      if (leaving !== null) await leaving.catch(() => {});
      const left = current;
      current = open?.() ?? null;
      if (left === null) return;
      const closing = jobs.stop(left.context).then(() => closeSiteFile(left.file));
      leaving = closing;
      try {
        await closing;
      } finally {
        if (leaving === closing) leaving = null;
      }
    },
  };
}
