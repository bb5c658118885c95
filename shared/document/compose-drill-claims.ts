import type { DrillStep } from '../domain/drill-step.ts';
import { signOffRoles } from '../domain/sign-off.ts';
import { commonLimits, evidenceClaims, logClaim } from './compose-claims.ts';
import { formatElapsed } from './compose-format.ts';
import type { DrillTelling } from './compose-telling.ts';

/** What a drill's pack shows, counted from what it holds. */
export function drillClaims(telling: DrillTelling): readonly string[] {
  const { say, evidence } = telling;
  const { checks, differences } = evidence.record;
  const found: string[] = [...restoreClaim(telling), ...criteriaClaim(telling)];
  if (checks.length > 0) {
    const with_ = (result: string): number => checks.filter((check) => check.result === result).length;
    const machine = checks.filter((check) => check.method === 'machine').length;
    const [passed, failed] = [with_('pass'), with_('fail')];
    const rest = checks.length - passed - failed;
    found.push(
      say('pack.claim.checks', { total: checks.length, machine, person: checks.length - machine, passed, failed, rest }),
    );
  }
  const decided = differences.filter((entry) => entry.decidedBy !== null).length;
  if (differences.length > 0) found.push(say('pack.claim.differences', { total: differences.length, decided }));
  found.push(...evidenceClaims(telling, evidence.record.evidence));
  const signed = signOffRoles.filter((role) => evidence.record.signOffs.some((entry) => entry.role === role)).length;
  found.push(say('pack.claim.sign-offs', { count: signed, total: signOffRoles.length }));
  found.push(logClaim(telling));
  return found;
}

/** What it cannot show. */
export function drillLimits(telling: DrillTelling): readonly string[] {
  const { say, evidence } = telling;
  return [
    ...(restoreOf(telling) === null ? [say('pack.limit.no-restore')] : []),
    ...(criteriaFixedFirst(telling) ? [] : [say('pack.limit.criteria')]),
    ...(evidence.findings.extrapolated ? [say('pack.limit.sample')] : []),
    say('pack.limit.typed', { method: say('check-method.person') }),
    ...(dataPointOf(telling) === null ? [] : [say('pack.limit.data-point', { section: say('pack.measured-section') })]),
    say('pack.limit.scope'),
    ...commonLimits(telling),
  ];
}

/** The restore as it was carried out, or null. */
export function restoreOf({ evidence }: DrillTelling): Extract<DrillStep, { readonly state: 'done' }> | null {
  const step = evidence.record.steps.find((entry) => entry.kind === 'restore');
  return step?.state === 'done' ? step : null;
}

function restoreClaim(telling: DrillTelling): readonly string[] {
  const { say, evidence, at, unknown } = telling;
  const step = restoreOf(telling);
  if (step === null) return [];
  const target = restoreTargetName(telling);
  const point = evidence.record.backupPoint?.toolPointId ?? unknown;
  return [say('pack.claim.restored', { point, target, at: at(step.startedAt), elapsed: formatElapsed(step.elapsedMs) })];
}

export function restoreTargetName({ evidence, unknown }: DrillTelling): string {
  const { progress } = evidence.record.drill;
  const targetId = 'restoreTargetId' in progress ? progress.restoreTargetId : null;
  return evidence.plan.restoreTargets.find(({ restoreTargetId }) => restoreTargetId === targetId)?.name ?? unknown;
}

/** The time of the newest data in the restored copy, as recorded with the result; null where nobody recorded one. */
export function dataPointOf({ evidence }: DrillTelling): string | null {
  const { progress } = evidence.record.drill;
  return 'dataPointAt' in progress ? progress.dataPointAt : null;
}

export function criteriaFixedFirst(telling: DrillTelling): boolean {
  return criteriaClaim(telling).length > 0;
}

function criteriaClaim({ say, evidence, at }: DrillTelling): readonly string[] {
  const { progress } = evidence.record.drill;
  if (!('fixedCriteria' in progress) || !('startedAt' in progress)) return [];
  if (progress.fixedCriteria.fixedAt > progress.startedAt) return [];
  return [say('pack.claim.criteria', { at: at(progress.fixedCriteria.fixedAt), start: at(progress.startedAt) })];
}
