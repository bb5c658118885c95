import type { Fact } from '../domain/fact.ts';
import { answered } from './answered.ts';
import { aboutService } from './concluded-drill.ts';
import { fact } from './fact.ts';
import { unconfirmed } from './gap-ownership.ts';
import { type GapCase, type GapRule, missingOf, withoutServices } from './gap-rule.ts';

/**
 * A restore test cannot start: no target, nobody to ask or to approve, no backup point, or nothing said of what to restore.
 *
 * Source: product definition G.
 */
export const startRules: readonly GapRule[] = [
  {
    ruleId: 'restore-target-approved',
    severity: 'high',
    section: 'restore-targets',
    clause: 'DORA Art. 12(3); NIST SP 800-53 CP-4',
    ask: (known) => answered(missingOf(known, 'which-environment-validates')),
  },
  {
    ruleId: 'approver-named',
    severity: 'high',
    section: 'people',
    clause: 'NIST SP 800-53 CP-2',
    ask: (known) => answered(approval(known, 'no-approver')),
  },
  {
    ruleId: 'approver-independent',
    severity: 'high',
    section: 'people',
    clause: 'ISO/IEC 27001:2022 A.5.3',
    ask: (known) => answered(approval(known, 'approver-is-only-requester'), approval(known, 'no-approver')),
  },
  {
    ruleId: 'requester-reachable',
    severity: 'medium',
    section: 'people',
    clause: 'NIST SP 800-53 CP-2',
    ask: (known) => answered(missingOf(known, 'who-requests-restore')),
  },
  {
    ruleId: 'backup-point-known',
    severity: 'high',
    section: 'drills',
    ofDrills: true,
    clause: 'NIST SP 800-53 CP-9',
    ask: (known) => {
      const { plan, records } = known;
      const imported = new Set<string>(
        records.flatMap(({ drill, backupPoint }) => (backupPoint === null ? [] : [drill.serviceId])),
      );
      const without = plan.services.filter((service) => !imported.has(service.serviceId));
      const unknown = without.map((service) => fact('backup-point-unknown', { service: service.name }, aboutService(service)));
      return answered([], [...withoutServices(known), ...unknown]);
    },
  },
  {
    ruleId: 'test-scope-defined',
    severity: 'medium',
    section: 'inventory',
    ofDrills: true,
    clause: 'SOC 2 A1.3; NIST SP 800-53 CP-9(2)',
    ask: (known) => answered([...servicesWithoutAssets(known), ...samplesNotDescribed(known)], withoutServices(known)),
  },
  {
    ruleId: 'data-classification-confirmed',
    severity: 'medium',
    section: 'prerequisites',
    clause: 'ISO/IEC 27001:2022 A.5.12',
    ask: ({ plan }) => answered(unconfirmed(plan, 'data-classification')),
  },
];

function approval(known: GapCase, code: Fact['code']): readonly Fact[] {
  return missingOf(known, 'who-approves-restore').filter((entry) => entry.code === code);
}

function servicesWithoutAssets({ plan }: GapCase): readonly Fact[] {
  const carried = new Set(plan.assets.map((asset) => asset.serviceId));
  return plan.services
    .filter((service) => !carried.has(service.serviceId))
    .map((service) => fact('service-without-assets', { service: service.name }, aboutService(service)));
}

/** Of drills that are still to come: those that were held say what they restored. */
function samplesNotDescribed({ records }: GapCase): readonly Fact[] {
  return records
    .filter(({ drill }) => ['planned', 'approved', 'running'].includes(drill.progress.kind))
    .filter(({ drill }) => drill.isSample && drill.sample.trim() === '')
    .map(({ drill }) => fact('sample-not-described', { drill: drill.title }, { noun: 'drill', id: drill.drillId }));
}
