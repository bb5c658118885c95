import type { PersonSaved } from '../../shared/contract/person.ts';
import { type Person, type Role, roles } from '../../shared/domain/person.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { auditHead } from '../store/audit.ts';
import { people } from '../store/people.ts';
import { type Context, instantOf } from './context.ts';
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

/** The person with this id or exactly this name. Throws: PERSON_NOT_FOUND; PERSON_UNCLEAR where several have the name. */
export function personCalled(context: Context, idOrName: string): Person {
  const called = context.memory.plan().people.filter(({ personId, name }) => personId === idOrName || name === idOrName);
  if (called.length > 1) {
    const choice = called.map(({ name, personId }) => `${name} (${personId})`).join(', ');
    throw new DrillbookError('PERSON_UNCLEAR', { detail: { name: idOrName, people: choice } });
  }
  return called[0] ?? personOf(context, idOrName);
}

/**
 * Says what a person answers for from now on. What they signed off in another role stays as it was signed.
 *
 * Throws: PERSON_NOT_FOUND.
 */
export function setRoles(context: Context, personId: string, given: readonly Role[]): Person {
  const before = personOf(context, personId);
  const held = roles.filter((role) => given.includes(role));
  if (held.length === before.roles.length && held.every((role) => before.roles.includes(role))) return before;
  const person: Person = { ...before, roles: held };
  const detail = { name: person.name, from: before.roles, to: held };
  const plan = context.memory.plan();
  write(
    context,
    [{ action: 'person:set-roles', subject: `person:${personId}`, record: person, detail }],
    (db) => people.update(db, person),
    () =>
      context.memory.replacePlan({
        ...plan,
        people: plan.people.map((entry) => (entry.personId === personId ? person : entry)),
      }),
  );
  return person;
}

/** Everything that a saved person changed on the screen. */
export function personSaved(context: Context, person: Person): PersonSaved {
  const savedAt = instantOf(context);
  const assessment = assess(context.memory.plan(), context.memory.records(), savedAt);
  return { person, assessment, audit: auditHead(context.db), savedAt };
}
