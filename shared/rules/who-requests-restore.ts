import type { CriterionAssessment } from '../domain/assessment.ts';
import type { Plan } from '../domain/plan.ts';
import { fact } from './fact.ts';

/**
 * It is known who can request a restore: at least one named requester who can be reached.
 *
 * Source: product definition E.2.
 */
export function whoRequestsRestore(plan: Plan): CriterionAssessment {
  const requesters = plan.people.filter((person) => person.roles.includes('requester'));
  const reachable = requesters.filter((person) => person.contact.trim() !== '');
  const unreachable = requesters.filter((person) => person.contact.trim() === '');
  const missing = [
    ...(requesters.length === 0 ? [fact('no-requester')] : []),
    ...unreachable.map((person) =>
      fact('requester-without-contact', { person: person.name }, { noun: 'person', id: person.personId }),
    ),
  ];
  return {
    criterion: 'who-requests-restore',
    state: reachable.length === 0 ? 'not-met' : unreachable.length > 0 ? 'at-risk' : 'met',
    proofs: reachable.map((person) => fact('requester-named', { person: person.name }, { noun: 'person', id: person.personId })),
    missing,
  };
}
