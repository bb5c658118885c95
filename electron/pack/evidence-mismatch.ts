import canonicalize from 'canonicalize';
import type { Assessment } from '../../shared/domain/assessment.ts';
import type { DrillFindings } from '../../shared/domain/drill-findings.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { PackSigner } from '../../shared/domain/evidence-common.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import type { EvidencePart } from '../../shared/domain/evidence-part.ts';
import { packRoles } from '../../shared/domain/pack-subject.ts';
import { assess } from '../../shared/rules/assess.ts';
import { controlFindings } from '../../shared/rules/control-findings.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { findGaps, findGapsOfPlan, openCheckOf } from '../../shared/rules/find-gaps.ts';
import { signatureFields, signersOfDrill } from '../../shared/rules/signature-fields.ts';
import { whatProvesRecovery } from '../../shared/rules/what-proves-recovery.ts';
import { activityFileName, annexFiles } from './annex-files.ts';
import { historyMismatch } from './history-mismatch.ts';
import { recordsOf } from './pack-told.ts';
import { rawAttachments } from './raw-attachments.ts';
import { recordMismatch } from './record-mismatch.ts';
import { signerStatement } from './signer-statement.ts';

/**
 * The part of the evidence that does not follow from the rest of it, or null where all fits.
 *
 * Whoever issues a pack could write any verdict beside any record; who signs, for which site and with what result follows from the
 * records by the rules, and is worked out again here. Readiness and gaps speak of every drill of the site: they are worked out again
 * where the pack holds all the drills that its assessment names, and in the parts that need no drill where it does not. Of the changes
 * since an earlier pack, what is now is worked out again; what was before is in that pack, which is not at hand.
 */
export function evidenceMismatch(evidence: EvidenceDocument): EvidencePart | null {
  const { plan, site, language } = evidence;
  if (!isSame(site, plan.site) || language !== site.language) return 'site';
  if (!areSignersInRole(evidence)) return 'signers';
  if (!isSame(evidence.signatureFields, signatureFields(plan, signersOf(evidence)))) return 'signatureFields';
  const records = recordsOf(evidence);
  const mismatch = historyMismatch(evidence) ?? recordMismatch(evidence, records);
  if (mismatch !== null) return mismatch;
  const found = records.flatMap((record) => findingsOf(evidence, record) ?? []);
  if (!isSame(statedFindings(evidence), found)) return 'findings';
  if (!isAssessmentSame(evidence, records, found)) return 'assessment';
  if (!areGapsSame(evidence, holdsAll(evidence, records) ? records : null)) return 'gaps';
  if (!isSame([...new Set(evidence.controls.map(({ frameworkId }) => frameworkId))], site.frameworks)) return 'frameworks';
  if (!areControlsSame(evidence, records)) return 'controls';
  return areAttachmentsSame(evidence, records) ? null : 'attachments';
}

/** Whoever answers for a plan or a site audit holds the role by that plan, and signs under the words of the role. */
function areSignersInRole(evidence: EvidenceDocument): boolean {
  const { packKind, plan, language } = evidence;
  // who signed off a drill held the role that day; the plan is of the day of issue
  if (packKind === 'drill') return true;
  const { signers } = evidence;
  return (
    isSame(
      signers.map(({ role }) => role),
      packRoles[packKind],
    ) &&
    signers.every(({ role, personId, statement }) => {
      const person = plan.people.find((entry) => entry.personId === personId);
      return person?.roles.includes(role) === true && statement === signerStatement(packKind, role, language);
    })
  );
}

function signersOf(evidence: EvidenceDocument): readonly PackSigner[] {
  return evidence.packKind === 'drill' ? signersOfDrill(evidence.record.signOffs) : evidence.signers;
}

function statedFindings(evidence: EvidenceDocument): readonly DrillFindings[] {
  if (evidence.packKind === 'drill') return [evidence.findings];
  return evidence.packKind === 'plan' ? [] : evidence.findings;
}

/** Null for a drill of a service the plan does not have. */
function findingsOf({ plan }: EvidenceDocument, record: DrillRecord): DrillFindings | null {
  const service = plan.services.find(({ serviceId }) => serviceId === record.drill.serviceId);
  return service === undefined ? null : drillFindings(record, service);
}

function expected({ plan, assessment, issuedAt }: EvidenceDocument, records: readonly DrillRecord[]): Assessment {
  const full = assess(plan, records, issuedAt);
  const proven = whatProvesRecovery(plan, assessment.readiness, issuedAt.slice(0, 10));
  return { ...full, acceptance: full.acceptance.map((entry) => (entry.criterion === proven.criterion ? proven : entry)) };
}

