import type { Fact } from '../domain/fact.ts';
import type { Service } from '../domain/service.ts';
import { answered } from './answered.ts';
import { aboutService } from './concluded-drill.ts';
import { recoveryPointIsKept, recoveryTimeIsKept, stepsAreDone } from './drill-questions.ts';
import { fact } from './fact.ts';
import { aboutAsset } from './gap-data.ts';
import { type GapRule, ofLastDrills, withoutAssets, withoutServices } from './gap-rule.ts';

/**
 * The recovery objective is unrealistic: none is agreed, it contradicts another, or the last drill could not keep it.
 *
 * Source: product definition G; ISO 22301 (RTO, RPO, maximum tolerable downtime).
 */
export const objectiveRules: readonly GapRule[] = [
  {
    ruleId: 'objectives-agreed',
    severity: 'high',
    section: 'services',
    clause: 'NIST SP 800-53 CP-2; DORA Art. 12(6)',
    ask: (known) => answered(aboutServices(known.plan.services, 'objectives-not-agreed', isOpen), withoutServices(known)),
  },
  {
    ruleId: 'downtime-tolerates-objective',
    severity: 'medium',
    section: 'services',
    clause: 'NIST SP 800-34r1; (EU) 2024/2690 4.1.3',
    ask: (known) => {
      const { services } = known.plan;
      const below = services.flatMap((service) => {
        const { name, objectives } = service;
        if (objectives === null || objectives.mtdMinutes === null || objectives.mtdMinutes >= objectives.rtoMinutes) return [];
        const { mtdMinutes, rtoMinutes } = objectives;
        return [fact('downtime-below-objective', { service: name, mtdMinutes, rtoMinutes }, aboutService(service))];
      });
      const unknown = aboutServices(
        services,
        'downtime-not-agreed',
        ({ objectives }) => (objectives?.mtdMinutes ?? null) === null,
      );
      return answered(below, [...withoutServices(known), ...unknown]);
    },
  },
  {
    ruleId: 'priority-fits-objective',
    severity: 'low',
    section: 'services',
    clause: '(EU) 2024/2690 4.1.2',
    ask: (known) =>
      answered(priorityConflicts(known.plan.services), [
        ...withoutServices(known),
        ...aboutServices(known.plan.services, 'objectives-not-agreed', isOpen),
      ]),
  },
  {
    ruleId: 'data-volume-known',
    severity: 'low',
    section: 'inventory',
    clause: 'NIST SP 800-53 CP-6(2)',
    ask: (known) => {
      const unknown = known.plan.assets.filter((asset) => asset.sizeBytes === null);
      return answered([], [...withoutAssets(known), ...unknown.map((asset) => aboutAsset('asset-without-size', asset))]);
    },
  },
  {
    ruleId: 'recovery-time-kept',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-10; IEC 62443-3-3 SR 7.4',
    ask: (known) => ofLastDrills(known, recoveryTimeIsKept),
  },
  {
    ruleId: 'recovery-point-kept',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-10; DORA Art. 12(6)',
    ask: (known) => ofLastDrills(known, recoveryPointIsKept),
  },
  {
    ruleId: 'validation-counted',
    severity: 'medium',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-34r1 §3.5',
    ask: (known) => ofLastDrills(known, (drill) => stepsAreDone(drill, ['validate-access', 'validate-data'])),
  },
];

function isOpen({ objectives }: Service): boolean {
  return objectives === null;
}

function aboutServices(
  services: readonly Service[],
  code: 'objectives-not-agreed' | 'downtime-not-agreed',
  lacks: (service: Service) => boolean,
): readonly Fact[] {
  return services.filter(lacks).map((service) => fact(code, { service: service.name }, aboutService(service)));
}

/** A service that ranks higher and may take longer than one that ranks lower: one of the two is wrong. */
function priorityConflicts(services: readonly Service[]): readonly Fact[] {
  return services.flatMap((service) => {
    const { objectives } = service;
    if (objectives === null) return [];
    const quicker = services
      .flatMap(({ name, priority, objectives: others }) =>
        others !== null && priority > service.priority && others.rtoMinutes < objectives.rtoMinutes
          ? [{ other: name, otherPriority: priority, otherRtoMinutes: others.rtoMinutes }]
          : [],
      )
      .toSorted((a, b) => a.otherRtoMinutes - b.otherRtoMinutes);
    const [worst] = quicker;
    if (worst === undefined) return [];
    const values = { service: service.name, priority: service.priority, rtoMinutes: objectives.rtoMinutes, ...worst };
    return [fact('priority-against-objective', values, aboutService(service))];
  });
}
