import { createHash } from 'node:crypto';
import { type DrillInput, difference, type drillWith, evidence, passedCheck, signOff } from './drill-builder.ts';
import { assetRows } from './evidence-plan.ts';

/** The SHA-256 of a text, for values that only need to look like one. */
export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 22 November 2026 in UTC, `on('21:04:10')`. */
export function on(clock: string): string {
  return `2026-11-22T${clock}.000Z`;
}

const bench = (command: string, recordCount: number | null = null) => ({
  tool: 'restic',
  toolVersion: '0.14.0',
  command,
  host: 'bench-1',
  timeZone: 'Europe/Stockholm',
  operator: '渡辺 健二',
  exitCode: 0,
  recordCount,
  redactionCount: 0,
});
const own = (command: string, recordCount: number) => ({
  ...bench(command, recordCount),
  tool: 'Drillbook',
  toolVersion: '0.1.0',
});

const step = (
  kind: DrillInput['steps'][number]['kind'],
  plannedMinutes: number,
  startedAt: string,
  seconds: number,
  waitMinutes = 0,
  note = '',
): DrillInput['steps'][number] => ({
  kind,
  plannedMinutes,
  state: 'done',
  startedAt,
  endedAt: new Date(Date.parse(startedAt) + seconds * 1000).toISOString(),
  elapsedMs: seconds * 1000,
  waitMinutes,
  note,
});

const check = (checkId: string, title: string, expected: string, overrides: Parameters<typeof passedCheck>[0] = {}) =>
  passedCheck({ checkId, title, expected, actual: expected, checkedBy: 'li', checkedAt: on('20:12:44'), ...overrides });

const differences = (): DrillInput['differences'] => [
  ...Array.from({ length: 6 }, (_, index) =>
    difference({
      differenceId: `edited-${index}`,
      kind: 'file-changed',
      subject: `files/ecm/procedures/procedure-${String(index * 10 + 3).padStart(3, '0')}.md`,
      expected: `${4_210 + index * 7} B`,
      actual: `${4_184 + index * 7} B`,
      assetId: 'ecm',
      reason: 'Edited after the backup point; the owner re-enters the revision.',
      decidedBy: 'li',
      disposition: 'accepted',
    }),
  ),
  ...Array.from({ length: 5 }, (_, index) =>
    difference({
      differenceId: `created-${index}`,
      kind: 'file-missing',
      subject: `files/reports/shift-report-${index + 1}.csv`,
      expected: '31 B',
      actual: '—',
      assetId: 'reports',
      reason: 'Generated after the backup point and generated again every night.',
      decidedBy: 'li',
      disposition: 'expected',
    }),
  ),
  difference({
    differenceId: 'rows',
    kind: 'rows-changed',
    subject: 'platform.sqlite: work_order',
    expected: '1,212 rows',
    actual: '1,200 rows',
    count: 12,
    assetId: 'platform-db',
    reason: 'Twelve work orders of the morning are entered again from paper.',
    decidedBy: 'li',
    disposition: 'data-loss',
  }),
];

