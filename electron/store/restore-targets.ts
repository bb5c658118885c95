import { restoreTargetSchema } from '../../shared/domain/restore-target.ts';
import { recordTable } from './record-table.ts';

export const restoreTargets = recordTable({
  table: 'restore_target',
  schema: restoreTargetSchema,
  key: 'restoreTargetId',
  orderBy: 'name, restore_target_id',
});
