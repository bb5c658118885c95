import { expect, test } from 'vitest';
import type { Instant } from '../../../shared/domain/units.ts';
import { assess } from '../../../shared/rules/assess.ts';
import { backupOperator } from '../../../shared/rules/backup-operator.ts';
import { planSections } from '../../../shared/rules/plan-sections.ts';
import { scopeCoverage } from '../../../shared/rules/scope-coverage.ts';
import { drillWith } from '../../support/drill-builder.ts';
import { assetsWith, type PlanInput, planWith, targetsWith } from '../../support/plan-builder.ts';

const withModel = (change: Partial<PlanInput['prerequisites'][number]>) =>
  planWith().prerequisites.map((entry) => (entry.kind === 'deployment-model' ? { ...entry, ...change } : entry));

test.each([
  ['vendor-hosted', 'vendor'],
  ['customer-hosted', 'customer'],
  ['provider-hosted', 'provider'],
] as const)('in a %s installation the %s operates the backups', (value, operator) => {
  expect(backupOperator(planWith({ prerequisites: withModel({ value }) }).prerequisites)).toBe(operator);
});

test('who operates the backups is unknown until somebody confirmed the deployment model', () => {
  expect(backupOperator(planWith({ prerequisites: withModel({ confirmedAt: null, confirmedBy: null }) }).prerequisites)).toBe(
    'unknown',
  );
  expect(backupOperator([])).toBe('unknown');
});

test.each(['on a boat', 'constructor', ''])('a deployment model written “%s” decides nothing', (value) => {
  expect(backupOperator(planWith({ prerequisites: withModel({ value }) }).prerequisites)).toBe('unknown');
});

test('every scope item is answered for once: covered, excluded or open', () => {
  expect(scopeCoverage(planWith({ assets: assetsWith({ scopeItemIds: ['work-orders'] }) }))).toStrictEqual([
    { itemId: 'work-orders', state: 'covered', assetIds: ['orders-db', 'uploads'] },
    { itemId: 'inspection-records', state: 'open', assetIds: [] },
    { itemId: 'datasets', state: 'excluded', assetIds: [] },
  ]);
});

test('an item that is covered and excluded is covered', () => {
  const [, , item] = scopeCoverage(planWith({ assets: assetsWith({ scopeItemIds: ['datasets'] }) }));
  expect(item?.state).toBe('covered');
});

test('each section counts in its own units, and people are done only when every role is held', () => {
  const plan = planWith();
  expect(planSections(plan, scopeCoverage(plan))).toStrictEqual([
    { section: 'prerequisites', state: 'done', done: 7, total: 7 },
    { section: 'people', state: 'in-progress', done: 8, total: 11 },
    { section: 'services', state: 'done', done: 1, total: 1 },
    { section: 'inventory', state: 'done', done: 2, total: 2 },
    { section: 'scope', state: 'done', done: 3, total: 3 },
    { section: 'restore-targets', state: 'done', done: 1, total: 1 },
  ]);
});

test('a section without a single entry has not been started', () => {
  const plan = planWith({ people: [], services: [], assets: [], exclusions: [], restoreTargets: [] });
  const states = planSections(plan, scopeCoverage(plan)).map(({ section, state }) => [section, state]);
  expect(states).toStrictEqual([
    ['prerequisites', 'done'],
    ['people', 'not-started'],
    ['services', 'not-started'],
    ['inventory', 'not-started'],
    ['scope', 'not-started'],
    ['restore-targets', 'not-started'],
  ]);
});

test('assets that all lack something, and a target nobody approved, are work in progress', () => {
  const plan = planWith({
    assets: assetsWith({ ownerId: null }),
    restoreTargets: targetsWith({ approvedBy: null, approvedAt: null }),
  });
  const [inventory, target] = ['inventory', 'restore-targets'].map((name) =>
    planSections(plan, scopeCoverage(plan)).find((entry) => entry.section === name),
  );
  expect(inventory).toMatchObject({ state: 'in-progress', done: 0, total: 2 });
  expect(target).toMatchObject({ state: 'in-progress', done: 0, total: 1 });
});

test('a drill of a service that is no longer in the plan is not judged', () => {
  const found = assess(planWith({ services: [] }), [drillWith()], '2026-03-03T09:00:00.000Z' as Instant);
  expect(found.drills).toStrictEqual([]);
  expect(found.readiness).toStrictEqual([]);
});

test('the same plan at the same moment is assessed the same, and nothing given is changed', () => {
  const plan = planWith();
  const records = [drillWith()];
  const before = structuredClone({ plan, records });
  const now = '2026-03-03T09:00:00.000Z' as Instant;
  expect(assess(plan, records, now)).toStrictEqual(assess(plan, records, now));
  expect({ plan, records }).toStrictEqual(before);
});
