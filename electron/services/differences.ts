import type { Difference, Disposition } from '../../shared/domain/difference.ts';
import type { DifferenceId, PersonId } from '../../shared/domain/ids.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { differences } from '../store/drills.ts';
import type { Context } from './context.ts';
import { drillIn } from './drills.ts';
import { personOf } from './people.ts';
import { write } from './write.ts';

type FoundDifference = Omit<Difference, 'differenceId' | 'disposition' | 'reason' | 'decidedBy'>;

/** Takes what a comparison found into the drill, all of it in one transaction; the owner decides afterwards. */
export function recordDifferences(context: Context, drillId: string, found: readonly FoundDifference[]): Difference[] {
  drillIn(context, drillId, 'running');
  const recorded = found.map(
    (entry): Difference => ({
      differenceId: context.newId() as DifferenceId,
      ...entry,
      disposition: 'open',
      reason: '',
      decidedBy: null,
    }),
  );
  const detail = { count: recorded.length };
  const change = { action: 'difference:record', subject: `drill:${drillId}`, record: recorded, detail };
  write(context, [change], (db) => {
    for (const difference of recorded) differences.insert(db, difference, { drillId });
  });
  return recorded;
}

/** Decides what differences mean, with a reason and a name. Throws: DRILL_STATE_WRONG, PERSON_NOT_FOUND, REQUEST_INVALID for one of another drill. */
export function decideDifferences(
  context: Context,
  drillId: string,
  decision: {
    readonly ids: readonly DifferenceId[];
    readonly disposition: Disposition;
    readonly reason: string;
    readonly decidedBy: PersonId;
  },
): void {
  drillIn(context, drillId, 'running');
  const person = personOf(context, decision.decidedBy);
  const known = new Map(differences.listBy(context.db, 'drillId', drillId).map((entry) => [entry.differenceId, entry]));
  const decided = decision.ids.map((id): Difference => {
    const difference = known.get(id);
    if (difference === undefined) throw new DrillbookError('REQUEST_INVALID', { detail: { differenceId: id } });
    return { ...difference, disposition: decision.disposition, reason: decision.reason, decidedBy: decision.decidedBy };
  });
  const detail = { count: decided.length, disposition: decision.disposition, reason: decision.reason, by: person.name };
  const change = { action: 'difference:decide', subject: `drill:${drillId}`, record: decided, detail };
  write(context, [change], (db) => {
    for (const difference of decided) differences.update(db, difference);
  });
}
