import { join } from 'node:path';
import type { Difference, Disposition } from '../../shared/domain/difference.ts';
import type { DrillStepKind } from '../../shared/domain/drill-step.ts';
import type { EvidenceItem, EvidenceKind } from '../../shared/domain/evidence-item.ts';
import type { BackupPointId, DrillId } from '../../shared/domain/ids.ts';
import type { DayOn, Minutes } from '../../shared/domain/units.ts';
import { addBackupPoint } from '../services/backup-points.ts';
import { type Context, instantOf } from '../services/context.ts';
import { decideDifferences } from '../services/differences.ts';
import { finishStep, startStep } from '../services/drill-steps.ts';
import { approveDrill, planDrill, recordDrill, recordOf, startDrill } from '../services/drills.ts';
import { attachEvidence } from '../services/evidence-items.ts';
import type { DemoOutput } from './demo-backup.ts';
import { accessChecks } from './demo-checks.ts';
import type { DemoDrillRequest } from './demo-drill-request.ts';
import { type DemoValidation, recordChecks, validateRestored } from './demo-validation.ts';

export interface DemoDrill extends DemoValidation {
  readonly drillId: DrillId;
}

/** Plans, approves and runs a drill: the six steps with their real times, on the really restored copy. */
export async function runDemoDrill(request: DemoDrillRequest): Promise<DemoDrill> {
  const { context, plan, folder } = request;
  const drillId = planAndApprove(request);
  const declaredAt = instantOf(context);
  startDrill(context, drillId, plan.people.tester.personId, declaredAt);
  await runStep(request, drillId, 'select-scenario', 'Accidental deletion of inspection uploads and rows', () => undefined);
  await runStep(request, drillId, 'confirm-point-and-target', 'As approved; the target was empty', () => undefined);
  await runStep(request, drillId, 'restore', 'Restored into the approved target', async () => {
    attachOutput(context, drillId, await request.backup.restore(folder.restored), 'restore-output');
  });
  await runStep(request, drillId, 'validate-access', 'Signed in on the restored copy', () =>
    recordChecks(request, drillId, 'validate-access', accessChecks(join(folder.restored, 'database', 'platform.sqlite')), []),
  );
  const validation = await runStep(request, drillId, 'validate-data', 'Compared file by file and row by row', () =>
    validateRestored(request, drillId),
  );
  const recoveredAt = instantOf(context);
  await runStep(request, drillId, 'record-result', 'Differences decided by the owner', () => decideAll(request, drillId));
  recordDrill(context, drillId, {
    recoveredAt,
    dataPointAt: validation.dataPointAt,
    lessons:
      'Work done after the nightly backup is lost in this scenario: a second backup point at noon would halve it. Shift reports exist as files only; they should be kept in the database as well.',
  });
  return { drillId, ...validation };
}

function planAndApprove(request: DemoDrillRequest): DrillId {
  const { context, plan } = request;
  const minutes = (value: number) => value as Minutes;
  const { drillId } = planDrill(context, {
    title: 'Maintenance operations after accidental deletion',
    serviceId: plan.maintenance.serviceId,
    scenario: 'accidental-deletion',
    mode: 'operational',
    sample: 'All nine assets of the service',
    isSample: false,
    requestedBy: plan.people.requester.personId,
    plannedOn: instantOf(context).slice(0, 10) as DayOn,
    stepMinutes: {
      'select-scenario': minutes(5),
      'confirm-point-and-target': minutes(10),
      restore: minutes(60),
      'validate-access': minutes(15),
      'validate-data': minutes(60),
      'record-result': minutes(20),
    },
  });
  approveDrill(context, drillId, {
    approvedBy: plan.people.approver.personId,
    backupPointId: addPoint(request, drillId),
    restoreTargetId: plan.target.restoreTargetId,
    fixedBy: plan.people.requester.personId,
    criteria: [
      {
        statement: 'The service is usable again within its recovery time objective',
        expected: 'at most 4 h after the declaration',
      },
      {
        statement: 'No data older than the recovery point objective is lost',
        expected: 'newest restored row at most 24 h older than the declaration',
      },
      { statement: 'The restored files and rows are those of the backup point', expected: 'no difference' },
      { statement: 'A technician can sign in and close a work order', expected: 'both succeed on the restored copy' },
    ],
  });
  return drillId;
}

/** The backup point with everything the tool printed about it. */
function addPoint({ context, plan, backup }: DemoDrillRequest, drillId: DrillId): BackupPointId {
  const items = backup.outputs.map((output) => attachOutput(context, drillId, output, 'backup-output'));
  const assets = context.memory.plan().assets.filter((asset) => asset.serviceId === plan.maintenance.serviceId);
  const [first] = items;
  if (first === undefined) throw new TypeError('a backup that printed nothing');
  const { backupPointId } = addBackupPoint(context, {
    ...backup.point,
    assetIds: assets.map((asset) => asset.assetId),
    provenance: first.provenance,
    evidenceId: first.evidenceId,
  });
  return backupPointId;
}

function attachOutput(context: Context, drillId: DrillId, output: DemoOutput, kind: EvidenceKind): EvidenceItem {
  const { title, fileName, provenance, content } = output;
  const mediaType = fileName.endsWith('.txt') ? 'text/plain' : 'application/json';
  return attachEvidence(context, drillId, { kind, title, fileName, mediaType, provenance }, content);
}

async function runStep<Result>(
  { context, onStep }: DemoDrillRequest,
  drillId: DrillId,
  kind: DrillStepKind,
  note: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  onStep(kind);
  const startedMs = performance.now();
  startStep(context, drillId, kind);
  const result = await work();
  const elapsedMs = Math.round(performance.now() - startedMs);
  finishStep(context, drillId, kind, { elapsedMs, waitMinutes: 0 as Minutes, note });
  return result;
}

interface Decision {
  readonly disposition: Disposition;
  readonly reason: string;
}

const cameBack: Decision = { disposition: 'expected', reason: 'Deleted by the incident; the restore brought it back.' };

/** What the owner of the service says of each kind of difference. */
const decisions: Readonly<Record<string, Decision>> = {
  'file-added': cameBack,
  'file-missing': {
    disposition: 'data-loss',
    reason: 'Created after the backup point; the shift reports are written again from the paper log.',
  },
  'file-changed': { disposition: 'data-loss', reason: 'Edited after the backup point; the authors repeat the revision.' },
  'file-metadata': { disposition: 'accepted', reason: 'Only the time stamp differs.' },
  'rows-changed': {
    disposition: 'data-loss',
    reason: 'Entered after the backup point; the technicians enter them again from their notes.',
  },
};

function decideAll({ context, plan }: DemoDrillRequest, drillId: DrillId): void {
  const { differences } = recordOf(context, drillId);
  for (const [kind, alike] of Map.groupBy(differences, kindOf)) {
    const decision = kind === 'rows-back' ? cameBack : decisions[kind];
    // a kind nobody foresaw stays open, and the drill is then not concluded
    if (decision === undefined) continue;
    decideDifferences(context, drillId, {
      ...decision,
      ids: alike.map((entry) => entry.differenceId),
      decidedBy: plan.people.validator.personId,
    });
  }
}

/** Only from the inspections did the incident delete rows; elsewhere rows were added after the backup. */
function kindOf({ kind, subject }: Difference): string {
  return kind === 'rows-changed' && subject.endsWith(': inspection') ? 'rows-back' : kind;
}
