import { expect, test } from 'vitest';
import { checkAudit } from '../../../electron/services/audit.ts';
import { addAsset, type NewAsset, updateAsset } from '../../../electron/services/protected-assets.ts';
import { viewSite } from '../../../electron/services/sites.ts';
import { auditHead } from '../../../electron/store/audit.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import type { AssetId, PersonId, ScopeItemId, ServiceId } from '../../../shared/domain/ids.ts';
import { codeOf, failureOf } from '../store/support/refusal.ts';
import { countReads } from './support/count-reads.ts';
import { freshSite } from './support/fresh-site.ts';
import { newAsset } from './support/new-asset.ts';
import { lastEntry, setStage } from './support/stage.ts';

test('an asset is kept with revision 0 and told in the log', () => {
  const { context } = freshSite();
  const asset = addAsset(context, newAsset({ name: 'Historian' }));
  expect(asset).toMatchObject({ name: 'Historian', revision: 0 });
  expect(protectedAssets.list(context.db)).toEqual([asset]);
  expect(viewSite(context).plan.assets).toEqual([asset]);
  expect(lastEntry(context)).toMatchObject({
    action: 'asset:add',
    subject: `asset:${asset.assetId}`,
    payload: { name: 'Historian', kind: 'database' },
  });
});

test('an edit raises the revision, changes nothing else and tells from what to what', () => {
  const { context } = freshSite();
  const asset = addAsset(context, newAsset({ name: 'Historian', retentionDays: 30 }));
  const edited = updateAsset(context, asset.assetId, 0, { retentionDays: 90, note: 'since June' });
  expect(edited).toEqual({ ...asset, retentionDays: 90, note: 'since June', revision: 1, changedAt: edited.changedAt });
  expect(edited.changedAt > asset.changedAt).toBe(true);
  expect(protectedAssets.get(context.db, asset.assetId)).toEqual(edited);
  expect(lastEntry(context)).toMatchObject({
    action: 'asset:update',
    payload: { name: 'Historian', from: { retentionDays: 30, note: '' }, to: { retentionDays: 90, note: 'since June' } },
  });
});

test('an edit of what somebody else changed meanwhile is refused with both revisions, and theirs stays', () => {
  const { context } = freshSite();
  const asset = addAsset(context, newAsset());
  const theirs = updateAsset(context, asset.assetId, 0, { note: 'theirs' });
  expect(failureOf(() => updateAsset(context, asset.assetId, 0, { note: 'mine' }))).toMatchObject({
    code: 'RECORD_CHANGED_MEANWHILE',
    detail: { name: asset.name, seen: 0, now: 1 },
  });
  expect(protectedAssets.get(context.db, asset.assetId)).toEqual(theirs);
});

test('an edit that changes nothing writes nothing, not even a line in the log', () => {
  const { context } = freshSite();
  const asset = addAsset(context, newAsset({ scopeItemIds: ['assets' as ScopeItemId] }));
  const before = auditHead(context.db);
  expect(updateAsset(context, asset.assetId, 0, {})).toEqual(asset);
  expect(updateAsset(context, asset.assetId, 0, { name: asset.name, scopeItemIds: ['assets' as ScopeItemId] })).toEqual(asset);
  expect(auditHead(context.db)).toEqual(before);
});

test('a reference to nothing is refused by name and field, in a new asset and in an edit', () => {
  const { context } = freshSite();
  const asset = addAsset(context, newAsset());
  const before = auditHead(context.db);
  const cases: readonly (readonly [Partial<NewAsset>, string, string])[] = [
    [{ serviceId: 'nowhere' as ServiceId }, 'SERVICE_NOT_FOUND', 'serviceId'],
    [{ ownerId: 'nobody' as PersonId }, 'PERSON_NOT_FOUND', 'ownerId'],
    [{ dependsOn: ['nothing' as AssetId] }, 'ASSET_NOT_FOUND', 'dependsOn'],
    [{ scopeItemIds: ['nothing' as ScopeItemId] }, 'SCOPE_ITEM_NOT_FOUND', 'scopeItemIds'],
  ];
  for (const [edit, code, field] of cases) {
    expect(failureOf(() => updateAsset(context, asset.assetId, 0, edit))).toMatchObject({ code, fields: { [field]: code } });
    expect(failureOf(() => addAsset(context, newAsset(edit)))).toMatchObject({ code, fields: { [field]: code } });
  }
  expect(codeOf(() => updateAsset(context, asset.assetId, 0, { dependsOn: [asset.assetId] }))).toBe('ASSET_NOT_FOUND');
  expect(codeOf(() => updateAsset(context, 'nothing' as AssetId, 0, { note: 'x' }))).toBe('ASSET_NOT_FOUND');
  expect(auditHead(context.db)).toEqual(before);
  expect(protectedAssets.list(context.db)).toEqual([asset]);
});

test('what is in memory after edits is what is in the file', () => {
  const { context } = freshSite();
  const { people, service } = setStage(context);
  const assets = ['a', 'b', 'c'].map((name) => addAsset(context, newAsset({ name })));
  for (const asset of assets) updateAsset(context, asset.assetId, 0, { ownerId: people.tester.personId });
  updateAsset(context, assets[1]?.assetId as AssetId, 1, {
    serviceId: service.serviceId,
    dependsOn: [assets[0]?.assetId as AssetId],
  });
  const remembered = context.memory.plan();
  context.memory.forget();
  expect(remembered).toEqual(context.memory.plan());
  expect(checkAudit(context)).toMatchObject({ intact: true, brokenAt: null });
});

test('an edit of one asset among many reads none of the others again', () => {
  const { context } = freshSite();
  const assets = Array.from({ length: 300 }, (_none, number) => addAsset(context, newAsset({ name: `Asset ${number}` })));
  viewSite(context);
  const reads = countReads(context.db, () => {
    updateAsset(context, assets[150]?.assetId as AssetId, 0, { note: 'edited' });
    viewSite(context);
  });
  // the end of the log, to add to it and to tell its head
  expect(reads.rows).toBeLessThan(20);
  expect(reads.tables).toEqual(new Set(['audit']));
});
