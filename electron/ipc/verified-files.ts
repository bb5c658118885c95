import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** More than anybody drops at once; what was verified before is forgotten. */
const atMost = 200;

/**
 * What this window had verified, by the job that did it.
 *
 * A record is made from these, never from what the window says came of it.
 */
export interface VerifiedFiles {
  readonly keep: (jobId: string, file: VerifiedFile) => VerifiedFile;
  /** Throws: VERDICT_FORGOTTEN. */
  readonly get: (jobId: string) => VerifiedFile;
}

export function createVerifiedFiles(): VerifiedFiles {
  const files = new Map<string, VerifiedFile>();
  return {
    keep: (jobId, file) => {
      files.delete(jobId);
      files.set(jobId, file);
      for (const oldest of files.keys()) {
        if (files.size <= atMost) break;
        files.delete(oldest);
      }
      return file;
    },
    get: (jobId) => {
      const file = files.get(jobId);
      if (file === undefined) throw new DrillbookError('VERDICT_FORGOTTEN');
      return file;
    },
  };
}
