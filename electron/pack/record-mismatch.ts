import canonicalize from 'canonicalize';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import { drillStepKinds } from '../../shared/domain/drill-step.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import type { EvidencePart } from '../../shared/domain/evidence-part.ts';
import { isDrillInPeriod } from '../../shared/domain/pack-subject.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { signOffRoles } from '../../shared/domain/sign-off.ts';
import { whatIsFixed } from '../../shared/rules/fixed-criteria.ts';
import { sha256Of } from '../files/sha256.ts';

/** What the records of the drills a pack holds say and no drill of this program ever was, or null. */
export function recordMismatch(evidence: EvidenceDocument, records: readonly DrillRecord[]): EvidencePart | null {
  const services = new Set(evidence.plan.services.map(({ serviceId }) => serviceId));
  const isKnown = records.every((record) => services.has(record.drill.serviceId) && isNamedInPlan(evidence.plan, record));
  if (!isKnown || !isEachOnce(records)) return 'record';
  if (evidence.packKind === 'site-audit' && records.some(({ drill }) => !isDrillInPeriod(evidence.period, drill)))
    return 'period';
  if (!records.every(areCriteriaFixed)) return 'criteria';
  const isOpen = evidence.packKind === 'drill' && evidence.record.drill.progress.kind !== 'signed-off';
  return isOpen || !records.every(areDutiesKept) ? 'signOffs' : null;
}

function isEachOnce(records: readonly DrillRecord[]): boolean {
  const ownIds = records.every(({ drill, evidence }) => evidence.every(({ drillId }) => drillId === drill.drillId));
  return ownIds && new Set(records.map(({ drill }) => drill.drillId)).size === records.length;
}

/** People and restore targets are never taken off a plan, so whoever did something in a drill is in it; each step is told once. */
function isNamedInPlan({ people, restoreTargets }: Plan, { drill, steps, checks, differences, signOffs }: DrillRecord): boolean {
  const { progress, requestedBy } = drill;
  const named = [
    requestedBy,
    ...('approvedBy' in progress ? [progress.approvedBy, progress.fixedCriteria.fixedBy] : []),
    ...('testerId' in progress ? [progress.testerId] : []),
    ...checks.map(({ checkedBy }) => checkedBy),
    ...differences.flatMap(({ disposition, decidedBy }) => (disposition === 'open' && decidedBy === null ? [] : [decidedBy])),
    ...signOffs.map(({ personId }) => personId),
  ];
  const known = new Set<string | null>(people.map(({ personId }) => personId));
  const target = restoreTargets.find(
    (entry) => 'restoreTargetId' in progress && entry.restoreTargetId === progress.restoreTargetId,
  );
  const isTargetApproved = !('restoreTargetId' in progress) || (target !== undefined && target.approvedAt !== null);
  const areStepsWhole = drillStepKinds.every((kind) => steps.filter((step) => step.kind === kind).length === 1);
  return isTargetApproved && areStepsWhole && named.every((personId) => known.has(personId));
}

/** The hash of the fixing is printed as proof that nothing of it was changed later. */
function areCriteriaFixed({ drill, backupPoint }: DrillRecord): boolean {
  const { progress, drillId } = drill;
  if (!('fixedCriteria' in progress)) return true;
  const { fixedCriteria, backupPointId, restoreTargetId } = progress;
  const fixed = canonicalize(whatIsFixed(drillId, { ...fixedCriteria, backupPointId, restoreTargetId })) ?? '';
  return fixedCriteria.sha256 === sha256Of(fixed) && backupPoint?.backupPointId === backupPointId;
}

/**
 * Whoever requests a drill does not approve it, whoever approves it does not restore, and each role is signed off by another person.
 *
 * Source: product definition, four eyes; nothing else can be recorded.
 */
function areDutiesKept({ drill, signOffs }: DrillRecord): boolean {
  const { progress, requestedBy } = drill;
  if (!('approvedBy' in progress)) return signOffs.length === 0;
  const { approvedBy } = progress;
  if (approvedBy === requestedBy) return false;
  if (!('testerId' in progress)) return signOffs.length === 0;
  const { testerId } = progress;
  if (testerId === approvedBy) return false;
  const isSignedOff = progress.kind === 'signed-off';
  if (isSignedOff !== signOffRoles.every((role) => signOffs.some((entry) => entry.role === role))) return false;
  const isEachAnother = [signOffs.map(({ role }) => role), signOffs.map(({ personId }) => personId)].every(
    (values) => new Set<string>(values).size === values.length,
  );
  // the last of them closes the drill
  const closedAt = 'signedOffAt' in progress ? progress.signedOffAt : null;
  return (
    isEachAnother &&
    (closedAt === null || signOffs.some(({ signedOffAt }) => signedOffAt === closedAt)) &&
    (signOffs.length === 0 || 'recordedAt' in progress) &&
    signOffs.every(({ role, personId }) => (role === 'tester') === (personId === testerId)) &&
    signOffs.every(({ role, personId }) => role !== 'approver' || personId !== requestedBy)
  );
}
