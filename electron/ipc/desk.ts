import type { Request } from '../../shared/contract/channels.ts';
import type { HostEvent } from '../../shared/contract/job.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import type { Context } from '../services/context.ts';
import type { OpenSite, Workplace } from '../services/sites.ts';
import { closeSiteFile } from '../store/site-file.ts';
import { createJobs, type Jobs } from './jobs.ts';
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
  /** Closes the site that is open and takes another, or none. The other is opened first: a failure leaves things as they are. */
  readonly changeSite: (open: (() => OpenSite) | null) => void;
}

export function createDesk(options: SessionOptions): Desk {
  const { now, newId } = options;
  // an account without a name, as in some containers, still leaves a trace in the log
  const actor = options.actor || 'unknown';
  let current: OpenSite | null = null;
  return {
    options,
    workplace: { now, newId, actor },
    settings: machineSettings(options.settingsFolder),
    jobs: createJobs(options.emit),
    verified: createVerifiedFiles(),
    site: () => current,
    context: () => {
      if (current === null) throw new DrillbookError('NO_SITE_OPEN');
      return current.context;
    },
    changeSite: (open) => {
      const next = open?.() ?? null;
      if (current !== null) closeSiteFile(current.file);
      current = next;
    },
  };
}
