import type { CriterionAssessment } from '../domain/assessment.ts';
import type { Plan } from '../domain/plan.ts';
import type { RestoreTarget } from '../domain/restore-target.ts';
import { fact } from './fact.ts';

/**
 * It is known which environment a restore is validated in: a target with an isolation statement, approved by a named person.
 *
 * Source: product definition E.4; DORA Art. 12(3) (restore on segregated systems).
 */
export function whichEnvironmentValidates(plan: Plan): CriterionAssessment {
  const about = (code: Parameters<typeof fact>[0], target: RestoreTarget, person = '') =>
    fact(code, { target: target.name, person }, { noun: 'restore-target', id: target.restoreTargetId });
  const nameOf = (id: string | null) => plan.people.find((person) => person.personId === id)?.name ?? '';
  const usable = plan.restoreTargets.filter((target) => nameOf(target.approvedBy) !== '' && target.isolation.trim() !== '');
  const missing = plan.restoreTargets.flatMap((target) => [
    ...(nameOf(target.approvedBy) === '' ? [about('restore-target-not-approved', target)] : []),
    ...(target.isolation.trim() === '' ? [about('restore-target-without-isolation', target)] : []),
  ]);
  return {
    criterion: 'which-environment-validates',
    state: usable.length > 0 ? 'met' : 'not-met',
    proofs: usable.map((target) => about('restore-target-approved', target, nameOf(target.approvedBy))),
    missing: plan.restoreTargets.length === 0 ? [fact('no-restore-target')] : usable.length > 0 ? [] : missing,
  };
}
