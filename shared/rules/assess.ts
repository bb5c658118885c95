import type { Assessment } from '../domain/assessment.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Plan } from '../domain/plan.ts';
import type { Instant } from '../domain/units.ts';
import { backupOperator } from './backup-operator.ts';
import { drillFindings } from './drill-findings.ts';
import { planSections } from './plan-sections.ts';
import { scopeCoverage } from './scope-coverage.ts';
import { serviceReadiness } from './service-readiness.ts';
import { whatIsProtected } from './what-is-protected.ts';
import { whatProvesRecovery } from './what-proves-recovery.ts';
import { whichEnvironmentValidates } from './which-environment-validates.ts';
import { whoApprovesRestore } from './who-approves-restore.ts';
import { whoRequestsRestore } from './who-requests-restore.ts';

/** Everything the rules say about a site's plan and drills at one moment. */
export function assess(plan: Plan, records: readonly DrillRecord[], now: Instant): Assessment {
  const todayOn = now.slice(0, 10);
  const coverage = scopeCoverage(plan);
  const drills = records.flatMap((record) => {
    const service = plan.services.find((entry) => entry.serviceId === record.drill.serviceId);
    return service === undefined ? [] : [drillFindings(record, service)];
  });
  const known = records.map((record) => record.drill);
  const readiness = plan.services.map((service) => serviceReadiness(service, plan, known, drills, todayOn));
  return {
    acceptance: [
      whatIsProtected(plan, coverage),
      whoRequestsRestore(plan),
      whoApprovesRestore(plan),
      whichEnvironmentValidates(plan),
      whatProvesRecovery(plan, readiness, todayOn),
    ],
    coverage,
    drills,
    readiness,
    sections: planSections(plan, coverage),
    backupOperator: backupOperator(plan.prerequisites),
  };
}
