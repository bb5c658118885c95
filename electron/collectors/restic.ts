import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import {
  parseResticBackup,
  parseResticCheck,
  parseResticSnapshots,
  parseResticVerified,
  parseResticVersion,
  type ResticBackupSummary,
  type ResticCheck,
  type ResticSnapshot,
} from './restic-output.ts';
import { runTool, type ToolRun } from './run-tool.ts';

export interface ResticRepository {
  /** Folder or address of the repository. */
  readonly repository: string;
  /** Reaches restic through its environment, never through an argument or a log. */
  readonly password: string;
  readonly now: () => Date;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

const partlyRead = 3;

/** Version of the restic on this machine, or null when there is none. */
export async function resticVersion(now: () => Date): Promise<string | null> {
  try {
    const run = await runTool({ program: 'restic', args: ['version'], now, timeoutMs: 10_000 });
    return run.exitCode === 0 ? parseResticVersion(run.stdout) : null;
  } catch (error) {
    if (error instanceof DrillbookError && error.code === 'BACKUP_TOOL_FAILED') {
      return null;
    }
    throw error;
  }
}

/** Throws: BACKUP_TOOL_FAILED (there may be a repository already), CANCELLED. */
export async function initResticRepository(repository: ResticRepository): Promise<ToolRun> {
  return restic(repository, ['init']);
}

export interface ResticBackup {
  readonly run: ToolRun;
  readonly summary: ResticBackupSummary;
  readonly snapshot: ResticSnapshot;
  /** What `snapshots --json` printed for this backup point. */
  readonly listing: ToolRun;
  /** False when some files could not be read; the backup point exists all the same. */
  readonly complete: boolean;
}

/**
 * Backs up the contents of a folder, so that a restore puts them directly below its target.
 *
 * Throws: BACKUP_TOOL_FAILED, CANCELLED.
 */
export async function takeResticBackup(
  request: ResticRepository & { readonly folder: string; readonly tags?: readonly string[]; readonly host?: string },
): Promise<ResticBackup> {
  const tags = (request.tags ?? []).flatMap((tag) => ['--tag', tag]);
  const host = request.host === undefined ? [] : ['--host', request.host];
  const run = await restic(request, ['backup', '--json', ...host, ...tags, '.'], {
    cwd: request.folder,
    goodCodes: [0, partlyRead],
  });
  const summary = parseResticBackup(run.stdout);
  const listing = await restic(request, ['snapshots', '--json', summary.snapshotId]);
  const snapshot = parseResticSnapshots(listing.stdout).find(({ id }) => id.startsWith(summary.snapshotId));
  if (snapshot === undefined) {
    throw new DrillbookError('BACKUP_TOOL_FAILED', {
      detail: { program: 'restic', reason: 'the new snapshot is not in the list' },
    });
  }
  return { run, summary, snapshot, listing, complete: run.exitCode === 0 };
}

/** Every backup point of a repository, with the raw list. Throws: BACKUP_TOOL_FAILED, CANCELLED. */
export async function listResticSnapshots(
  repository: ResticRepository,
): Promise<{ readonly run: ToolRun; readonly snapshots: readonly ResticSnapshot[] }> {
  const run = await restic(repository, ['snapshots', '--json']);
  return { run, snapshots: parseResticSnapshots(run.stdout) };
}

/** Checks a repository; an unhealthy one is a result, not a failure. Throws: BACKUP_TOOL_FAILED, CANCELLED. */
export async function checkResticRepository(
  request: ResticRepository & { readonly readData: boolean },
): Promise<{ readonly run: ToolRun; readonly check: ResticCheck }> {
  const run = await restic(request, ['check', ...(request.readData ? ['--read-data'] : [])], { goodCodes: [0, 1] });
  return { run, check: parseResticCheck(run.stdout, run.stderr) };
}

export interface ResticRestore {
  readonly run: ToolRun;
  /** Files restic itself compared with the repository after writing them; null when it did not. */
  readonly verifiedFiles: number | null;
}

/**
 * Restores a backup point into a folder.
 *
 * Throws: BACKUP_TOOL_FAILED, CANCELLED.
 */
export async function restoreResticSnapshot(
  request: ResticRepository & { readonly snapshotId: string; readonly target: string; readonly verify?: boolean },
): Promise<ResticRestore> {
  const verify = request.verify === true ? ['--verify'] : [];
  const run = await restic(request, ['restore', request.snapshotId, '--target', request.target, ...verify]);
  return { run, verifiedFiles: parseResticVerified(run.stdout, run.stderr) };
}

async function restic(
  repository: ResticRepository,
  args: readonly string[],
  more: { readonly cwd?: string; readonly goodCodes?: readonly number[] } = {},
): Promise<ToolRun> {
  const run = await runTool({
    program: 'restic',
    // the cache lies in the home folder and outlives a drill; a drill leaves nothing behind
    args: ['--repo', repository.repository, '--no-cache', ...args],
    env: { RESTIC_PASSWORD: repository.password },
    now: repository.now,
    ...(more.cwd === undefined ? {} : { cwd: more.cwd }),
    ...(repository.timeoutMs === undefined ? {} : { timeoutMs: repository.timeoutMs }),
    ...(repository.signal === undefined ? {} : { signal: repository.signal }),
  });
  if (!(more.goodCodes ?? [0]).includes(run.exitCode)) {
    const said = new TextDecoder().decode(run.stderr).trim().slice(0, 500);
    throw new DrillbookError('BACKUP_TOOL_FAILED', { detail: { program: 'restic', exitCode: run.exitCode, reason: said } });
  }
  return run;
}
