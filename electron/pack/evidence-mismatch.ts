import canonicalize from 'canonicalize';
import type { Assessment } from '../../shared/domain/assessment.ts';
import type { DrillFindings } from '../../shared/domain/drill-findings.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import type { PackSigner } from '../../shared/domain/evidence-common.ts';
import type { EvidenceDocument } from '../../shared/domain/evidence-document.ts';
import { assess } from '../../shared/rules/assess.ts';
import { controlFindings } from '../../shared/rules/control-findings.ts';
import { drillFindings } from '../../shared/rules/drill-findings.ts';
import { findGaps, findGapsOfPlan, openCheckOf } from '../../shared/rules/find-gaps.ts';
import { signatureFields, signersOfDrill } from '../../shared/rules/signature-fields.ts';
import { whatProvesRecovery } from '../../shared/rules/what-proves-recovery.ts';
import { annexFiles } from './annex-files.ts';
import { rawAttachments } from './raw-attachments.ts';

type Part = 'site' | 'signatureFields' | 'record' | 'findings' | 'assessment' | 'gaps' | 'controls' | 'attachments';

/**
 * The part of the evidence that does not follow from the rest of it, or null where all fits.
 *
 * Whoever issues a pack could write any verdict beside any record; who signs, for which site and with what result follows from the
 * records by the rules, and is worked out again here. Readiness and gaps speak of every drill of the site: they are worked out again
 * where the pack holds all the drills that its assessment names, and in the parts that need no drill where it does not. Changes since
 * an earlier pack are not: that pack is not at hand.
 */
export function evidenceMismatch(evidence: EvidenceDocument): Part | null {
  const { plan, site, assessment } = evidence;
  if (!isSame(site, plan.site)) return 'site';
  if (!isSame(evidence.signatureFields, signatureFields(plan, signersOf(evidence)))) return 'signatureFields';
  const records = recordsOf(evidence);
  const found = records.map((record) => findingsOf(evidence, record));
  if (found.some((entry) => entry === null)) return 'record';
  if (!isSame(statedFindings(evidence), found)) return 'findings';
  const known = new Map(records.map((record, index) => [record.drill.drillId as string, found[index]]));
  if (assessment.drills.some((entry) => known.has(entry.drillId) && !isSame(entry, known.get(entry.drillId))))
    return 'assessment';
  const holdsAll = assessment.drills.every((entry) => known.has(entry.drillId));
  if (!isSame(followingPart(assessment, holdsAll), followingPart(expected(evidence, records), holdsAll))) return 'assessment';
  if (!areGapsSame(evidence, holdsAll ? records : null)) return 'gaps';
  if (!areControlsSame(evidence, records)) return 'controls';
  return areTablesSame(evidence, records) && isRawSame(evidence, records) ? null : 'attachments';
}

function signersOf(evidence: EvidenceDocument): readonly PackSigner[] {
  return evidence.packKind === 'drill' ? signersOfDrill(evidence.record.signOffs) : evidence.signers;
}

function recordsOf(evidence: EvidenceDocument): readonly DrillRecord[] {
  if (evidence.packKind === 'drill') return [evidence.record];
  return evidence.packKind === 'plan' ? [] : evidence.records;
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

/** What of an assessment follows from the plan and the drills at hand. */
function followingPart(assessment: Assessment, holdsAll: boolean): object {
  if (holdsAll) return assessment;
  const { acceptance, coverage, sections, backupOperator } = assessment;
  return { acceptance, coverage, sections, backupOperator };
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

/** The tables for sorting say what the pages say. */
function areTablesSame({ plan, language, attachments, packKind }: EvidenceDocument, records: readonly DrillRecord[]): boolean {
  const tables = annexFiles({ plan, records: packKind === 'plan' ? null : records, language });
  return tables.every(({ attachment }) =>
    isSame(
      attachments.find(({ name }) => name === attachment.name),
      attachment,
    ),
  );
}

/** Raw evidence is what the records name by its hash: nothing of it exchanged, left out or added. */
function isRawSame({ attachments, rawLimitBytes }: EvidenceDocument, records: readonly DrillRecord[]): boolean {
  const items = records.flatMap((record) => record.evidence);
  const found = attachments.filter(({ name }) => name.startsWith('raw/'));
  return isSame(found, rawAttachments(items, rawLimitBytes ?? Number.POSITIVE_INFINITY));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalize(a) === canonicalize(b);
}
