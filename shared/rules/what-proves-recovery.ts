import type { CriterionAssessment, Fulfilment, ServiceReadiness } from '../domain/assessment.ts';
import type { EvidenceGrade } from '../domain/drill-findings.ts';
import type { Plan } from '../domain/plan.ts';
import { gradeRank } from './drill-grade.ts';
import { fact } from './fact.ts';

/** The least that proves a recovery: a full restore. */
export const minimumGrade: EvidenceGrade = 'G4';

/** A proof that runs out within these days is at risk. */
const soonDays = 30;

/**
 * It is known what evidence proves recovery: a signed-off drill of at least a full restore, not expired, for every service of priority 1.
 *
 * Source: product definition E.5; CIS 11.5, NIST SP 800-53 CP-4.
 */
export function whatProvesRecovery(plan: Plan, readiness: readonly ServiceReadiness[], todayOn: string): CriterionAssessment {
  const first = plan.services.filter((service) => service.priority === 1);
  const judged = first.map((service) => {
    const state = readiness.find((entry) => entry.serviceId === service.serviceId);
    const subject = { noun: 'service', id: service.serviceId } as const;
    const proven = state?.state === 'verified' && state.grade !== null && gradeRank(state.grade) >= gradeRank(minimumGrade);
    if (!proven)
      return {
        state: 'not-met' as const,
        fact: fact('service-not-proven', { service: service.name, minimum: minimumGrade }, subject),
      };
    const values = { service: service.name, grade: state.grade ?? '', dueOn: state.dueOn };
    const soon = daysBetween(todayOn, state.dueOn) <= soonDays;
    return {
      state: soon ? ('at-risk' as const) : ('met' as const),
      fact: fact(soon ? 'service-proof-expires-soon' : 'service-proven', values, subject),
    };
  });
  const states = judged.map((entry) => entry.state);
  const worst: Fulfilment = states.includes('not-met') ? 'not-met' : states.includes('at-risk') ? 'at-risk' : 'met';
  return {
    criterion: 'what-proves-recovery',
    state: first.length === 0 ? 'not-met' : worst,
    proofs: judged.filter((entry) => entry.state !== 'not-met').map((entry) => entry.fact),
    missing: [
      ...(first.length === 0 ? [fact('no-priority-one-service')] : []),
      ...judged.filter((entry) => entry.state === 'not-met').map((entry) => entry.fact),
    ],
  };
}

function daysBetween(fromOn: string, toOn: string): number {
  return Math.round((Date.parse(toOn) - Date.parse(fromOn)) / 86_400_000);
}
