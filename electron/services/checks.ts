import type { Check } from '../../shared/domain/check.ts';
import type { CheckId } from '../../shared/domain/ids.ts';
import { drillChecks } from '../store/drills.ts';
import { type Context, instantOf } from './context.ts';
import { drillIn } from './drills.ts';
import { evidenceOf } from './evidence-items.ts';
import { personOf } from './people.ts';
import { write } from './write.ts';

/** Records what was expected and what was found. Throws: DRILL_STATE_WRONG unless the drill is running, PERSON_NOT_FOUND, EVIDENCE_NOT_FOUND. */
export function recordCheck(context: Context, drillId: string, given: Omit<Check, 'checkId' | 'checkedAt'>): Check {
  drillIn(context, drillId, 'running');
  personOf(context, given.checkedBy);
  for (const evidenceId of given.evidenceIds) evidenceOf(context, evidenceId);
  const check: Check = { checkId: context.newId() as CheckId, ...given, checkedAt: instantOf(context) };
  const change = {
    action: 'check:record',
    subject: `check:${check.checkId}`,
    record: check,
    detail: { title: check.title, result: check.result },
  };
  write(context, [change], (db) => drillChecks.insert(db, check, { drillId }));
  return check;
}
