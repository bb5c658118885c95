import * as v from 'valibot';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

/** The last line of `restic backup --json`; newer versions add properties, which are ignored. */
const backupSummarySchema = v.pipe(
  v.object({
    message_type: v.literal('summary'),
    snapshot_id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8,64}$/)),
    total_files_processed: v.number(),
    total_bytes_processed: v.number(),
    data_added: v.number(),
  }),
  v.transform((line) => ({
    snapshotId: line.snapshot_id,
    files: line.total_files_processed,
    bytes: line.total_bytes_processed,
    addedBytes: line.data_added,
  })),
);
export type ResticBackupSummary = v.InferOutput<typeof backupSummarySchema>;

/** One backup point in `restic snapshots --json`. Its time is when the backup began. */
const snapshotSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    time: v.pipe(v.string(), v.isoTimestamp()),
    hostname: v.optional(v.string(), ''),
    username: v.optional(v.string(), ''),
    paths: v.array(v.string()),
    tags: v.nullish(v.array(v.string())),
  }),
  v.transform(({ time, tags, ...snapshot }) => ({
    ...snapshot,
    /** As printed, with nanoseconds and offset. */
    time,
    takenAt: new Date(time).toISOString(),
    tags: tags ?? [],
  })),
);
export type ResticSnapshot = v.InferOutput<typeof snapshotSchema>;

/** What `restic check` found. Without `readData` no data was read, only the index. */
export interface ResticCheck {
  readonly readData: boolean;
  readonly healthy: boolean;
  readonly errors: readonly string[];
}

/**
 * Finds the summary among the lines of `restic backup --json`.
 *
 * Throws: BACKUP_TOOL_FAILED when there is none.
 */
export function parseResticBackup(stdout: Uint8Array): ResticBackupSummary {
  for (const line of linesOf(stdout).reverse()) {
    const summary = v.safeParse(backupSummarySchema, jsonOrNull(line));
    if (summary.success) {
      return summary.output;
    }
  }
  throw unexpected('backup printed no summary');
}

/** Throws: BACKUP_TOOL_FAILED when it is not the list of snapshots. */
export function parseResticSnapshots(stdout: Uint8Array): ResticSnapshot[] {
  const list = v.safeParse(v.array(snapshotSchema), jsonOrNull(new TextDecoder().decode(stdout)));
  if (!list.success) {
    throw unexpected('snapshots printed no list');
  }
  return list.output;
}

/** Reads what `restic check` prints as text; it is only healthy when it says so in its last words. */
export function parseResticCheck(stdout: Uint8Array, stderr: Uint8Array): ResticCheck {
  const lines = [...linesOf(stdout), ...linesOf(stderr)];
  const errors = lines.filter((line) => /^(error|Fatal|Pack ID does not match)|: (error|ciphertext)|failed:/i.test(line));
  return {
    readData: lines.some((line) => /^read all data$/.test(line)),
    healthy: errors.length === 0 && lines.includes('no errors were found'),
    errors,
  };
}

/** How many files `restic restore --verify` says it has compared with the repository, or null when it says nothing. */
export function parseResticVerified(stdout: Uint8Array, stderr: Uint8Array): number | null {
  for (const line of [...linesOf(stdout), ...linesOf(stderr)]) {
    const [, files] = /^finished verifying (\d+) files? in /.exec(line) ?? [];
    if (files !== undefined) {
      return Number(files);
    }
  }
  return null;
}

/** The number in `restic 0.14.0 compiled with …`. */
export function parseResticVersion(stdout: Uint8Array): string {
  const [, version] = /^restic (\d+\.\d+\.\d+\S*)/.exec(new TextDecoder().decode(stdout)) ?? [];
  if (version === undefined) {
    throw unexpected('version was not understood');
  }
  return version;
}

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unexpected(reason: string): DrillbookError {
  return new DrillbookError('BACKUP_TOOL_FAILED', { detail: { program: 'restic', reason } });
}
