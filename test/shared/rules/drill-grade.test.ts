import { expect, test } from 'vitest';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import { drillGrade, gradeRank } from '../../../shared/rules/drill-grade.ts';
import { drillWith, evidence, passedCheck, signOff } from '../../support/drill-builder.ts';
import { type PlanInput, planWith, servicesWith } from '../../support/plan-builder.ts';

const gradeOf = (record: DrillRecord, service: Partial<PlanInput['services'][number]> = {}) => {
  const [judged] = planWith({ services: servicesWith(service) }).services;
  if (judged === undefined) throw new Error('the plan has one service');
  return drillGrade(record, judged);
};

test.each(['tabletop', 'walkthrough'] as const)('a %s is G0 whatever its evidence', (mode) => {
  expect(gradeOf(drillWith({ drill: { mode } }))).toStrictEqual({
    grade: 'G0',
    reasons: [{ code: 'mode-caps-grade', values: { mode }, subject: null }],
  });
});

test('a backup job that ended well, and nothing else, is G1', () => {
  const { backupPoint } = drillWith();
  if (backupPoint === null) throw new Error('the drill has a backup point');
  const unchecked = { ...backupPoint, integrity: { method: '', state: 'not-run' as const, checkedAt: null } };
  expect(gradeOf(drillWith({ evidence: [], backupPoint: unchecked })).grade).toBe('G1');
});

test('a hash check is never a restore: checked and not restored is G2', () => {
  const found = gradeOf(drillWith({ evidence: [evidence({ kind: 'tree-manifest' })] }));
  expect(found.grade).toBe('G2');
  expect(found.reasons.map((reason) => reason.code)).toStrictEqual(['no-restore-evidence']);
});

test('without even a backup point it is a claim', () => {
  expect(gradeOf(drillWith({ evidence: [], backupPoint: null })).grade).toBe('G0');
});

test('a restore step that was never finished is no restore, whatever was attached', () => {
  const steps = drillWith().steps.map((step) =>
    step.kind === 'restore'
      ? { kind: step.kind, plannedMinutes: null, state: 'not-executed' as const, reason: 'Target full' }
      : step,
  );
  expect(gradeOf(drillWith({ steps })).grade).toBe('G2');
});

test('a sample is G3 even where its owner validated it', () => {
  expect(gradeOf(drillWith({ drill: { isSample: true } })).grade).toBe('G3');
});

test('everything restored and signed off as validator by the owner of the service is G5', () => {
  expect(gradeOf(drillWith())).toStrictEqual({ grade: 'G5', reasons: [] });
});

test('everything restored and validated by somebody else than the owner stays G4', () => {
  expect(gradeOf(drillWith(), { ownerId: 'rita' }).grade).toBe('G4');
  expect(gradeOf(drillWith(), { ownerId: null }).grade).toBe('G4');
});

test('an owner who found a function working in person counts without the validator', () => {
  const inPerson = [
    passedCheck(),
    passedCheck({ checkId: 'check-2', step: 'validate-data', kind: 'function', method: 'person', checkedBy: 'rita' }),
  ];
  expect(gradeOf(drillWith({ checks: inPerson }), { ownerId: 'rita' }).grade).toBe('G5');
});

test('whoever restored does not judge the restored data, even as owner', () => {
  const signOffs = [signOff('tester', 'tom'), signOff('validator', 'tom'), signOff('approver', 'anna')];
  expect(gradeOf(drillWith({ signOffs }), { ownerId: 'tom' }).grade).toBe('G4');
});

test('without access, without a function, or with a rejection the owner has not validated', () => {
  const [access, work] = drillWith().checks;
  if (access === undefined || work === undefined) throw new Error('the drill has two checks');
  expect(gradeOf(drillWith({ checks: [work] })).grade).toBe('G4');
  expect(gradeOf(drillWith({ checks: [access] })).grade).toBe('G4');
  expect(gradeOf(drillWith({ checks: [access, { ...work, result: 'fail' }] })).grade).toBe('G4');
  const signOffs = [signOff('validator', 'vera', { decision: 'rejected' })];
  expect(gradeOf(drillWith({ signOffs })).grade).toBe('G4');
});

test('grades are in the order of what they prove', () => {
  expect(['G0', 'G1', 'G2', 'G3', 'G4', 'G5'].map((grade) => gradeRank(grade as 'G0'))).toStrictEqual([0, 1, 2, 3, 4, 5]);
});
