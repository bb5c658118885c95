import type { CriterionAssessment } from '../domain/assessment.ts';
import type { Plan } from '../domain/plan.ts';
import { fact } from './fact.ts';

/**
 * It is known who approves a restore: at least one approver who is not the only requester (four eyes).
 *
 * Source: product definition E.3; ISO/IEC 27001:2022 A.5.3 (segregation of duties).
 */
export function whoApprovesRestore(plan: Plan): CriterionAssessment {
  const approvers = plan.people.filter((person) => person.roles.includes('approver'));
  const requesters = plan.people.filter((person) => person.roles.includes('requester'));
  const independent = approvers.filter((person) => requesters.some((requester) => requester.personId !== person.personId));
  const alone = approvers.length > 0 && independent.length === 0 && requesters.length > 0;
  return {
    criterion: 'who-approves-restore',
    state: approvers.length === 0 || alone ? 'not-met' : 'met',
    proofs: approvers.map((person) => fact('approver-named', { person: person.name }, { noun: 'person', id: person.personId })),
    missing: [
      ...(approvers.length === 0 ? [fact('no-approver')] : []),
      ...(alone
        ? approvers.map((person) =>
            fact('approver-is-only-requester', { person: person.name }, { noun: 'person', id: person.personId }),
          )
        : []),
    ],
  };
}
