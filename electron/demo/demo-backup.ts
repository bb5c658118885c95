import { hostname } from 'node:os';
import type { BackupPoint } from '../../shared/domain/backup-point.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import type { Bytes, Instant } from '../../shared/domain/units.ts';
import { copyPlainly } from '../collectors/plain-copy.ts';
import {
  checkResticRepository,
  initResticRepository,
  type ResticRepository,
  resticVersion,
  restoreResticSnapshot,
  takeResticBackup,
} from '../collectors/restic.ts';
import type { ToolRun } from '../collectors/run-tool.ts';
import { appVersion } from '../paths.ts';
import type { DemoProduction } from './demo-production.ts';

/** What a tool printed, ready to be taken as evidence. */
export interface DemoOutput {
  readonly title: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly provenance: Provenance;
}

export type TakenPoint = Omit<BackupPoint, 'backupPointId' | 'assetIds' | 'evidenceId' | 'provenance'>;

/** A real backup of the demo's production and the way back from it. */
export interface DemoBackup {
  readonly point: TakenPoint;
  readonly outputs: readonly DemoOutput[];
  readonly restore: (target: string) => Promise<DemoOutput>;
}

interface DemoBackupRequest {
  readonly production: DemoProduction;
  readonly repository: string;
  /** Made up for this run and forgotten with it. */
  readonly password: string;
  readonly operator: string;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** With restic where it is installed; otherwise a plain copy of the files and a VACUUM INTO of the database. */
export async function takeDemoBackup(request: DemoBackupRequest): Promise<DemoBackup> {
  const version = await resticVersion(request.now);
  return version === null ? copyBackup(request) : resticBackup(request, version);
}

async function resticBackup(request: DemoBackupRequest, version: string): Promise<DemoBackup> {
  const { password, now, signal, production } = request;
  const repository: ResticRepository = { repository: request.repository, password, now, signal };
  await initResticRepository(repository);
  const backup = await takeResticBackup({ ...repository, folder: production.root, tags: ['nightly'] });
  const { run, check } = await checkResticRepository({ ...repository, readData: true });
  const output = (title: string, fileName: string, toolRun: ToolRun, recordCount: number | null): DemoOutput => ({
    title,
    fileName,
    content: Buffer.concat([toolRun.stdout, toolRun.stderr]),
    provenance: provenanceOf(request, version, toolRun, recordCount),
  });
  return {
    point: {
      toolPointId: backup.snapshot.id,
      repository: request.repository,
      kind: 'snapshot',
      takenAt: backup.snapshot.takenAt as Instant,
      endedAt: backup.run.endedAt as Instant,
      logicalBytes: backup.summary.bytes as Bytes,
      storedBytes: backup.summary.addedBytes as Bytes,
      fileCount: backup.summary.files,
      integrity: {
        method: 'restic check --read-data',
        state: check.healthy ? 'passed' : 'failed',
        checkedAt: run.endedAt as Instant,
      },
    },
    outputs: [
      output('Backup point list', 'restic-snapshots.json', backup.listing, 1),
      output('Backup run', 'restic-backup.jsonl', backup.run, backup.summary.files),
      output('Repository check, all data read', 'restic-check.txt', run, null),
    ],
    restore: async (target) => {
      const restored = await restoreResticSnapshot({ ...repository, snapshotId: backup.snapshot.id, target, verify: true });
      return output('Restore run', 'restic-restore.txt', restored.run, restored.verifiedFiles);
    },
  };
}

async function copyBackup(request: DemoBackupRequest): Promise<DemoBackup> {
  const { production, now, signal } = request;
  const copied = await copyPlainly({
    from: production.root,
    to: request.repository,
    databases: ['database/platform.sqlite'],
    now,
    signal,
  });
  const output = (title: string, fileName: string, report: typeof copied, source: string, target: string): DemoOutput => ({
    title,
    fileName,
    content: Buffer.from(`${JSON.stringify(report, null, 2)}\n`),
    provenance: {
      tool: 'drillbook plain copy',
      toolVersion: appVersion(),
      command: `copy ${source} to ${target}, databases with VACUUM INTO`,
      host: hostname(),
      timeZone: request.timeZone,
      operator: request.operator,
      exitCode: null,
      recordCount: report.files,
      redactionCount: 0,
    },
  });
  return {
    point: {
      toolPointId: copied.startedAt,
      repository: request.repository,
      kind: 'copy',
      takenAt: copied.startedAt as Instant,
      endedAt: copied.endedAt as Instant,
      logicalBytes: copied.bytes as Bytes,
      storedBytes: copied.bytes as Bytes,
      fileCount: copied.files,
      integrity: { method: 'none: a plain copy keeps no checksums', state: 'not-run', checkedAt: null },
    },
    outputs: [output('Backup run', 'copy-backup.json', copied, production.root, request.repository)],
    restore: async (target) => {
      const restored = await copyPlainly({ from: request.repository, to: target, now, signal });
      return output('Restore run', 'copy-restore.json', restored, request.repository, target);
    },
  };
}

function provenanceOf(request: DemoBackupRequest, version: string, run: ToolRun, recordCount: number | null): Provenance {
  return {
    tool: 'restic',
    toolVersion: version,
    command: [run.program, ...run.args].join(' '),
    host: hostname(),
    timeZone: request.timeZone,
    operator: request.operator,
    exitCode: run.exitCode,
    recordCount,
    redactionCount: 0,
  };
}
