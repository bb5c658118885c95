import * as v from 'valibot';
import { type Drill, type DrillState, fixedCriteriaSchema, type SuccessCriterion } from '../../shared/domain/drill.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import { type DrillStepKind, drillStepKinds } from '../../shared/domain/drill-step.ts';
import type { BackupPointId, DrillId, PersonId, RestoreTargetId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { Instant, Minutes, Sha256 } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { whatIsFixed } from '../../shared/rules/fixed-criteria.ts';
import { hashRecord } from '../store/audit.ts';
import { backupPoints } from '../store/backup-points.ts';
import { putDrillStep } from '../store/drill-steps.ts';
import { drills, getDrillRecord } from '../store/drills.ts';
import { type Context, instantOf } from './context.ts';
import { personOf } from './people.ts';
import { restoreTargetOf } from './restore-targets.ts';
import { serviceOf } from './services.ts';
import { write } from './write.ts';

type NewDrill = Omit<Drill, 'drillId' | 'progress'> & { readonly stepMinutes: Readonly<Record<DrillStepKind, Minutes | null>> };

/** Puts a drill on the calendar with its six steps. Throws: SERVICE_NOT_FOUND, SIGN_OFF_NOT_PERMITTED when the person may not request. */
export function planDrill(context: Context, given: NewDrill): Drill {
  const { stepMinutes, ...rest } = given;
  serviceOf(context, given.serviceId);
  personInRole(context, given.requestedBy, 'requester');
  const drill: Drill = { drillId: context.newId() as DrillId, ...rest, progress: { kind: 'planned' } };
  write(context, [change('drill:plan', drill, { title: drill.title, scenario: drill.scenario, mode: drill.mode })], (db) => {
    drills.insert(db, drill);
    for (const kind of drillStepKinds)
      putDrillStep(db, drill.drillId, { kind, plannedMinutes: stepMinutes[kind], state: 'pending' });
  });
  return drill;
}

interface DrillApproval {
  readonly approvedBy: PersonId;
  readonly backupPointId: BackupPointId;
  readonly restoreTargetId: RestoreTargetId;
  readonly fixedBy: PersonId;
  readonly criteria: readonly SuccessCriterion[];
}

/**
 * Approves backup point and target and fixes the success criteria with the objectives agreed by now, before anything is restored: what was to be shown cannot follow from what was found.
 *
 * Throws: DRILL_STATE_WRONG, SIGN_OFF_NOT_PERMITTED (no approver, or the requester), PERSON_NOT_FOUND, RESTORE_TARGET_NOT_FOUND,
 * RESTORE_TARGET_NOT_APPROVED, BACKUP_POINT_NOT_FOUND, REQUEST_INVALID (no criteria, or one that is none).
 */
export function approveDrill(context: Context, drillId: string, given: DrillApproval): Drill {
  const drill = drillIn(context, drillId, 'planned');
  const approver = personInRole(context, given.approvedBy, 'approver');
  if (given.approvedBy === drill.requestedBy) throw notPermitted(approver.name, 'approver', 'requested');
  const { approvedBy, backupPointId, restoreTargetId, fixedBy } = given;
  personOf(context, fixedBy);
  const target = restoreTargetOf(context, restoreTargetId);
  if (target.approvedAt === null) throw new DrillbookError('RESTORE_TARGET_NOT_APPROVED', { detail: { name: target.name } });
  if (backupPoints.get(context.db, backupPointId) === null)
    throw new DrillbookError('BACKUP_POINT_NOT_FOUND', { detail: { backupPointId } });
  const at = instantOf(context);
  // hashed as they will be read
  const parsed = v.safeParse(fixedCriteriaSchema.entries.criteria, given.criteria);
  if (!parsed.success) throw new DrillbookError('REQUEST_INVALID', { detail: { field: 'criteria' } });
  const criteria = parsed.output;
  const { objectives } = serviceOf(context, drill.serviceId);
  const fixed = { criteria, objectives, fixedAt: at, fixedBy };
  const sha256: Sha256 = hashRecord(whatIsFixed(drill.drillId, { ...fixed, backupPointId, restoreTargetId }));
  const fixedCriteria = { ...fixed, sha256 };
  const progress = { kind: 'approved' as const, approvedBy, approvedAt: at, backupPointId, restoreTargetId, fixedCriteria };
  return advance(context, { ...drill, progress }, 'drill:approve', { by: approver.name, criteriaSha256: sha256 });
}

/** Starts the clock. Throws: DRILL_STATE_WRONG, SIGN_OFF_NOT_PERMITTED when the tester is no tester or approved the drill. */
export function startDrill(context: Context, drillId: string, testerId: PersonId, declaredAt: Instant): Drill {
  const drill = drillIn(context, drillId, 'approved');
  const tester = personInRole(context, testerId, 'tester');
  if (testerId === drill.progress.approvedBy) throw notPermitted(tester.name, 'tester', 'approved');
  const progress = { ...drill.progress, kind: 'running' as const, testerId, declaredAt, startedAt: instantOf(context) };
  return advance(context, { ...drill, progress }, 'drill:start', { tester: tester.name, declaredAt });
}

interface DrillResult {
  readonly recoveredAt: Instant | null;
  readonly dataPointAt: Instant | null;
  readonly lessons: string;
}

/** Closes the run: what was reached, what the newest data is, what was learned. Throws: DRILL_STATE_WRONG. */
export function recordDrill(context: Context, drillId: string, result: DrillResult): Drill {
  const drill = drillIn(context, drillId, 'running');
  const progress = { ...drill.progress, ...result, kind: 'recorded' as const, recordedAt: instantOf(context) };
  return advance(context, { ...drill, progress }, 'drill:record', result);
}

/** A drill with its record, as it stands in the file. Throws: DRILL_NOT_FOUND. */
export function recordOf(context: Context, drillId: string): DrillRecord {
  return getDrillRecord(context.db, drillId);
}

/** The drill, if it stands where the verb needs it. Throws: DRILL_NOT_FOUND, DRILL_STATE_WRONG. */
export function drillIn<State extends DrillState>(context: Context, drillId: string, state: State): DrillAt<State> {
  const drill = drills.get(context.db, drillId);
  if (drill === null) throw new DrillbookError('DRILL_NOT_FOUND', { detail: { drillId } });
  if (drill.progress.kind !== state) {
    throw new DrillbookError('DRILL_STATE_WRONG', { detail: { title: drill.title, state: drill.progress.kind, needed: state } });
  }
  return drill as DrillAt<State>;
}

type DrillAt<State extends DrillState> = Drill & { readonly progress: Extract<Drill['progress'], { readonly kind: State }> };

/** Throws: SIGN_OFF_NOT_PERMITTED when the person does not hold the role. */
export function personInRole(context: Context, personId: string, role: Role): { readonly name: string } {
  const person = personOf(context, personId);
  if (!person.roles.includes(role)) throw notPermitted(person.name, role, 'role');
  return person;
}

/**
 * Why somebody may not act in a role: they do not hold it; they requested the drill, approved it or ran its restore, or another ran it;
 * the role has signed off already, or the person has in another role.
 */
export type NotPermitted = 'role' | 'requested' | 'approved' | 'restored' | 'otherRan' | 'roleTaken' | 'personTaken';

/** `expected` is who may, where that is one person. */
export function notPermitted(person: string, role: Role, reason: NotPermitted, expected?: string): DrillbookError {
  const named = expected === undefined ? {} : { expected };
  return new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { person, role, reason, ...named } });
}

/** Writes a drill's new state with its line in the log. */
export function advance(context: Context, drill: Drill, action: string, detail: object): Drill {
  write(context, [change(action, drill, { title: drill.title, ...detail })], (db) => drills.update(db, drill));
  return drill;
}

function change(action: string, drill: Drill, detail: object) {
  return { action, subject: `drill:${drill.drillId}`, record: drill, detail };
}
