import type { PersonId } from '../../shared/domain/ids.ts';
import type { Prerequisite, PrerequisiteKind } from '../../shared/domain/prerequisite.ts';
import { prerequisites } from '../store/prerequisites.ts';
import { type Context, instantOf } from './context.ts';
import { personOf } from './people.ts';
import { write } from './write.ts';

/** Records the value of a prerequisite and who confirmed it. */
export function confirmPrerequisite(
  context: Context,
  kind: PrerequisiteKind,
  value: string,
  confirmedBy: PersonId,
): Prerequisite {
  const person = personOf(context, confirmedBy);
  const prerequisite: Prerequisite = { kind, value, confirmedBy, confirmedAt: instantOf(context) };
  const change = {
    action: 'prerequisite:confirm',
    subject: `prerequisite:${kind}`,
    record: prerequisite,
    detail: { value, by: person.name },
  };
  write(context, [change], (db) => prerequisites.update(db, prerequisite));
  return prerequisite;
}
