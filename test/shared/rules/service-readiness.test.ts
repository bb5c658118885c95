import { expect, test } from 'vitest';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import { drillFindings } from '../../../shared/rules/drill-findings.ts';
import { serviceReadiness } from '../../../shared/rules/service-readiness.ts';
import { at, drillWith, evidence, passedCheck } from '../../support/drill-builder.ts';
import { assetsWith, type PlanInput, planWith, servicesWith } from '../../support/plan-builder.ts';

const readiness = (records: readonly DrillRecord[], todayOn: string, plan: Partial<PlanInput> = {}) => {
  const whole = planWith(plan);
  const [service] = whole.services;
  if (service === undefined) throw new Error('the plan has one service');
  const findings = records.map((record) => drillFindings(record, service));
  return serviceReadiness(
    service,
    whole,
    records.map((record) => record.drill),
    findings,
    todayOn,
  );
};

/** A drill run and signed off a number of days after 2 March 2026. */
const later = (days: number, drillId: string, overrides: Parameters<typeof drillWith>[0] = {}): DrillRecord => {
  const move = (instant: string) => new Date(Date.parse(instant) + days * 86_400_000).toISOString();
  const times = {
    startedAt: move(at('08:00')),
    declaredAt: move(at('08:00')),
    recoveredAt: move(at('10:00')),
    dataPointAt: move(at('02:00')),
    signedOffAt: move(at('12:00')),
  };
  return drillWith({ ...overrides, drill: { drillId, ...overrides.drill }, signedOff: times });
};

test('a service nobody has drilled to a sign-off was never tested, and its first drill is due 30 days after the site began', () => {
  expect(readiness([], '2026-02-01')).toMatchObject({ state: 'never-tested', grade: null, dueOn: '2026-02-04', overdue: false });
  expect(readiness([], '2026-02-05').overdue).toBe(true);
});

test('only a signed-off drill counts', () => {
  const { signedOffAt: _, ...recorded } = drillWith().drill.progress as Extract<
    DrillRecord['drill']['progress'],
    { kind: 'signed-off' }
  >;
  const waiting = drillWith({ drill: { progress: { ...recorded, kind: 'recorded' } } });
  expect(readiness([waiting], '2026-03-03').state).toBe('never-tested');
});

test('a signed-off drill that passed verifies its service with its grade', () => {
  expect(readiness([drillWith()], '2026-03-03')).toStrictEqual({
    serviceId: 'maintenance',
    state: 'verified',
    grade: 'G5',
    drillId: 'drill-1',
    testedOn: '2026-03-02',
    dueOn: '2026-05-31',
    overdue: false,
    reasons: [
      { code: 'drill-passed', values: { drill: 'Spring drill', grade: 'G5' }, subject: { noun: 'drill', id: 'drill-1' } },
    ],
  });
});

test('a proof holds on the day it is due and has expired on the day after', () => {
  expect(readiness([drillWith()], '2026-05-31')).toMatchObject({ state: 'verified', overdue: false });
  expect(readiness([drillWith()], '2026-06-01')).toMatchObject({ state: 'expired', overdue: true });
});

test.each([
  [1, '2026-05-31'],
  [2, '2026-08-29'],
  [3, '2027-03-02'],
  [4, '2027-03-02'],
] as const)('a service of priority %i is due again on %s', (priority, dueOn) => {
  expect(readiness([drillWith()], '2026-03-03', { services: servicesWith({ priority }) }).dueOn).toBe(dueOn);
});

test('an asset changed after the drill had begun needs verification', () => {
  const changed = readiness([drillWith()], '2026-03-03', { assets: assetsWith({ changedAt: at('08:01') }) });
  expect(changed.state).toBe('needs-verification');
  expect(changed.reasons[0]).toStrictEqual({
    code: 'plan-changed-since',
    values: { asset: 'Work order database' },
    subject: { noun: 'asset', id: 'orders-db' },
  });
  expect(readiness([drillWith()], '2026-03-03', { assets: assetsWith({ changedAt: at('08:00') }) }).state).toBe('verified');
});

