import { protectedAssetSchema } from '../../shared/domain/protected-asset.ts';
import { recordTable } from './record-table.ts';

export const protectedAssets = recordTable({
  table: 'protected_asset',
  schema: protectedAssetSchema,
  key: 'assetId',
  json: ['dependsOn', 'scopeItemIds'],
  orderBy: 'rowid',
});
