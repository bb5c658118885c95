import type { ReadinessState } from '../domain/assessment.ts';
import type { Fact } from '../domain/fact.ts';
import { answered } from './answered.ts';
import { aboutDrill } from './concluded-drill.ts';
import { gradeRank } from './drill-grade.ts';
import { criteriaAreFixedFirst, dutiesAreSeparated, isSignedOff, lessonsAreWritten, passed } from './drill-questions.ts';
import { fact } from './fact.ts';
import { type GapCase, type GapRule, missingOf, ofLastDrills, withoutServices } from './gap-rule.ts';

/**
 * The evidence is weak: nothing was restored, nobody independent looked, or what was shown no longer holds.
 *
 * Source: product definition, evidence grades, four eyes, readiness decays.
 */
export const evidenceRules: readonly GapRule[] = [
  {
    ruleId: 'every-service-drilled',
    severity: 'high',
    section: 'drills',
    clause: 'NIST SP 800-53 CP-4; ISO/IEC 27001:2022 A.8.13',
    ask: (known) => answered(reasonsOf(known, 'never-tested'), withoutServices(known)),
  },
  {
    ruleId: 'last-drill-passed',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-4',
    ask: (known) => ofLastDrills(known, passed),
  },
  {
    ruleId: 'restore-evidenced',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-9(2); DORA Art. 12(2)',
    ask: (known) =>
      ofLastDrills(known, (drill) => {
        const [values, subject] = aboutDrill(drill);
        const { grade } = drill.findings;
        return answered(gradeRank(grade) < gradeRank('G3') ? [fact('restore-not-evidenced', { ...values, grade }, subject)] : []);
      }),
  },
  {
    ruleId: 'recovery-proven',
    severity: 'high',
    section: 'drills',
    clause: 'NIST SP 800-53 CP-4(4)',
    ask: (known) => answered(missingOf(known, 'what-proves-recovery')),
  },
  {
    ruleId: 'unchanged-since-drill',
    severity: 'medium',
    section: 'drills',
    clause: '(EU) 2024/2690 4.1.4; DORA Art. 11(6)',
    ask: (known) => answered(reasonsOf(known, 'needs-verification')),
  },
  {
    ruleId: 'drills-on-time',
    severity: 'medium',
    section: 'drills',
    clause: 'NIST SP 800-53 CP-4; DORA Art. 11(6)',
    ask: (known) => answered(overdue(known), withoutServices(known)),
  },
  {
    ruleId: 'sign-offs-independent',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'ISO/IEC 27001:2022 A.5.3',
    ask: (known) =>
      ofLastDrills(known, (drill) => {
        const shared = dutiesAreSeparated(drill);
        return shared.answer === 'no' ? shared : isSignedOff(drill);
      }),
  },
  {
    ruleId: 'criteria-fixed-first',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: '(EU) 2024/1774 Art. 26',
    ask: (known) => ofLastDrills(known, criteriaAreFixedFirst),
  },
  {
    ruleId: 'evidence-time-zone-known',
    severity: 'low',
    section: 'drills',
    ofDrills: true,
    clause: 'SOC 2 A1.3',
    ask: (known) =>
      ofLastDrills(known, (drill) => {
        const [values, subject] = aboutDrill(drill);
        const without = drill.record.evidence.filter((item) => item.provenance.timeZone.trim() === '');
        return answered(without.map((item) => fact('evidence-without-time-zone', { ...values, evidence: item.title }, subject)));
      }),
  },
  {
    ruleId: 'lessons-written',
    severity: 'low',
    section: 'drills',
    ofDrills: true,
    clause: 'NERC CIP-009-6 R3.1; (EU) 2024/2690 4.1.4',
    ask: (known) => ofLastDrills(known, lessonsAreWritten),
  },
];

function reasonsOf({ assessment }: GapCase, state: ReadinessState): readonly Fact[] {
  return assessment.readiness.flatMap((entry) => (entry.state === state ? entry.reasons : []));
}

function overdue({ plan, assessment }: GapCase): readonly Fact[] {
  return assessment.readiness.flatMap(({ serviceId, overdue: isOverdue, dueOn }) => {
    if (!isOverdue) return [];
    const service = plan.services.find((entry) => entry.serviceId === serviceId)?.name ?? serviceId;
    return [fact('drill-overdue', { service, dueOn }, { noun: 'service', id: serviceId })];
  });
}
