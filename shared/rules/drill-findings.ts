import type { DrillFindings, DrillVerdict, ObjectiveResult } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Fact } from '../domain/fact.ts';
import type { Service } from '../domain/service.ts';
import { drillGrade } from './drill-grade.ts';
import { measuredRecoveryPoint, measuredRecoveryTime, waitMinutes } from './drill-measurement.ts';
import { fact } from './fact.ts';
import { signOffObjections } from './sign-off-rules.ts';

/**
 * What a drill's record says: measured against objective, evidence grade, verdict, and every reason.
 *
 * What cannot be determined is unknown and keeps the drill from being concluded; it is never a pass.
 */
export function drillFindings(record: DrillRecord, service: Service): DrillFindings {
  const rto = measuredRecoveryTime(record, service);
  const rpo = measuredRecoveryPoint(record, service);
  const { grade, reasons } = drillGrade(record);
  const failures = [...objectiveFailures(rto, rpo), ...checkFailures(record), ...differenceFailures(record)];
  const unknowns = openQuestions(record, rto, rpo);
  const accepted = record.differences.filter((entry) => ['accepted', 'data-loss'].includes(entry.disposition));
  const acceptedFacts = accepted.length > 0 ? [fact('differences-accepted', { count: accepted.length })] : [];
  return {
    drillId: record.drill.drillId,
    serviceId: service.serviceId,
    rto,
    rpo,
    waitMinutes: waitMinutes(record),
    verdict: verdictOf(record, failures, unknowns, accepted.length > 0),
    grade,
    extrapolated: record.drill.isSample,
    reasons: [...failures, ...unknowns, ...acceptedFacts, ...reasons],
  };
}

function verdictOf(
  record: DrillRecord,
  failures: readonly Fact[],
  unknowns: readonly Fact[],
  withAccepted: boolean,
): DrillVerdict {
  const { kind } = record.drill.progress;
  if (kind !== 'recorded' && kind !== 'signed-off') return 'not-concluded';
  if (failures.length > 0) return 'fail';
  if (unknowns.length > 0) return 'not-concluded';
  return withAccepted ? 'pass-with-accepted-differences' : 'pass';
}

function objectiveFailures(rto: ObjectiveResult, rpo: ObjectiveResult): Fact[] {
  const values = (result: ObjectiveResult) => ({
    measuredMinutes: result.measuredMinutes ?? 0,
    objectiveMinutes: result.objectiveMinutes ?? 0,
    overrunMinutes: result.overrunMinutes ?? 0,
  });
  return [
    ...(rto.state === 'not-met' ? [fact('rto-missed', values(rto))] : []),
    ...(rpo.state === 'not-met' ? [fact('rpo-missed', values(rpo))] : []),
  ];
}

function checkFailures(record: DrillRecord): Fact[] {
  return record.checks.filter((check) => check.result === 'fail').map((check) => fact('check-failed', { check: check.title }));
}

function differenceFailures(record: DrillRecord): Fact[] {
  const defects = record.differences.filter((entry) => entry.disposition === 'defect');
  return [
    ...defects.map((entry) => fact('difference-defect', { subject: entry.subject })),
    ...signOffObjections(record).filter((entry) => entry.code === 'sign-off-rejected'),
  ];
}

function openQuestions(record: DrillRecord, rto: ObjectiveResult, rpo: ObjectiveResult): Fact[] {
  const notReached = record.steps.filter((step) => step.state !== 'done');
  const open = record.differences.filter((entry) => entry.disposition === 'open');
  const notExecuted = record.checks.filter((check) => check.result === 'not-executed');
  return [
    ...(rto.state === 'unknown' ? [fact('rta-unknown')] : []),
    ...(rpo.state === 'unknown' ? [fact('rpa-unknown')] : []),
    ...notReached.map((step) => fact('step-not-executed', { step: step.kind })),
    ...notExecuted.map((check) => fact('check-not-executed', { check: check.title })),
    ...(open.length > 0 ? [fact('difference-open', { count: open.length })] : []),
    ...signOffObjections(record).filter((entry) => entry.code !== 'sign-off-rejected'),
  ];
}
