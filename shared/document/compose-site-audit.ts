import { composeActivity } from './compose-activity.ts';
import { composeAssets } from './compose-assets.ts';
import { composeAttachments } from './compose-attachments.ts';
import { composeAuditDrills } from './compose-audit-drills.ts';
import { auditStatus, composeAuditSummary } from './compose-audit-summary.ts';
import { composeChanges } from './compose-changes.ts';
import { commonLimits, composeClaims, evidenceClaims, logClaim } from './compose-claims.ts';
import { composeControls } from './compose-controls.ts';
import { composeContents, composeCover } from './compose-cover.ts';
import { composeDocumentControl } from './compose-document-control.ts';
import { composeFollowUp } from './compose-follow-up.ts';
import { composeGlossary } from './compose-glossary.ts';
import type { PackParts } from './compose-pack.ts';
import { composeParticipants } from './compose-participants.ts';
import { composePlan } from './compose-plan.ts';
import { composeRestoreTargets } from './compose-restore-targets.ts';
import { composeScope, isPeriodOpen, periodValue, populationOfAudit } from './compose-scope.ts';
import { composeSigners } from './compose-sign-offs.ts';
import type { SiteAuditTelling } from './compose-telling.ts';

/** The pack of a site over a period: the plan, every drill, what is still weak, and what was done in the site file. */
export function siteAuditParts(told: SiteAuditTelling): PackParts {
  const { say, evidence } = told;
  const { period, records } = evidence;
  const { site } = evidence.plan;
  const span = { key: say('pack.period'), value: periodValue(told) };
  const subject = say('pack.cover-subtitle.site-audit', { site: site.name, from: period.from, to: period.to });
  const blocks = [
    composeCover(told, {
      title: say('pack.title.site-audit'),
      subtitle: subject,
      facts: [{ key: say('pack.result'), value: '', status: auditStatus(told) }, span],
    }),
    composeContents(told),
    ...composeDocumentControl(told, [span]),
    ...composeClaims(told, { claims: claims(told), limits: limits(told) }),
    ...composeAuditSummary(told),
    ...composeScope(told, populationOfAudit(told)),
    ...composePlan(told),
    ...composeRestoreTargets(told),
    ...composeAssets(told, null),
    ...composeAuditDrills(told),
    ...composeFollowUp(told, records),
    ...composeParticipants(told, records),
    ...composeSigners(told),
    ...composeControls(told, evidence),
    ...composeActivity(told),
    ...composeAttachments(
      told,
      records.flatMap((record) => record.evidence),
    ),
    ...composeChanges(told),
    ...composeGlossary(told),
  ];
  return { title: say('pack.title.site-audit-of', { site: site.name }), subject, blocks };
}

function claims(told: SiteAuditTelling): readonly string[] {
  const { say, evidence } = told;
  const { records, period, activity } = evidence;
  const signedOff = records.filter(({ drill }) => drill.progress.kind === 'signed-off').length;
  return [
    say('pack.claim.drills', { count: records.length, from: period.from, to: period.to, signedOff }),
    ...evidenceClaims(
      told,
      records.flatMap((record) => record.evidence),
    ),
    say('pack.claim.computed'),
    say('pack.claim.activity', { count: activity.entries }),
    logClaim(told),
  ];
}

function limits(told: SiteAuditTelling): readonly string[] {
  const { say, evidence } = told;
  return [
    ...(isPeriodOpen(told) ? [say('pack.limit.period-open', { at: told.at(evidence.issuedAt) })] : []),
    say('pack.limit.outside-period'),
    say('pack.limit.typed', { method: say('check-method.person') }),
    say('pack.limit.gaps'),
    ...commonLimits(told),
  ];
}
