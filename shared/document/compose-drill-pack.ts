import { composeAssets } from './compose-assets.ts';
import { composeAttachments } from './compose-attachments.ts';
import { composeBackupPoint } from './compose-backup-point.ts';
import { composeChanges } from './compose-changes.ts';
import { composeChecks } from './compose-checks.ts';
import { composeClaims } from './compose-claims.ts';
import { composeControls } from './compose-controls.ts';
import { composeContents, composeCover, drillFacts } from './compose-cover.ts';
import { composeDifferences } from './compose-differences.ts';
import { composeDocumentControl } from './compose-document-control.ts';
import { drillClaims, drillLimits } from './compose-drill-claims.ts';
import { composeFollowUp } from './compose-follow-up.ts';
import { composeGlossary } from './compose-glossary.ts';
import { composeMeasured } from './compose-measured.ts';
import type { PackParts } from './compose-pack.ts';
import { composeParticipants } from './compose-participants.ts';
import { composePlan } from './compose-plan.ts';
import { composeRun } from './compose-run.ts';
import { composeScenario } from './compose-scenario.ts';
import { composeScope, populationOfDrill } from './compose-scope.ts';
import { composeSignOffs } from './compose-sign-offs.ts';
import { verdictStatus } from './compose-states.ts';
import { composeSummary } from './compose-summary.ts';
import { composeTarget } from './compose-target.ts';
import type { DrillTelling } from './compose-telling.ts';

/** The pack of one drill, in the order an auditor reads it. */
export function drillPackParts(told: DrillTelling): PackParts {
  const { say, evidence } = told;
  const { drill } = evidence.record;
  const subject = say('pack.cover-subtitle', { service: told.service(drill.serviceId), site: evidence.plan.site.name });
  const result = { key: say('pack.result'), value: '', status: verdictStatus(say, evidence.findings.verdict) };
  const facts = drillFacts(told, drill);
  const blocks = [
    composeCover(told, { title: drill.title, subtitle: subject, facts: [result, ...facts] }),
    composeContents(told),
    ...composeDocumentControl(told, [{ key: say('pack.drill'), value: drill.title }]),
    ...composeClaims(told, { claims: drillClaims(told), limits: drillLimits(told) }),
    ...composeSummary(told),
    ...composeScope(told, populationOfDrill(told)),
    ...composePlan(told),
    ...composeAssets(told, drill.serviceId),
    ...composeScenario(told),
    ...composeBackupPoint(told),
    ...composeTarget(told),
    ...composeRun(told),
    ...composeChecks(told),
    ...composeMeasured(told),
    ...composeDifferences(told),
    ...composeFollowUp(told, [evidence.record]),
    ...composeParticipants(told, [evidence.record]),
    ...composeSignOffs(told),
    ...composeControls(told, evidence),
    ...composeAttachments(told, evidence.record.evidence),
    ...composeChanges(told),
    ...composeGlossary(told),
  ];
  return { title: drill.title, subject, blocks };
}