/** A drill that passed with differences its owner accepted. */
export function fullRecord(): NonNullable<Parameters<typeof drillWith>[0]> {
  const item = (
    id: number,
    kind: DrillInput['evidence'][number]['kind'],
    title: string,
    fileName: string,
    provenance = bench('restic restore 9f2c11aa --target /srv/restore'),
  ) =>
    evidence({
      evidenceId: `evidence-${id}`,
      kind,
      title,
      fileName,
      mediaType: fileName.endsWith('.json') ? 'application/json' : 'text/plain',
      bytes: 18_204 * id,
      sha256: sha(fileName),
      capturedAt: on(`20:0${id}:00`),
      provenance,
    });
  return {
    drill: {
      drillId: 'drill-1',
      title: 'Autumn drill: deleted inspection folder',
      serviceId: 'maintenance',
      plannedOn: '2026-11-22',
      requestedBy: 'mara',
      sample: 'Database, configuration and all files of the service, from one snapshot.',
    },
    signedOff: {
      approvedBy: 'tomas',
      testerId: 'kenji',
      approvedAt: on('18:55:20'),
      startedAt: on('19:02:11'),
      declaredAt: on('19:00:00'),
      recoveredAt: on('21:37:30'),
      dataPointAt: on('02:00:13'),
      recordedAt: on('21:48:05'),
      signedOffAt: on('23:10:41'),
      lessons:
        'The repository password was in the safe of another building: 38 minutes of waiting. A sealed copy now lies beside the bench.\nThe connector schedule must be paused before the restore, or it writes into the restored state.',
      fixedCriteria: {
        criteria: [
          {
            statement: 'Every file and row of the backup point is back, byte for byte',
            expected: 'File trees and databases are identical',
          },
          { statement: 'A technician can sign in and close a work order', expected: 'Closed within the restored tenant' },
          { statement: 'No connector of the bench talks to production', expected: 'No connection in the firewall log' },
        ],
        objectives: { rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: 1_440 },
        fixedAt: on('18:55:20'),
        fixedBy: 'tomas',
        sha256: sha('criteria'),
      },
    },
    backupPoint: {
      backupPointId: 'point-1',
      toolPointId: '9f2c11aa5be04cd1',
      repository: '/srv/backup/restic',
      kind: 'snapshot',
      takenAt: on('02:00:13'),
      endedAt: on('02:07:40'),
      logicalBytes: 1_518_900_553,
      storedBytes: 912_000_111,
      fileCount: 512,
      assetIds: assetRows.slice(0, 9).map(([id]) => id),
      integrity: { method: 'restic check --read-data', state: 'passed', checkedAt: on('03:00:00') },
      provenance: bench('restic backup --json /srv/datamesh', 512),
      evidenceId: 'evidence-1',
    },
    steps: [
      step('select-scenario', 10, on('19:02:11'), 312),
      step(
        'confirm-point-and-target',
        15,
        on('19:07:23'),
        3_020,
        38,
        'The repository password had to be fetched from the safe in building C.',
      ),
      step('restore', 60, on('19:57:43'), 4_118, 0, 'restic restore 9f2c11aa --target /srv/restore; no error in the log.'),
      step('validate-access', 10, on('21:06:21'), 41.3),
      step('validate-data', 45, on('21:07:03'), 1_822),
      step('record-result', 15, on('21:37:30'), 635),
    ],
    checks: [
      check('check-1', 'Sign in as the drill account', 'password accepted, role operator', { evidenceIds: ['evidence-2'] }),
      check('check-2', 'Open the tenant', 'Plant Nord'),
      check('check-3', 'Restored files equal the backup point', '512 files, identical', {
        step: 'validate-data',
        kind: 'data',
        evidenceIds: ['evidence-3'],
        assetId: 'uploads',
      }),
      check('check-4', 'Database is consistent in itself', 'ok', { step: 'validate-data', kind: 'data', assetId: 'platform-db' }),
      check('check-5', 'Every configured connector has its state', 'historian, sap-pm', {
        step: 'validate-data',
        kind: 'connectivity',
      }),
      check('check-6', 'Open and close a work order', 'closed', { step: 'validate-data', kind: 'function', method: 'person' }),
    ],
    differences: differences(),
    evidence: [
      item(1, 'backup-output', 'Output of the backup', 'restic-backup.json', bench('restic backup --json /srv/datamesh', 512)),
      item(2, 'restore-output', 'Output of the restore', 'restic-restore.log'),
      item(3, 'tree-comparison', 'Files against the backup point', 'tree-comparison.json', own('compare files', 512)),
      item(4, 'database-comparison', 'Database against the backup point', 'database-comparison.json', own('compare database', 7)),
    ],
    signOffs: [
      signOff('tester', 'kenji', {
        statement: 'I restored the snapshot named here into the bench and changed nothing afterwards.',
        signedOffAt: on('22:05:00'),
        certificateSha256: sha('kenji'),
      }),
      signOff('validator', 'li', {
        decision: 'accepted-with-differences',
        statement: 'I worked in the restored system for twenty minutes. What differs is listed, and I accept it.',
        signedOffAt: on('22:41:10'),
        certificateSha256: sha('li'),
      }),
      signOff('approver', 'tomas', {
        decision: 'accepted-with-differences',
        statement: 'The drill was carried out as approved. I accept its result.',
        signedOffAt: on('23:10:41'),
        certificateSha256: sha('tomas'),
      }),
    ],
  };
}
