import { checkSchema } from '../../shared/domain/check.ts';
import { differenceSchema } from '../../shared/domain/difference.ts';
import { drillSchema } from '../../shared/domain/drill.ts';
import type { DrillRecord } from '../../shared/domain/drill-record.ts';
import { signOffSchema } from '../../shared/domain/sign-off.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { backupPoints } from './backup-points.ts';
import type { ReadableDb } from './database.ts';
import { listDrillSteps } from './drill-steps.ts';
import { evidenceItems } from './evidence-items.ts';
import { recordTable } from './record-table.ts';

const ownedBy = 'drillId';

export const drills = recordTable({
  table: 'drill',
  schema: drillSchema,
  key: 'drillId',
  json: ['progress'],
  boolean: ['isSample'],
  orderBy: 'planned_on DESC, drill_id',
});

export const drillChecks = recordTable({
  table: 'drill_check',
  schema: checkSchema,
  key: 'checkId',
  json: ['evidenceIds'],
  ownedBy,
  orderBy: 'rowid',
});

export const differences = recordTable({
  table: 'difference',
  schema: differenceSchema,
  key: 'differenceId',
  ownedBy,
  orderBy: 'rowid',
});

export const signOffs = recordTable({ table: 'sign_off', schema: signOffSchema, key: 'signOffId', ownedBy, orderBy: 'rowid' });

/**
 * A drill with everything recorded under it.
 *
 * Throws: DRILL_NOT_FOUND.
 */
export function getDrillRecord(db: ReadableDb, drillId: string): DrillRecord {
  const drill = drills.get(db, drillId);
  if (drill === null) throw new DrillbookError('DRILL_NOT_FOUND', { detail: { drillId } });
  const { progress } = drill;
  return {
    drill,
    backupPoint: 'backupPointId' in progress ? backupPoints.get(db, progress.backupPointId) : null,
    steps: listDrillSteps(db, drillId),
    checks: drillChecks.listBy(db, 'drillId', drillId),
    differences: differences.listBy(db, 'drillId', drillId),
    evidence: evidenceItems.listBy(db, 'drillId', drillId),
    signOffs: signOffs.listBy(db, 'drillId', drillId),
  };
}
