import { expect, test } from 'vitest';
import type { DrillFindings } from '../../../shared/domain/drill-findings.ts';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import { drillStepKinds } from '../../../shared/domain/drill-step.ts';
import { drillFindings } from '../../../shared/rules/drill-findings.ts';
import { at, difference, doneStep, drillWith, passedCheck, signOff } from '../../support/drill-builder.ts';
import { type PlanInput, planWith, servicesWith } from '../../support/plan-builder.ts';

const findings = (record: DrillRecord, service: Partial<PlanInput['services'][number]> = {}): DrillFindings => {
  const [judged] = planWith({ services: servicesWith(service) }).services;
  if (judged === undefined) throw new Error('the plan has one service');
  return drillFindings(record, judged);
};
const codes = (found: DrillFindings) => found.reasons.map((reason) => reason.code);

test('a drill in which everything was done, found and signed off passes without a reason against it', () => {
  expect(findings(drillWith())).toStrictEqual({
    drillId: 'drill-1',
    serviceId: 'maintenance',
    rto: { objectiveMinutes: 240, measuredMinutes: 120, overrunMinutes: -120, state: 'met' },
    rpo: { objectiveMinutes: 1_440, measuredMinutes: 360, overrunMinutes: -1_080, state: 'met' },
    waitMinutes: 30,
    verdict: 'pass',
    grade: 'G5',
    extrapolated: false,
    reasons: [],
  });
});

test('a recovery that takes exactly the objective meets it', () => {
  const found = findings(drillWith({ signedOff: { recoveredAt: at('12:00') } }));
  expect(found.rto).toStrictEqual({ objectiveMinutes: 240, measuredMinutes: 240, overrunMinutes: 0, state: 'met' });
  expect(found.verdict).toBe('pass');
});

test('a recovery one minute over the objective misses it by one and fails the drill', () => {
  const found = findings(drillWith({ signedOff: { recoveredAt: at('12:01') } }));
  expect(found.rto).toStrictEqual({ objectiveMinutes: 240, measuredMinutes: 241, overrunMinutes: 1, state: 'not-met' });
  expect(found.verdict).toBe('fail');
  expect(found.reasons[0]).toStrictEqual({
    code: 'rto-missed',
    values: { measuredMinutes: 241, objectiveMinutes: 240, overrunMinutes: 1 },
    subject: null,
  });
});

test('one second over the objective is over it', () => {
  expect(findings(drillWith({ signedOff: { recoveredAt: '2026-03-02T12:00:01.000Z' } })).rto.overrunMinutes).toBe(1);
});

test('data one minute older than the objective misses it by one', () => {
  const old = drillWith({ signedOff: { dataPointAt: '2026-03-01T07:59:00.000Z' } });
  expect(findings(old).rpo).toMatchObject({ measuredMinutes: 1_441, overrunMinutes: 1, state: 'not-met' });
  expect(findings(drillWith({ signedOff: { dataPointAt: '2026-03-01T08:00:00.000Z' } })).rpo.state).toBe('met');
});

test.each([
  ['the service was not found usable again', { recoveredAt: null }, 'rta-unknown'],
  ['the clock says it was recovered before the declaration', { recoveredAt: at('07:59') }, 'rta-unknown'],
  ['nobody recorded how new the data was', { dataPointAt: null }, 'rpa-unknown'],
  ['the data is newer than the declaration', { dataPointAt: at('08:01') }, 'rpa-unknown'],
] as const)('unknown is never zero and never a pass: %s', (_, signedOff, code) => {
  const found = findings(drillWith({ signedOff }));
  expect(codes(found)).toStrictEqual([code]);
  expect(found.verdict).toBe('not-concluded');
  expect([found.rto, found.rpo].map((result) => result.measuredMinutes)).toContain(null);
});

const fixedWith = (objectives: { rtoMinutes: number; rpoMinutes: number; mtdMinutes: null } | null) => {
  const { fixedCriteria } = drillWith().drill.progress as Extract<DrillRecord['drill']['progress'], { kind: 'signed-off' }>;
  return drillWith({ signedOff: { fixedCriteria: { ...fixedCriteria, objectives } } });
};

test('a drill is judged by the objectives fixed at its approval, not by those of today', () => {
  const today = { rtoMinutes: 1, rpoMinutes: 1, mtdMinutes: null };
  expect(findings(drillWith(), { objectives: today })).toStrictEqual(findings(drillWith()));
  expect(findings(drillWith(), { objectives: null })).toStrictEqual(findings(drillWith()));
  expect(findings(fixedWith(today)).verdict).toBe('fail');
});

test('a drill that is not approved yet shows the objectives it would be judged by', () => {
  const planned = drillWith({ drill: { progress: { kind: 'planned' } } });
  expect(findings(planned, { objectives: { rtoMinutes: 60, rpoMinutes: 15, mtdMinutes: null } })).toMatchObject({
    rto: { objectiveMinutes: 60 },
    rpo: { objectiveMinutes: 15 },
  });
});

test('a service without objectives when the drill was approved cannot have met them', () => {
  const found = findings(fixedWith(null));
  expect(found.rto).toStrictEqual({ objectiveMinutes: null, measuredMinutes: 120, overrunMinutes: null, state: 'unknown' });
  expect(codes(found)).toStrictEqual(['service-without-objectives']);
  expect(found.verdict).toBe('not-concluded');
});