test('another RTO or RPO than the drill was judged by needs verification; another MTD changes nothing', () => {
  const judged = (objectives: { rtoMinutes: number; rpoMinutes: number; mtdMinutes: number | null } | null) =>
    readiness([drillWith()], '2026-03-03', { services: servicesWith({ objectives }) });
  const changed = judged({ rtoMinutes: 60, rpoMinutes: 1_440, mtdMinutes: null });
  expect(changed).toMatchObject({ state: 'needs-verification', drillId: 'drill-1' });
  expect(changed.reasons).toStrictEqual([
    {
      code: 'objectives-changed-since',
      values: { service: 'Maintenance operations', drill: 'Spring drill', rtoMinutes: 240, rpoMinutes: 1_440 },
      subject: { noun: 'service', id: 'maintenance' },
    },
  ]);
  expect(judged({ rtoMinutes: 240, rpoMinutes: 60, mtdMinutes: null }).state).toBe('needs-verification');
  expect(judged(null).state).toBe('needs-verification');
  expect(judged({ rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: 480 }).state).toBe('verified');
});

test('a change to an asset of another service leaves the proof as it is', () => {
  const assets = assetsWith({ changedAt: at('09:00'), serviceId: null });
  expect(readiness([drillWith()], '2026-03-03', { assets }).state).toBe('verified');
});

test('of ten thousand changed assets fifty are named and the rest is counted', () => {
  const [first] = assetsWith({ changedAt: at('09:00') });
  if (first === undefined) throw new Error('the plan has assets');
  const assets = Array.from({ length: 10_000 }, (_, index) => ({ ...first, assetId: `asset-${index}` }));
  const { reasons } = readiness([drillWith()], '2026-03-03', { assets });
  expect(reasons).toHaveLength(51);
  expect(reasons.at(-1)).toMatchObject({ code: 'and-more', values: { count: 9_950 } });
});

test('a drill that failed takes away what an earlier one proved', () => {
  const failed = later(10, 'drill-2', { checks: [passedCheck({ result: 'fail' })] });
  expect(readiness([drillWith(), failed], '2026-03-20')).toMatchObject({ state: 'failed', drillId: 'drill-2' });
  const mended = later(20, 'drill-3', { drill: { isSample: true } });
  expect(readiness([drillWith(), failed, mended], '2026-03-25')).toMatchObject({
    state: 'verified',
    grade: 'G3',
    drillId: 'drill-3',
  });
});

test('a later sample or tabletop does not take away what a full restore proved', () => {
  const sample = later(10, 'drill-2', { drill: { isSample: true } });
  const tabletop = later(20, 'drill-3', { drill: { mode: 'tabletop' } });
  expect(readiness([tabletop, sample, drillWith()], '2026-03-25')).toMatchObject({
    state: 'verified',
    grade: 'G5',
    drillId: 'drill-1',
  });
});

test('when the full restore has expired, the later sample is what is left', () => {
  const sample = later(10, 'drill-2', { drill: { isSample: true } });
  expect(readiness([drillWith(), sample], '2026-06-01')).toMatchObject({ state: 'verified', grade: 'G3', dueOn: '2026-06-10' });
  expect(readiness([drillWith(), sample], '2026-06-11').state).toBe('expired');
});

test('of two drills of the same grade the newer one counts', () => {
  expect(readiness([drillWith(), later(10, 'drill-2')], '2026-03-25').drillId).toBe('drill-2');
});

test('a drill without restore evidence verifies no more than its grade', () => {
  const hashed = drillWith({ evidence: [evidence({ kind: 'tree-manifest' })] });
  expect(readiness([hashed], '2026-03-03')).toMatchObject({ state: 'verified', grade: 'G2' });
});
