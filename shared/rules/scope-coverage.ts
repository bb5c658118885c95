import type { ItemCoverage } from '../domain/assessment.ts';
import type { Plan } from '../domain/plan.ts';

/**
 * Whether each scope item is answered for: by at least one protected asset, or by an exclusion with a reason and a name.
 *
 * An item with both is covered: the exclusion is out of date, not the asset.
 */
export function scopeCoverage(plan: Pick<Plan, 'scopeItems' | 'assets' | 'exclusions'>): ItemCoverage[] {
  const excluded = new Set<string>(plan.exclusions.map((exclusion) => exclusion.itemId));
  const covering = Map.groupBy(
    plan.assets.flatMap((asset) => asset.scopeItemIds.map((itemId) => ({ itemId, assetId: asset.assetId }))),
    (entry) => entry.itemId,
  );
  return plan.scopeItems.map(({ itemId }) => {
    const assetIds = (covering.get(itemId) ?? []).map((entry) => entry.assetId);
    const state = assetIds.length > 0 ? 'covered' : excluded.has(itemId) ? 'excluded' : 'open';
    return { itemId, state, assetIds };
  });
}
