import * as v from 'valibot';
import { type DrillRecord, drillRecordSchema } from '../../shared/domain/drill-record.ts';
import { drillStepKinds } from '../../shared/domain/drill-step.ts';
import { signOffRoles } from '../../shared/domain/sign-off.ts';

export type DrillInput = v.InferInput<typeof drillRecordSchema>;
type SignedOff = Extract<DrillInput['drill']['progress'], { kind: 'signed-off' }>;

/** An instant on the day of the drill, `at('08:30')`. */
export function at(clock: string): string {
  return `2026-03-02T${clock}:00.000Z`;
}

const digest = 'a'.repeat(64);

const provenance = {
  tool: 'restic',
  toolVersion: '0.14.0',
  command: 'restic restore latest',
  host: 'bench-1',
  timeZone: 'Europe/Berlin',
  operator: 'tom',
  exitCode: 0,
  recordCount: null,
  redactionCount: 0,
};

const signedOff: SignedOff = {
  kind: 'signed-off',
  approvedBy: 'anna',
  approvedAt: at('07:00'),
  backupPointId: 'point-1',
  restoreTargetId: 'bench',
  fixedCriteria: {
    criteria: [{ statement: 'Every file of the backup point is back', expected: 'no difference' }],
    objectives: { rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: null },
    fixedAt: at('07:00'),
    fixedBy: 'anna',
    sha256: digest,
  },
  testerId: 'tom',
  startedAt: at('08:00'),
  declaredAt: at('08:00'),
  recordedAt: at('11:00'),
  recoveredAt: at('10:00'),
  dataPointAt: at('02:00'),
  lessons: 'Take a second backup point at noon.',
  signedOffAt: at('12:00'),
};

export const passedCheck = (overrides: Partial<DrillInput['checks'][number]> = {}): DrillInput['checks'][number] => ({
  checkId: 'check-1',
  step: 'validate-access',
  kind: 'access',
  title: 'Sign in',
  assetId: null,
  expected: 'accepted',
  actual: 'accepted',
  result: 'pass',
  method: 'machine',
  checkedBy: 'vera',
  checkedAt: at('10:00'),
  evidenceIds: [],
  ...overrides,
});

export const difference = (overrides: Partial<DrillInput['differences'][number]> = {}): DrillInput['differences'][number] => ({
  differenceId: 'difference-1',
  kind: 'file-missing',
  subject: 'uploads/pump-7.jpg',
  expected: '48,211 bytes',
  actual: 'not there',
  count: 1,
  assetId: 'uploads',
  evidenceId: null,
  disposition: 'expected',
  reason: 'Uploaded after the backup point',
  decidedBy: 'vera',
  ...overrides,
});

export const evidence = (overrides: Partial<DrillInput['evidence'][number]> = {}): DrillInput['evidence'][number] => ({
  evidenceId: 'evidence-1',
  drillId: 'drill-1',
  kind: 'restore-output',
  title: 'Output of the restore',
  fileName: 'restore.log',
  mediaType: 'text/plain',
  bytes: 120,
  sha256: digest,
  capturedAt: at('09:00'),
  provenance,
  ...overrides,
});

export const signOff = (
  role: DrillInput['signOffs'][number]['role'],
  personId: string,
  overrides: Partial<DrillInput['signOffs'][number]> = {},
): DrillInput['signOffs'][number] => ({
  signOffId: `sign-off-${role}`,
  role,
  personId,
  decision: 'accepted',
  statement: 'I have seen it.',
  signedOffAt: at('12:00'),
  certificateSha256: null,
  ...overrides,
});

const signers = { tester: 'tom', validator: 'vera', approver: 'anna' } as const;

export const doneStep = (kind: DrillInput['steps'][number]['kind'], startedAt = at('08:00')): DrillInput['steps'][number] => ({
  kind,
  plannedMinutes: 20,
  state: 'done',
  startedAt,
  endedAt: at('10:00'),
  elapsedMs: 600_000,
  waitMinutes: 5,
  note: '',
});

const passed: DrillInput = {
  drill: {
    drillId: 'drill-1',
    title: 'Spring drill',
    serviceId: 'maintenance',
    scenario: 'accidental-deletion',
    mode: 'operational',
    sample: '',
    isSample: false,
    requestedBy: 'rita',
    plannedOn: '2026-03-02',
    progress: signedOff,
  },
  backupPoint: {
    backupPointId: 'point-1',
    toolPointId: '9f2c11aa',
    repository: '/srv/backup',
    kind: 'full',
    takenAt: at('02:00'),
    endedAt: at('02:10'),
    logicalBytes: 2_097_152,
    storedBytes: 1_048_576,
    fileCount: 500,
    assetIds: ['orders-db', 'uploads'],
    integrity: { method: 'restic check --read-data', state: 'passed', checkedAt: at('03:00') },
    provenance,
    evidenceId: null,
  },
  steps: drillStepKinds.map((kind) => doneStep(kind)),
  checks: [
    passedCheck(),
    passedCheck({ checkId: 'check-2', step: 'validate-data', kind: 'function', title: 'Open and close a work order' }),
  ],
  differences: [],
  evidence: [evidence()],
  signOffs: signOffRoles.map((role) => signOff(role, signers[role])),
};

interface DrillOverrides extends Partial<Omit<DrillInput, 'drill'>> {
  readonly drill?: Partial<DrillInput['drill']>;
  /** What is different about a drill that was signed off. */
  readonly signedOff?: Partial<SignedOff>;
}

/** The record of a drill that passed in everything, at the highest grade; what is given is different. */
export function drillWith({ drill, signedOff: progress, ...lists }: DrillOverrides = {}): DrillRecord {
  return v.parse(drillRecordSchema, {
    ...passed,
    ...lists,
    drill: { ...passed.drill, progress: { ...signedOff, ...progress }, ...drill },
  });
}
