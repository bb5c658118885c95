import * as v from 'valibot';
import { type DrillStep, drillStepKinds, drillStepSchema } from '../../shared/domain/drill-step.ts';
import { prepared, type ReadableDb, type WritableDb } from './database.ts';

export function putDrillStep(db: WritableDb, drillId: string, step: DrillStep): void {
  prepared(
    db,
    `INSERT INTO drill_step (drill_id, kind, state, step) VALUES (?, ?, ?, ?)
     ON CONFLICT (drill_id, kind) DO UPDATE SET state = excluded.state, step = excluded.step`,
  ).run(drillId, step.kind, step.state, JSON.stringify(step));
}

/** The steps in the order a drill takes them. */
export function listDrillSteps(db: ReadableDb, drillId: string): DrillStep[] {
  const rows = prepared(db, 'SELECT step FROM drill_step WHERE drill_id = ?').all(drillId) as { step: string }[];
  const steps = rows.map((row) => v.parse(drillStepSchema, JSON.parse(row.step)));
  return steps.sort((a, b) => drillStepKinds.indexOf(a.kind) - drillStepKinds.indexOf(b.kind));
}
