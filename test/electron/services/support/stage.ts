import { resourcePath } from '../../../../electron/paths.ts';
import { addBackupPoint } from '../../../../electron/services/backup-points.ts';
import { recordCheck } from '../../../../electron/services/checks.ts';
import type { Context } from '../../../../electron/services/context.ts';
import { finishStep, startStep } from '../../../../electron/services/drill-steps.ts';
import { approveDrill, planDrill, recordDrill, startDrill } from '../../../../electron/services/drills.ts';
import { attachEvidence } from '../../../../electron/services/evidence-items.ts';
import { loadTemplate } from '../../../../electron/services/load-template.ts';
import { addPerson } from '../../../../electron/services/people.ts';
import { addRestoreTarget, approveRestoreTarget } from '../../../../electron/services/restore-targets.ts';
import { addService } from '../../../../electron/services/services.ts';
import { signOffDrill } from '../../../../electron/services/sign-offs.ts';
import type { Workplace } from '../../../../electron/services/sites.ts';
import { listAudit } from '../../../../electron/store/audit.ts';
import type { AuditEntry } from '../../../../shared/domain/audit-entry.ts';
import { drillStepKinds } from '../../../../shared/domain/drill-step.ts';
import type { BackupPointId, DrillId, EvidenceId, RestoreTargetId } from '../../../../shared/domain/ids.ts';
import type { Person, Role } from '../../../../shared/domain/person.ts';
import type { Service } from '../../../../shared/domain/service.ts';
import { type SignOffRole, signOffRoles } from '../../../../shared/domain/sign-off.ts';
import type { DayOn, Instant, Minutes, Sha256 } from '../../../../shared/domain/units.ts';

/** A clock that goes on by one second each time it is asked, and ids in their order: the same in every run. */
export function steadyWorkplace(startsAt = '2026-11-22T10:00:00.000Z', prefix = 'id'): Workplace {
  let now = Date.parse(startsAt);
  let last = 0;
  return {
    now: () => {
      now += 1000;
      return new Date(now);
    },
    newId: () => {
      last += 1;
      return `${prefix}-${last}`;
    },
    actor: 'operator',
  };
}

export const newSite = { name: 'Plant Nord', customer: 'Aurora', language: 'en', timeZone: 'Europe/Stockholm' } as const;
export const shippedTemplate = () => loadTemplate(resourcePath('templates', 'datamesh.yaml'));

const roleOf = {
  requester: 'Mara Lindqvist',
  approver: 'Tomás Ferreira',
  tester: '渡辺 健二',
  validator: '李娜',
} as const satisfies Partial<Record<Role, string>>;

export interface Stage {
  readonly context: Context;
  readonly people: Readonly<Record<keyof typeof roleOf, Person>>;
  readonly service: Service;
  readonly targetId: RestoreTargetId;
}

/** Four people with one role each, a service with objectives and an approved target. */
export function setStage(context: Context): Stage {
  const person = (role: keyof typeof roleOf): Person => addPersonNamed(context, roleOf[role], [role]);
  const people = {
    requester: person('requester'),
    approver: person('approver'),
    tester: person('tester'),
    validator: person('validator'),
  };
  const minutes = (value: number) => value as Minutes;
  const service = addService(context, {
    name: 'Maintenance',
    description: '',
    priority: 1,
    ownerId: people.validator.personId,
    objectives: { rtoMinutes: minutes(240), rpoMinutes: minutes(1440), mtdMinutes: null },
  });
  const target = addRestoreTarget(context, { name: 'Bench', location: '/srv/bench', isolation: 'Own folder' });
  approveRestoreTarget(context, target.restoreTargetId, people.approver.personId);
  return { context, people, service, targetId: target.restoreTargetId };
}

export function addPersonNamed(context: Context, name: string, roles: readonly Role[]): Person {
  return addPerson(context, { name, organisation: 'Aurora', contact: '', roles: [...roles], contactConfirmedOn: null });
}

export const provenance = {
  tool: 'restic',
  toolVersion: '0.14.0',
  command: 'restic restore',
  host: 'bench',
  timeZone: 'Europe/Stockholm',
  operator: '渡辺 健二',
  exitCode: 0,
  recordCount: null,
  redactionCount: 0,
} as const;

