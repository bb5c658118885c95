import { scopeExclusionSchema, scopeItemSchema } from '../../shared/domain/scope.ts';
import { recordTable } from './record-table.ts';

export const scopeItems = recordTable({
  table: 'scope_item',
  schema: scopeItemSchema,
  key: 'itemId',
  json: ['groupName', 'name'],
  orderBy: 'position',
});

export const scopeExclusions = recordTable({ table: 'scope_exclusion', schema: scopeExclusionSchema, key: 'itemId' });
