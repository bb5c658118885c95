import { composeAssets } from './compose-assets.ts';
import { composeAttachments } from './compose-attachments.ts';
import { composeChanges } from './compose-changes.ts';
import { commonLimits, composeClaims, logClaim } from './compose-claims.ts';
import { composeControls } from './compose-controls.ts';
import { composeContents, composeCover } from './compose-cover.ts';
import { composeDocumentControl } from './compose-document-control.ts';
import { composeFollowUp } from './compose-follow-up.ts';
import { composeGlossary } from './compose-glossary.ts';
import type { PackParts } from './compose-pack.ts';
import { composePlan } from './compose-plan.ts';
import { acceptanceStatus, composePlanSummary } from './compose-plan-summary.ts';
import { composeRestoreTargets } from './compose-restore-targets.ts';
import { composeScope, populationOfSite } from './compose-scope.ts';
import { composeSigners } from './compose-sign-offs.ts';
import type { PlanTelling } from './compose-telling.ts';

/** The pack of the plan as it stands: what is protected, who decides, and whether that is enough. */
export function planPackParts(told: PlanTelling): PackParts {
  const { say, evidence } = told;
  const { site } = evidence.plan;
  const subject = say('pack.cover-subtitle.plan', { site: site.name });
  const state = { key: say('pack.acceptance'), value: '', status: acceptanceStatus(told) };
  const blocks = [
    composeCover(told, { title: say('pack.plan'), subtitle: subject, facts: [state] }),
    composeContents(told),
    ...composeDocumentControl(told, []),
    ...composeClaims(told, { claims: claims(told), limits: limits(told) }),
    ...composePlanSummary(told),
    ...composeScope(told, populationOfSite(told)),
    ...composePlan(told),
    ...composeRestoreTargets(told),
    ...composeAssets(told, null),
    ...composeFollowUp(told, []),
    ...composeSigners(told),
    ...composeControls(told, evidence),
    ...composeAttachments(told, []),
    ...composeChanges(told),
    ...composeGlossary(told),
  ];
  return { title: say('pack.title.plan', { site: site.name }), subject, blocks };
}

function claims(told: PlanTelling): readonly string[] {
  const { say, evidence } = told;
  const { assets, services, people, prerequisites } = evidence.plan;
  const confirmed = prerequisites.filter(({ confirmedAt }) => confirmedAt !== null).length;
  return [
    say('pack.claim.plan', { assets: assets.length, services: services.length, people: people.length }),
    say('pack.claim.prerequisites', { confirmed, total: prerequisites.length }),
    say('pack.claim.computed'),
    logClaim(told),
  ];
}

function limits(told: PlanTelling): readonly string[] {
  const { say } = told;
  return [say('pack.limit.plan-only'), say('pack.limit.plan-typed'), say('pack.limit.gaps'), ...commonLimits(told)];
}
