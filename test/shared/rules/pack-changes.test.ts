import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesListedAtMost, type PackChange } from '../../../shared/domain/pack-changes.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { changesBetween, packChanges, packListing, retoldChanges } from '../../../shared/rules/pack-changes.ts';
import { planListing } from '../../../shared/rules/plan-listing.ts';
import { drillEvidence, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';
import { fullPlan } from '../../support/evidence-plan.ts';
import { fullRecord, on, sha } from '../../support/evidence-record.ts';
import { planWith } from '../../support/plan-builder.ts';

const packId = sha('previous') as Sha256;
const plan = (): Plan => planWith(fullPlan('en'));
const planChanges = (before: Plan, after: Plan): PackChange[] =>
  changesBetween({ packKind: 'plan', nouns: planListing(before) }, { packKind: 'plan', nouns: planListing(after) });
const brief = ({ noun, id, kind, field, from, to }: PackChange) => [noun, id, kind, field, from, to];

test('the same pack again has changed in nothing', () => {
  for (const make of [drillEvidence, planEvidence, siteAuditEvidence]) {
    expect(packChanges(make(), packId, make())).toMatchObject({ previousPackId: packId, entries: [], unlisted: 0 });
  }
});

test('a plan is told field by field, with what was and what is; ids go by their names', () => {
  const before = plan();
  const [first, second, ...assets] = before.assets;
  const [service, ...services] = before.services;
  if (!first || !second || !service) throw new TypeError('the plan has assets and services');
  const after: Plan = {
    ...before,
    assets: [{ ...first, ownerId: 'ingrid' as never, retentionDays: 30 }, ...assets],
    services: [{ ...service, objectives: { rtoMinutes: 120, rpoMinutes: 1440, mtdMinutes: 1440 } as never }, ...services],
  };
  expect(planChanges(before, after).map(brief)).toEqual([
    ['service', service.serviceId, 'changed', 'rtoMinutes', 240, 120],
    ['asset', first.assetId, 'changed', 'ownerId', '李娜', 'Ingrid Sørensen'],
    ['asset', first.assetId, 'changed', 'retentionDays', 90, 30],
    ['asset', second.assetId, 'removed', null, null, null],
  ]);
  expect(planChanges(after, before).map(brief)).toContainEqual(['asset', second.assetId, 'added', null, null, null]);
});

test('a slower recovery of the same service is worse, a verdict regained is better, and each is named', () => {
  const slow = drillEvidence({ record: { signedOff: { ...fullRecord().signedOff, recoveredAt: on('23:50:00') } } });
  const fast = drillEvidence();
  const results = (changes: ReturnType<typeof packChanges>) =>
    changes.entries.filter(({ noun }) => noun === 'drill').map(({ kind, field }) => [kind, field]);
  expect(results(packChanges(slow, packId, fast))).toEqual([
    ['better', 'verdict'],
    ['better', 'rtaMinutes'],
  ]);
  expect(results(packChanges(fast, packId, slow))).toEqual([
    ['worse', 'verdict'],
    ['worse', 'rtaMinutes'],
  ]);
});

test('what was unknown has no direction', () => {
  const unknown = drillEvidence({ record: { signedOff: { ...fullRecord().signedOff, recoveredAt: null } } });
  const rta = packChanges(unknown, packId, drillEvidence()).entries.find(({ field }) => field === 'rtaMinutes');
  expect(rta).toMatchObject({ kind: 'changed', from: null, to: 158 });
});

test('another drill of the same service is held against the last', () => {
  const { progress: _progress, ...drill } = drillEvidence().record.drill;
  const next = drillEvidence({ record: { drill: { ...drill, drillId: 'drill-2' as never, title: 'Spring drill' } } });
  expect(packChanges(drillEvidence(), packId, next).entries.map(brief)).toEqual([
    ['drill', 'drill-2', 'changed', 'title', 'Autumn drill: deleted inspection folder', 'Spring drill'],
  ]);
});

test('in a site audit the drills that came and went are named', () => {
  const { progress: _progress, ...drill } = drillEvidence().record.drill;
  const two = siteAuditEvidence({ records: [{}, { drill: { ...drill, drillId: 'drill-2' as never, title: 'Spring drill' } }] });
  const came = packChanges(siteAuditEvidence(), packId, two).entries.filter(({ noun }) => noun === 'drill');
  expect(came.map(brief)).toEqual([['drill', 'drill-2', 'added', null, null, null]]);
});

test('a gap that is answered is better, one that opens is worse', () => {
  const open = planEvidence({ plan: { restoreTargets: [] } });
  const closed = planEvidence();
  const gap = (changes: ReturnType<typeof packChanges>) => changes.entries.find(({ id }) => id === 'restore-target-approved');
  expect(gap(packChanges(open, packId, closed))).toMatchObject({ noun: 'gap', kind: 'better', from: 'no', to: 'yes' });
  expect(gap(packChanges(closed, packId, open))).toMatchObject({ noun: 'gap', kind: 'worse' });
});

test('a plan that was rewritten is counted beyond what is listed', () => {
  const base = plan().assets[0];
  if (base === undefined) throw new TypeError('the plan has assets');
  const many = Array.from({ length: 700 }, (_, index) => ({ ...base, assetId: `asset-${index}` as never }));
  const before = planEvidence();
  const after = { ...before, plan: { ...before.plan, assets: many } };
  const { entries, unlisted } = packChanges(before, packId, after);
  expect(entries).toHaveLength(changesListedAtMost);
  expect(entries.length + unlisted).toBe(700 + before.plan.assets.length);
});

test('what one direction adds the other removes, and both change the same fields', () => {
  const assets = plan().assets;
  const part = fc.subarray([...assets]);
  const touched = (list: typeof assets) =>
    fc.array(fc.record({ index: fc.nat(11), note: fc.string() }), { maxLength: 4 }).map((edits) =>
      list.map((asset, index) => {
        const edit = edits.find((entry) => entry.index === index);
        return edit === undefined ? asset : { ...asset, note: edit.note };
      }),
    );
  fc.assert(
    fc.property(part.chain(touched), part.chain(touched), (one, other) => {
      const before = { ...plan(), assets: one };
      const after = { ...plan(), assets: other };
      const there = planChanges(before, after);
      const back = planChanges(after, before);
      const count = (changes: readonly PackChange[], kind: string) => changes.filter((change) => change.kind === kind).length;
      expect(count(there, 'added')).toBe(count(back, 'removed'));
      expect(count(there, 'changed')).toBe(count(back, 'changed'));
      for (const { from, to, field, kind } of there) expect(kind === 'changed').toBe(field !== null && from !== to);
    }),
  );
});

test('what is told of the pack itself follows from it; whoever tells it otherwise is found out', () => {
  const before = planEvidence({ plan: { restoreTargets: [] } });
  const after = planEvidence();
  const told = packChanges(before, packId, { ...after, plan: { ...after.plan, assets: after.plan.assets.slice(1) } }).entries;
  const listing = packListing({ ...after, plan: { ...after.plan, assets: after.plan.assets.slice(1) } });
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['better', 'added', 'removed']));
  expect(retoldChanges(told, listing)).toEqual(told);
  const [first, ...rest] = told;
  if (first === undefined) throw new TypeError('something changed');
  const lies: readonly (readonly PackChange[])[] = [
    [{ ...first, kind: 'changed' }, ...rest],
    [{ ...first, to: 'unknown' }, ...rest],
    [{ ...first, from: first.to }, ...rest],
    [{ ...first, id: 'nobody knows this' }, ...rest],
    [...rest, first],
    [...told, first],
  ];
  for (const lie of lies) expect(retoldChanges(lie, listing)).not.toEqual(lie);
});
