import type { PersonId } from '../../shared/domain/ids.ts';
import type { RestoreTarget } from '../../shared/domain/restore-target.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { restoreTargets } from '../store/restore-targets.ts';
import { type Context, instantOf } from './context.ts';
import { personOf } from './people.ts';
import { write } from './write.ts';

/** Names a place where a restore may be tried; nobody has approved it yet. */
export function addRestoreTarget(context: Context, given: Pick<RestoreTarget, 'name' | 'location' | 'isolation'>): RestoreTarget {
  const restoreTargetId = context.newId() as RestoreTarget['restoreTargetId'];
  const target: RestoreTarget = { restoreTargetId, ...given, approvedBy: null, approvedAt: null };
  const change = {
    action: 'restore-target:add',
    subject: `restore-target:${restoreTargetId}`,
    record: target,
    detail: { name: target.name },
  };
  write(context, [change], (db) => restoreTargets.insert(db, target));
  return target;
}

/** Throws: RESTORE_TARGET_NOT_FOUND. */
export function restoreTargetOf(context: Context, restoreTargetId: string): RestoreTarget {
  const target = context.memory.plan().restoreTargets.find((entry) => entry.restoreTargetId === restoreTargetId);
  if (target === undefined) throw new DrillbookError('RESTORE_TARGET_NOT_FOUND', { detail: { restoreTargetId } });
  return target;
}

/** Throws: RESTORE_TARGET_NOT_FOUND, PERSON_NOT_FOUND, SIGN_OFF_NOT_PERMITTED when the person is no approver. */
export function approveRestoreTarget(context: Context, restoreTargetId: string, approvedBy: PersonId): RestoreTarget {
  const target = restoreTargetOf(context, restoreTargetId);
  const person = personOf(context, approvedBy);
  if (!person.roles.includes('approver')) {
    throw new DrillbookError('SIGN_OFF_NOT_PERMITTED', { detail: { person: person.name, role: 'approver', reason: 'role' } });
  }
  const approved: RestoreTarget = { ...target, approvedBy, approvedAt: instantOf(context) };
  const change = {
    action: 'restore-target:approve',
    subject: `restore-target:${restoreTargetId}`,
    record: approved,
    detail: { by: person.name },
  };
  write(context, [change], (db) => restoreTargets.update(db, approved));
  return approved;
}