test('a failed check, a defect or a rejection fails the drill', () => {
  expect(findings(drillWith({ checks: [passedCheck({ result: 'fail' })] })).verdict).toBe('fail');
  expect(findings(drillWith({ differences: [difference({ disposition: 'defect' })] })).verdict).toBe('fail');
  const rejected = [
    signOff('tester', 'tom'),
    signOff('validator', 'vera', { decision: 'rejected' }),
    signOff('approver', 'anna'),
  ];
  const found = findings(drillWith({ signOffs: rejected }));
  expect(found.verdict).toBe('fail');
  expect(codes(found)).toContain('sign-off-rejected');
});

test('a check nobody made is not passed', () => {
  const found = findings(drillWith({ checks: [passedCheck(), passedCheck({ checkId: 'check-2', result: 'not-executed' })] }));
  expect(found.verdict).toBe('not-concluded');
  expect(codes(found)).toContain('check-not-executed');
});

test('a difference that is explained by the scenario leaves the pass plain; an accepted one does not; an open one leaves no verdict', () => {
  const verdictWith = (disposition: 'open' | 'expected' | 'accepted' | 'data-loss') =>
    findings(drillWith({ differences: [difference({ disposition })] })).verdict;
  expect(verdictWith('expected')).toBe('pass');
  expect(verdictWith('accepted')).toBe('pass-with-accepted-differences');
  expect(verdictWith('data-loss')).toBe('pass-with-accepted-differences');
  expect(verdictWith('open')).toBe('not-concluded');
});

test('a step that was skipped is named and leaves no verdict', () => {
  const steps = drillStepKinds.map((kind) =>
    kind === 'validate-access' ? { kind, plannedMinutes: 20, state: 'skipped' as const, reason: 'No time' } : doneStep(kind),
  );
  const found = findings(drillWith({ steps }));
  expect(found.verdict).toBe('not-concluded');
  expect(found.reasons).toContainEqual({ code: 'step-not-executed', values: { step: 'validate-access' }, subject: null });
});

test('a step that is not in the record was not executed', () => {
  const found = findings(drillWith({ steps: drillStepKinds.slice(0, 5).map((kind) => doneStep(kind)) }));
  expect(found.reasons).toContainEqual({ code: 'step-not-executed', values: { step: 'record-result' }, subject: null });
  expect(findings(drillWith({ steps: [] })).verdict).toBe('not-concluded');
});

test('one person in two roles is refused', () => {
  const signOffs = [signOff('tester', 'tom'), signOff('validator', 'vera'), signOff('approver', 'vera')];
  const found = findings(drillWith({ signOffs }));
  expect(codes(found).filter((code) => code === 'sign-off-same-person')).toHaveLength(2);
  expect(found.verdict).toBe('not-concluded');
});

test('a role that has not signed off is named', () => {
  const found = findings(drillWith({ signOffs: [signOff('tester', 'tom'), signOff('validator', 'vera')] }));
  expect(found.reasons).toContainEqual({
    code: 'sign-off-missing',
    values: { role: 'approver' },
    subject: { noun: 'drill', id: 'drill-1' },
  });
  expect(found.verdict).toBe('not-concluded');
});

test('criteria or an approval after the restore had begun are visible, and no plain pass', () => {
  const { fixedCriteria } = drillWith().drill.progress as Extract<DrillRecord['drill']['progress'], { kind: 'signed-off' }>;
  for (const signedOff of [{ fixedCriteria: { ...fixedCriteria, fixedAt: at('08:01') } }, { approvedAt: at('08:01') }]) {
    const found = findings(drillWith({ signedOff }));
    expect(found.verdict).toBe('pass-with-accepted-differences');
    expect(codes(found)).toStrictEqual(['criteria-not-fixed']);
  }
});

test('criteria that change while the scenario is chosen, before the restore step, are in time', () => {
  const { fixedCriteria } = drillWith().drill.progress as Extract<DrillRecord['drill']['progress'], { kind: 'signed-off' }>;
  const steps = drillStepKinds.map((kind) => doneStep(kind, kind === 'restore' ? at('08:30') : at('08:00')));
  const found = findings(drillWith({ steps, signedOff: { fixedCriteria: { ...fixedCriteria, fixedAt: at('08:30') } } }));
  expect(found.verdict).toBe('pass');
});

test('a drill that still runs has no verdict, whatever it shows so far', () => {
  const planned = findings(drillWith({ drill: { progress: { kind: 'planned' } } }));
  expect(planned.verdict).toBe('not-concluded');
  expect(planned.rto.state).toBe('unknown');
});

test('a sample is extrapolated, even where its figures meet the objectives', () => {
  const found = findings(drillWith({ drill: { isSample: true, sample: '40 of 500 files' } }));
  expect(found).toMatchObject({ grade: 'G3', extrapolated: true });
  expect(found.reasons).toContainEqual({ code: 'sampled-restore', values: { sample: '40 of 500 files' }, subject: null });
});

test('waits for people are part of the recovery time and also shown apart', () => {
  expect(findings(drillWith()).waitMinutes).toBe(30);
  expect(findings(drillWith()).rto.measuredMinutes).toBe(120);
});
