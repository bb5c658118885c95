import type { DrillFindings, DrillVerdict, ObjectiveResult } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import { drillStepKinds } from '../domain/drill-step.ts';
import type { Fact } from '../domain/fact.ts';
import type { Service } from '../domain/service.ts';
import { drillGrade } from './drill-grade.ts';
import { measuredRecoveryPoint, measuredRecoveryTime, waitMinutes } from './drill-measurement.ts';
import { objectivesOf } from './drill-objectives.ts';
import { fact } from './fact.ts';
import { signOffObjections } from './sign-off-rules.ts';

/**
 * What a drill's record says: measured against objective, evidence grade, verdict, and every reason.
 *
 * Judged by the objectives that were fixed at its approval; the service says whose it is and who owns it.
 * What cannot be determined is unknown and keeps the drill from being concluded; it is never a pass. Criteria fixed only after the
 * restore had begun are allowed and visible, and no longer a plain pass.
 * Source: product definition, drill verdict.
 */
export function drillFindings(record: DrillRecord, service: Service): DrillFindings {
  const rto = measuredRecoveryTime(record, service);
  const rpo = measuredRecoveryPoint(record, service);
  const { grade, reasons } = drillGrade(record, service);
  const failures = [...objectiveFailures(rto, rpo), ...checkFailures(record), ...differenceFailures(record)];
  const unknowns = openQuestions(record, service, rto, rpo);
  const accepted = record.differences.filter((entry) => ['accepted', 'data-loss'].includes(entry.disposition));
  const reservations = [
    ...(accepted.length > 0 ? [fact('differences-accepted', { count: accepted.length })] : []),
    ...(areFixedLate(record) ? [fact('criteria-not-fixed', {}, { noun: 'drill', id: record.drill.drillId })] : []),
  ];
  return {
    drillId: record.drill.drillId,
    serviceId: service.serviceId,
    rto,
    rpo,
    waitMinutes: waitMinutes(record),
    verdict: verdictOf(record, failures, unknowns, reservations),
    grade,
    extrapolated: record.drill.isSample,
    reasons: [...failures, ...unknowns, ...reservations, ...reasons],
  };
}

function verdictOf(
  record: DrillRecord,
  failures: readonly Fact[],
  unknowns: readonly Fact[],
  reservations: readonly Fact[],
): DrillVerdict {
  const { kind } = record.drill.progress;
  if (kind !== 'recorded' && kind !== 'signed-off') return 'not-concluded';
  if (failures.length > 0) return 'fail';
  if (unknowns.length > 0) return 'not-concluded';
  return reservations.length > 0 ? 'pass-with-accepted-differences' : 'pass';
}

function objectiveFailures(rto: ObjectiveResult, rpo: ObjectiveResult): Fact[] {
  return [
    ...(rto.state === 'not-met' ? [fact('rto-missed', minutesOf(rto))] : []),
    ...(rpo.state === 'not-met' ? [fact('rpo-missed', minutesOf(rpo))] : []),
  ];
}

function minutesOf(result: ObjectiveResult) {
  return {
    measuredMinutes: result.measuredMinutes ?? 0,
    objectiveMinutes: result.objectiveMinutes ?? 0,
    overrunMinutes: result.overrunMinutes ?? 0,
  };
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

/** Criteria, backup point and target are settled before the restore starts: what was to be shown cannot follow from what was found. */
function areFixedLate({ drill: { progress }, steps }: DrillRecord): boolean {
  if (!('startedAt' in progress)) return false;
  const restore = steps.find((step) => step.kind === 'restore');
  const begunAt = restore !== undefined && 'startedAt' in restore ? restore.startedAt : progress.startedAt;
  return progress.fixedCriteria.fixedAt > begunAt || progress.approvedAt > begunAt;
}

function openQuestions(record: DrillRecord, service: Service, rto: ObjectiveResult, rpo: ObjectiveResult): Fact[] {
  const done = new Set(record.steps.filter((step) => step.state === 'done').map((step) => step.kind));
  const notReached = drillStepKinds.filter((kind) => !done.has(kind));
  const open = record.differences.filter((entry) => entry.disposition === 'open');
  const notExecuted = record.checks.filter((check) => check.result === 'not-executed');
  return [
    ...(objectivesOf(record.drill, service) === null ? [withoutObjectives(service)] : []),
    ...(rto.measuredMinutes === null ? [fact('rta-unknown')] : []),
    ...(rpo.measuredMinutes === null ? [fact('rpa-unknown')] : []),
    ...(record.checks.length === 0 ? [fact('no-checks')] : []),
    ...notReached.map((step) => fact('step-not-executed', { step })),
    ...notExecuted.map((check) => fact('check-not-executed', { check: check.title })),
    ...(open.length > 0 ? [fact('difference-open', { count: open.length })] : []),
    ...signOffObjections(record).filter((entry) => entry.code !== 'sign-off-rejected'),
  ];
}

function withoutObjectives(service: Service): Fact {
  return fact('service-without-objectives', { service: service.name }, { noun: 'service', id: service.serviceId });
}
