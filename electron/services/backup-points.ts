import type { BackupPoint } from '../../shared/domain/backup-point.ts';
import type { BackupPointId } from '../../shared/domain/ids.ts';
import { backupPoints } from '../store/backup-points.ts';
import type { Context } from './context.ts';
import { write } from './write.ts';

/** Puts a backup point on record, as the tool reported it. */
export function addBackupPoint(context: Context, given: Omit<BackupPoint, 'backupPointId'>): BackupPoint {
  const point: BackupPoint = { backupPointId: context.newId() as BackupPointId, ...given };
  const detail = { tool: given.provenance.tool, toolPointId: given.toolPointId, takenAt: given.takenAt };
  const change = { action: 'backup-point:add', subject: `backup-point:${point.backupPointId}`, record: point, detail };
  write(context, [change], (db) => backupPoints.insert(db, point));
  return point;
}
