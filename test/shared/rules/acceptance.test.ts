import { expect, test } from 'vitest';
import type { AcceptanceCriterion, CriterionAssessment } from '../../../shared/domain/assessment.ts';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { assess } from '../../../shared/rules/assess.ts';
import { drillWith } from '../../support/drill-builder.ts';
import { assetsWith, type PlanInput, peopleWith, planWith, servicesWith, targetsWith } from '../../support/plan-builder.ts';

const judge = (
  criterion: AcceptanceCriterion,
  plan: Partial<PlanInput> = {},
  records: readonly DrillRecord[] = [],
  todayOn = '2026-03-03',
): CriterionAssessment => {
  const { acceptance } = assess(planWith(plan), records, `${todayOn}T09:00:00.000Z` as Instant);
  const found = acceptance.find((entry) => entry.criterion === criterion);
  if (found === undefined) throw new Error(`${criterion} was not judged`);
  return found;
};
const missing = (found: CriterionAssessment) => found.missing.map((fact) => fact.code);

test('a complete plan with a passed full drill meets all five criteria, each with its proof', () => {
  const { acceptance } = assess(planWith(), [drillWith()], '2026-03-03T09:00:00.000Z' as Instant);
  expect(acceptance.map(({ criterion, state }) => [criterion, state])).toStrictEqual([
    ['what-is-protected', 'met'],
    ['who-requests-restore', 'met'],
    ['who-approves-restore', 'met'],
    ['which-environment-validates', 'met'],
    ['what-proves-recovery', 'met'],
  ]);
  for (const { proofs, missing: open } of acceptance) {
    expect(proofs.length).toBeGreaterThan(0);
    expect(open).toStrictEqual([]);
  }
});

test('an item with neither an asset nor an exclusion is open, and the plan does not say what is protected', () => {
  const found = judge('what-is-protected', { exclusions: [] });
  expect(found.state).toBe('not-met');
  expect(found.missing).toStrictEqual([
    { code: 'scope-item-open', values: { item: 'datasets' }, subject: { noun: 'scope-item', id: 'datasets' } },
  ]);
});

test('an excluded item is not open', () => {
  expect(judge('what-is-protected')).toMatchObject({
    state: 'met',
    proofs: [
      { code: 'scope-items-covered', values: { covered: 2, excluded: 1, total: 3 } },
      { code: 'asset-complete', values: { complete: 2, total: 2 } },
    ],
  });
});

test.each([
  ['owner', { ownerId: null }, 'asset-without-owner'],
  ['service', { serviceId: null }, 'asset-without-service'],
  ['backup method', { backupMethod: '  ' }, 'asset-without-backup-method'],
  ['retention', { retentionDays: null }, 'asset-without-retention'],
] as const)('an asset without %s is incomplete', (_, change, code) => {
  const found = judge('what-is-protected', { assets: assetsWith(change) });
  expect(missing(found)).toStrictEqual([code, code]);
  expect(found.proofs[1]?.values).toStrictEqual({ complete: 0, total: 2 });
});

test('a plan without assets protects nothing, even where every item is excluded', () => {
  const excludedAt = '2026-01-05T08:00:00.000Z';
  const exclusions = ['work-orders', 'inspection-records', 'datasets'].map((itemId) => ({
    itemId,
    reason: 'Not used at this plant',
    excludedBy: 'anna',
    excludedAt,
  }));
  expect(missing(judge('what-is-protected', { assets: [], exclusions }))).toStrictEqual(['no-assets']);
});

test('without a requester nobody can request a restore; one who cannot be reached is a risk beside one who can', () => {
  expect(judge('who-requests-restore', { people: peopleWith({ rita: { roles: [] } }) })).toMatchObject({
    state: 'not-met',
    missing: [{ code: 'no-requester' }],
  });
  expect(judge('who-requests-restore', { people: peopleWith({ rita: { contact: ' ' } }) }).state).toBe('not-met');
  const second = peopleWith({ vera: { roles: ['requester'], contact: '' } });
  expect(judge('who-requests-restore', { people: second })).toMatchObject({
    state: 'at-risk',
    missing: [{ code: 'requester-without-contact', values: { person: 'Vera Validator' } }],
  });
});

test('an approver who is the only requester is one pair of eyes', () => {
  const alone = peopleWith({ rita: { roles: [] }, anna: { roles: ['requester', 'approver'] } });
  expect(judge('who-approves-restore', { people: alone })).toMatchObject({
    state: 'not-met',
    missing: [{ code: 'approver-is-only-requester', values: { person: 'Anna Approver' } }],
  });
  const two = peopleWith({ anna: { roles: ['requester', 'approver'] } });
  expect(judge('who-approves-restore', { people: two }).state).toBe('met');
  const none = peopleWith({ anna: { roles: [] } });
  expect(missing(judge('who-approves-restore', { people: none }))).toStrictEqual(['no-approver']);
});

test('a restore target counts with an isolation statement and the approval of a named person', () => {
  expect(missing(judge('which-environment-validates', { restoreTargets: [] }))).toStrictEqual(['no-restore-target']);
  const cases = [
    [{ isolation: ' ' }, ['restore-target-without-isolation']],
    [{ approvedBy: null, approvedAt: null }, ['restore-target-not-approved']],
    [{ approvedBy: 'nobody' }, ['restore-target-not-approved']],
  ] as const;
  for (const [change, codes] of cases) {
    const found = judge('which-environment-validates', { restoreTargets: targetsWith(change) });
    expect(found.state).toBe('not-met');
    expect(missing(found)).toStrictEqual(codes);
  }
  expect(judge('which-environment-validates').proofs[0]?.values).toStrictEqual({
    target: 'Restore bench',
    person: 'Anna Approver',
  });
});

test('without a service of priority 1 it is open what must be proven', () => {
  const found = judge('what-proves-recovery', { services: servicesWith({ priority: 2 }) }, [drillWith()]);
  expect(found).toMatchObject({ state: 'not-met', missing: [{ code: 'no-priority-one-service' }] });
});

test('a service that was never drilled is not proven', () => {
  expect(judge('what-proves-recovery')).toMatchObject({
    state: 'not-met',
    missing: [{ code: 'service-not-proven', values: { service: 'Maintenance operations', minimum: 'G4' } }],
  });
});

test('a sample proves no recovery, nor does a restore that nobody checked: the least is a full restore', () => {
  const sample = drillWith({ drill: { isSample: true } });
  expect(judge('what-proves-recovery', {}, [sample]).state).toBe('not-met');
  const unchecked = drillWith({ checks: [] });
  expect(judge('what-proves-recovery', {}, [unchecked]).state).toBe('not-met');
});

test('a proof is at risk in its last thirty days, and none after its last day', () => {
  const state = (todayOn: string) => judge('what-proves-recovery', {}, [drillWith()], todayOn).state;
  expect([state('2026-04-30'), state('2026-05-01'), state('2026-05-31'), state('2026-06-01')]).toStrictEqual([
    'met',
    'at-risk',
    'at-risk',
    'not-met',
  ]);
});

test('one unproven service of priority 1 outweighs a proven one', () => {
  const [first] = servicesWith({});
  if (first === undefined) throw new Error('the plan has a service');
  const services = [first, { ...first, serviceId: 'archive', name: 'Document archive' }];
  const found = judge('what-proves-recovery', { services }, [drillWith()]);
  expect(found.state).toBe('not-met');
  expect(found.proofs.map((fact) => fact.values.service)).toStrictEqual(['Maintenance operations']);
  expect(found.missing.map((fact) => fact.values.service)).toStrictEqual(['Document archive']);
});
