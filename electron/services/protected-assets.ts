import type { AssetSaved } from '../../shared/contract/asset.ts';
import type { AssetId } from '../../shared/domain/ids.ts';
import type { AssetEdit, ProtectedAsset } from '../../shared/domain/protected-asset.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { assess } from '../../shared/rules/assess.ts';
import { auditHead } from '../store/audit.ts';
import { protectedAssets } from '../store/protected-assets.ts';
import { type Context, instantOf } from './context.ts';
import { write } from './write.ts';

export type NewAsset = Omit<ProtectedAsset, 'assetId' | 'revision' | 'changedAt'>;

/** Throws: SERVICE_NOT_FOUND, PERSON_NOT_FOUND, ASSET_NOT_FOUND, SCOPE_ITEM_NOT_FOUND for a reference to nothing. */
export function addAsset(context: Context, given: NewAsset): ProtectedAsset {
  checkReferences(context, given);
  const asset: ProtectedAsset = { assetId: context.newId() as AssetId, ...given, revision: 0, changedAt: instantOf(context) };
  const change = {
    action: 'asset:add',
    subject: `asset:${asset.assetId}`,
    record: asset,
    detail: { name: asset.name, kind: asset.kind },
  };
  const plan = context.memory.plan();
  write(
    context,
    [change],
    (db) => protectedAssets.insert(db, asset),
    () => context.memory.replacePlan({ ...plan, assets: [...plan.assets, asset] }),
  );
  return asset;
}

/**
 * Changes fields of one asset.
 *
 * Throws: ASSET_NOT_FOUND; RECORD_CHANGED_MEANWHILE when `revision` is not the newest; as `addAsset` for references.
 */
export function updateAsset(context: Context, assetId: AssetId, revision: number, edit: AssetEdit): ProtectedAsset {
  const plan = context.memory.plan();
  const before = plan.assets.find((entry) => entry.assetId === assetId);
  if (before === undefined) throw new DrillbookError('ASSET_NOT_FOUND', { detail: { assetId } });
  if (before.revision !== revision) {
    throw new DrillbookError('RECORD_CHANGED_MEANWHILE', { detail: { name: before.name, seen: revision, now: before.revision } });
  }
  checkReferences(context, edit, assetId);
  const changed = changedFields(before, edit);
  if (Object.keys(changed.to).length === 0) return before;
  const asset = { ...before, ...changed.to, revision: revision + 1, changedAt: instantOf(context) } as ProtectedAsset;
  const change = { action: 'asset:update', subject: `asset:${assetId}`, record: asset, detail: { name: asset.name, ...changed } };
  write(
    context,
    [change],
    (db) => protectedAssets.update(db, asset),
    () =>
      context.memory.replacePlan({ ...plan, assets: plan.assets.map((entry) => (entry.assetId === assetId ? asset : entry)) }),
  );
  return asset;
}

/** Everything that a saved asset changed on the screen. */
export function assetSaved(context: Context, asset: ProtectedAsset): AssetSaved {
  const savedAt = instantOf(context);
  const assessment = assess(context.memory.plan(), context.memory.records(), savedAt);
  return { asset, assessment, audit: auditHead(context.db), savedAt };
}

function changedFields(before: ProtectedAsset, edit: AssetEdit): { from: Record<string, unknown>; to: Record<string, unknown> } {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(edit)) {
    const old = before[field as keyof AssetEdit];
    if (value === undefined || JSON.stringify(old) === JSON.stringify(value)) continue;
    from[field] = old;
    to[field] = value;
  }
  return { from, to };
}

function checkReferences(context: Context, edit: AssetEdit, self: AssetId | null = null): void {
  const plan = context.memory.plan();
  const { serviceId, ownerId, dependsOn = [], scopeItemIds = [] } = edit;
  if (serviceId && !plan.services.some((entry) => entry.serviceId === serviceId)) {
    throw new DrillbookError('SERVICE_NOT_FOUND', { detail: { serviceId }, fields: { serviceId: 'SERVICE_NOT_FOUND' } });
  }
  if (ownerId && !plan.people.some((entry) => entry.personId === ownerId)) {
    throw new DrillbookError('PERSON_NOT_FOUND', { detail: { personId: ownerId }, fields: { ownerId: 'PERSON_NOT_FOUND' } });
  }
  const lost = dependsOn.find((id) => id === self || !plan.assets.some((entry) => entry.assetId === id));
  if (lost !== undefined)
    throw new DrillbookError('ASSET_NOT_FOUND', { detail: { assetId: lost }, fields: { dependsOn: 'ASSET_NOT_FOUND' } });
  const unknown = scopeItemIds.find((id) => !plan.scopeItems.some((entry) => entry.itemId === id));
  if (unknown !== undefined) {
    throw new DrillbookError('SCOPE_ITEM_NOT_FOUND', {
      detail: { itemId: unknown },
      fields: { scopeItemIds: 'SCOPE_ITEM_NOT_FOUND' },
    });
  }
}
