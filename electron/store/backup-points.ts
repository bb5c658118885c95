import { backupPointSchema } from '../../shared/domain/backup-point.ts';
import { recordTable } from './record-table.ts';

export const backupPoints = recordTable({
  table: 'backup_point',
  schema: backupPointSchema,
  key: 'backupPointId',
  json: ['assetIds', 'integrity', 'provenance'],
  orderBy: 'taken_at, backup_point_id',
});
