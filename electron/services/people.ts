import type { Person } from '../../shared/domain/person.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { people } from '../store/people.ts';
import type { Context } from './context.ts';
import { write } from './write.ts';

/** Puts a person on record with the roles they hold. */
export function addPerson(context: Context, given: Omit<Person, 'personId'>): Person {
  const person: Person = { personId: context.newId() as Person['personId'], ...given };
  const change = {
    action: 'person:add',
    subject: `person:${person.personId}`,
    record: person,
    detail: { name: person.name, roles: person.roles },
  };
  write(context, [change], (db) => people.insert(db, person));
  return person;
}

/** Throws: PERSON_NOT_FOUND. */
export function personOf(context: Context, personId: string): Person {
  const person = context.memory.plan().people.find((entry) => entry.personId === personId);
  if (person === undefined) throw new DrillbookError('PERSON_NOT_FOUND', { detail: { personId } });
  return person;
}