function isAssessmentSame(evidence: EvidenceDocument, records: readonly DrillRecord[], found: readonly DrillFindings[]): boolean {
  const { assessment } = evidence;
  const isHeldSame = found.every((own) =>
    isSame(
      assessment.drills.filter(({ drillId }) => drillId === own.drillId),
      [own],
    ),
  );
  if (!isHeldSame || !isReadinessSound(evidence)) return false;
  const held = new Set<string>(records.map(({ drill }) => drill.drillId));
  const follows = (stated: Assessment) => (holdsAll(evidence, records) ? stated : followingPart(stated, assessment, held));
  return isSame(follows(assessment), follows(expected(evidence, records)));
}

function holdsAll({ assessment }: EvidenceDocument, records: readonly DrillRecord[]): boolean {
  const held = new Set<string>(records.map(({ drill }) => drill.drillId));
  return assessment.drills.every(({ drillId }) => held.has(drillId));
}

/** What of an assessment follows from the plan and the drills at hand: readiness, where every drill of the service is. */
function followingPart(stated: Assessment, { drills }: Assessment, held: ReadonlySet<string>): object {
  const { acceptance, coverage, sections, backupOperator, readiness } = stated;
  const open = new Set(drills.filter(({ drillId }) => !held.has(drillId)).map(({ serviceId }) => serviceId));
  const following = readiness.filter(({ serviceId }) => !open.has(serviceId));
  return { acceptance, coverage, sections, backupOperator, readiness: following };
}

/** Readiness is that of each service by a drill that the pack names, whether or not it holds that drill. */
function isReadinessSound({ plan, assessment, issuedAt }: EvidenceDocument): boolean {
  const { readiness, drills } = assessment;
  const services = plan.services.map(({ serviceId }) => serviceId);
  if (
    !isSame(
      readiness.map(({ serviceId }) => serviceId),
      services,
    )
  )
    return false;
  return readiness.every(({ serviceId, drillId, grade, state, dueOn, overdue }) => {
    if (overdue !== dueOn < issuedAt.slice(0, 10) || (drillId === null) !== (state === 'never-tested')) return false;
    const drill = drills.find((entry) => entry.drillId === drillId && entry.serviceId === serviceId);
    if (drillId === null || drill === undefined) return drillId === null && grade === null;
    const isPassed = drill.verdict === 'pass' || drill.verdict === 'pass-with-accepted-differences';
    return grade === drill.grade && isPassed !== (state === 'failed') && !(state === 'verified' && overdue);
  });
}

/** Every question is there; without all the drills, those are answered that do not lie in them. */
function areGapsSame({ plan, gaps, assessment, issuedAt }: EvidenceDocument, records: readonly DrillRecord[] | null): boolean {
  if (records !== null) return isSame(gaps, findGaps(plan, records, issuedAt));
  const found = findGapsOfPlan(plan, assessment, issuedAt);
  const stated = gaps.map((gap, index) => (found[index] !== undefined && 'answer' in found[index] ? gap : openCheckOf(gap)));
  return isSame(stated, found);
}

/** What a control wants to see is in the finding itself; which controls the site answers to is not decided here. */
function areControlsSame(evidence: EvidenceDocument, records: readonly DrillRecord[]): boolean {
  const { packKind, plan, gaps, controls, issuedAt: at } = evidence;
  const asked = controls.map(({ backing: _backing, shown: _shown, reasons: _reasons, ...control }) => control);
  return isSame(controls, controlFindings(asked, { packKind, plan, records, findings: statedFindings(evidence), gaps, at }));
}

/** Raw evidence is what the records name by its hash, the tables say what the pages say, and nothing else is attached. */
function areAttachmentsSame(evidence: EvidenceDocument, records: readonly DrillRecord[]): boolean {
  const { plan, language, attachments, packKind, rawLimitBytes = Number.POSITIVE_INFINITY } = evidence;
  const items = records.flatMap((record) => record.evidence);
  const tables = annexFiles({ plan, records: packKind === 'plan' ? null : records, language });
  const expected = [...rawAttachments(items, rawLimitBytes), ...tables.map(({ attachment }) => attachment)];
  // what the table of activity says is judged where its content is at hand
  const activity = packKind === 'site-audit' ? attachments.filter(({ name }) => name === activityFileName).slice(0, 1) : [];
  return activity.length === (packKind === 'site-audit' ? 1 : 0) && isSame(attachments, [...expected, ...activity]);
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