export function planned({ context, people, service }: Stage): DrillId {
  const ten = 10 as Minutes;
  return planDrill(context, {
    title: 'Accidental deletion',
    serviceId: service.serviceId,
    scenario: 'accidental-deletion',
    mode: 'operational',
    sample: 'Everything',
    isSample: false,
    requestedBy: people.requester.personId,
    plannedOn: '2026-11-22' as DayOn,
    stepMinutes: {
      'select-scenario': ten,
      'confirm-point-and-target': ten,
      restore: ten,
      'validate-access': ten,
      'validate-data': ten,
      'record-result': null,
    },
  }).drillId;
}

export function backupPoint({ context }: Stage, evidenceId: EvidenceId | null = null): BackupPointId {
  return addBackupPoint(context, {
    toolPointId: 'abc123',
    repository: '/srv/repository',
    kind: 'snapshot',
    takenAt: '2026-11-22T02:00:00.000Z' as Instant,
    endedAt: null,
    logicalBytes: null,
    storedBytes: null,
    fileCount: 500,
    assetIds: [],
    integrity: { method: 'check', state: 'passed', checkedAt: '2026-11-22T02:10:00.000Z' as Instant },
    provenance,
    evidenceId,
  }).backupPointId;
}

/** What approving a drill takes; a test changes one thing of it. */
export function approvalOf(stage: Stage) {
  return {
    approvedBy: stage.people.approver.personId,
    backupPointId: backupPoint(stage),
    restoreTargetId: stage.targetId,
    fixedBy: stage.people.requester.personId,
    criteria: [{ statement: 'Every file is back', expected: 'no difference' }],
  };
}

export function approved(stage: Stage): DrillId {
  const drillId = planned(stage);
  approveDrill(stage.context, drillId, approvalOf(stage));
  return drillId;
}

export const declaredAt = '2026-11-22T10:00:30.000Z' as Instant;

export function running(stage: Stage): DrillId {
  const drillId = approved(stage);
  startDrill(stage.context, drillId, stage.people.tester.personId, declaredAt);
  return drillId;
}

export function restoreOutput(content: Uint8Array | { readonly path: string }, stage: Stage, drillId: DrillId) {
  const given = { kind: 'restore-output', title: 'Restore run', fileName: 'restore.log', mediaType: 'text/plain' } as const;
  return attachEvidence(stage.context, drillId, { ...given, provenance }, content);
}

export const result = {
  recoveredAt: '2026-11-22T11:00:30.000Z' as Instant,
  dataPointAt: '2026-11-22T02:00:00.000Z' as Instant,
  lessons: 'Take a second backup point at noon.',
};

/** All six steps done, evidence and a check of each kind on record. */
export function performed(stage: Stage): DrillId {
  const { context, people } = stage;
  const drillId = running(stage);
  const { evidenceId } = restoreOutput(Buffer.from('restored 500 files\n'), stage, drillId);
  for (const kind of drillStepKinds) {
    startStep(context, drillId, kind);
    if (kind === 'validate-access' || kind === 'validate-data') {
      recordCheck(context, drillId, {
        step: kind,
        kind: kind === 'validate-access' ? 'access' : 'function',
        title: `Check of ${kind}`,
        assetId: null,
        expected: 'works',
        actual: 'works',
        result: 'pass',
        method: 'machine',
        checkedBy: people.validator.personId,
        evidenceIds: [evidenceId],
      });
    }
    finishStep(context, drillId, kind, { elapsedMs: 1000, waitMinutes: 0 as Minutes, note: '' });
  }
  return drillId;
}

export function recorded(stage: Stage): DrillId {
  const drillId = performed(stage);
  recordDrill(stage.context, drillId, result);
  return drillId;
}

/** Three people have signed off; each with the certificate given for the role, if there is one. */
export function signedOff(stage: Stage, certificates: Partial<Record<SignOffRole, Sha256>> = {}): DrillId {
  const drillId = recorded(stage);
  for (const role of signOffRoles) {
    const certificateSha256 = certificates[role] ?? null;
    signOffDrill(stage.context, drillId, { ...acceptance, certificateSha256, role, personId: stage.people[role].personId });
  }
  return drillId;
}

export const acceptance = { decision: 'accepted', statement: 'I have seen it.', certificateSha256: null } as const;

/** The newest entry of the log with its payload read. */
export function lastEntry(context: Context): Omit<AuditEntry, 'payload'> & { readonly payload: Record<string, unknown> } {
  const [entry] = listAudit(context.db, null, 1);
  if (entry === undefined) throw new Error('an empty log');
  return { ...entry, payload: JSON.parse(entry.payload) };
}
