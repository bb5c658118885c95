import * as v from 'valibot';
import { type DrillStep, drillStepKinds, drillStepSchema } from '../../shared/domain/drill-step.ts';
import { prepared, type ReadableDb, type WritableDb } from './database.ts';
import { checkedRecord, recordTable } from './record-table.ts';

const stepRowSchema = v.pipe(
  v.strictObject({ kind: v.string(), state: v.string(), step: drillStepSchema }),
  v.check((row) => row.kind === row.step.kind && row.state === row.step.state),
);
const spec = { table: 'drill_step', schema: stepRowSchema, key: 'kind', json: ['step'], ownedBy: 'drillId' };
const stepRows = recordTable(spec);

export function putDrillStep(db: WritableDb, drillId: string, step: DrillStep): void {
  const row = checkedRecord(spec, { kind: step.kind, state: step.state, step });
  prepared(
    db,
    `INSERT INTO drill_step (drill_id, kind, state, step) VALUES (?, ?, ?, ?)
     ON CONFLICT (drill_id, kind) DO UPDATE SET state = excluded.state, step = excluded.step`,
  ).run(drillId, row.kind, row.state, JSON.stringify(row.step));
}

/**
 * The steps in the order a drill takes them.
 *
 * Throws: SITE_FILE_DAMAGED when a row is no step.
 */
export function listDrillSteps(db: ReadableDb, drillId: string): DrillStep[] {
  const steps = stepRows.listBy(db, 'drillId', drillId).map((row) => row.step);
  return steps.sort((a, b) => drillStepKinds.indexOf(a.kind) - drillStepKinds.indexOf(b.kind));
}
