import { type EvidenceGrade, evidenceGrades } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Fact } from '../domain/fact.ts';
import type { Service } from '../domain/service.ts';
import { fact } from './fact.ts';

export function gradeRank(grade: EvidenceGrade): number {
  return evidenceGrades.indexOf(grade);
}

/**
 * What the recorded evidence supports, whatever people claim: a hash check is never a restore, a sample never the whole, a tabletop nothing.
 *
 * The highest grade needs access and a function found working, and the owner of the service, who did not restore it, to answer for that.
 * Source: product definition, evidence grades G0–G5.
 */
export function drillGrade(
  record: DrillRecord,
  service: Service,
): { readonly grade: EvidenceGrade; readonly reasons: readonly Fact[] } {
  const { drill, steps, evidence, backupPoint } = record;
  if (drill.mode === 'tabletop' || drill.mode === 'walkthrough') {
    return { grade: 'G0', reasons: [fact('mode-caps-grade', { mode: drill.mode })] };
  }
  const restored = steps.some((step) => step.kind === 'restore' && step.state === 'done');
  const hasRestoreEvidence = evidence.some(
    (item) => item.kind === 'restore-output' || item.kind === 'tree-comparison' || item.kind === 'database-comparison',
  );
  if (!restored || !hasRestoreEvidence) {
    const reasons = [fact('no-restore-evidence')];
    if (backupPoint?.integrity.state === 'passed') return { grade: 'G2', reasons };
    return { grade: backupPoint === null ? 'G0' : 'G1', reasons };
  }
  if (drill.isSample) return { grade: 'G3', reasons: [fact('sampled-restore', { sample: drill.sample })] };
  return isValidatedByOwner(record, service)
    ? { grade: 'G5', reasons: [] }
    : { grade: 'G4', reasons: [fact('no-owner-validation')] };
}

/** The owner checked a function in person, or answers for one that a machine checked by signing off as validator. */
function isValidatedByOwner({ drill, checks, signOffs }: DrillRecord, { ownerId }: Service): boolean {
  const testerId = 'testerId' in drill.progress ? drill.progress.testerId : null;
  if (ownerId === null || ownerId === testerId) return false;
  const passed = checks.filter((check) => check.result === 'pass');
  const functions = passed.filter((check) => check.step === 'validate-data' && check.kind === 'function');
  const inPerson = functions.some((check) => check.method === 'person' && check.checkedBy === ownerId);
  const validator = signOffs.findLast((signOff) => signOff.role === 'validator');
  const answers = validator !== undefined && validator.personId === ownerId && validator.decision !== 'rejected';
  return passed.some((check) => check.step === 'validate-access') && functions.length > 0 && (inPerson || answers);
}
