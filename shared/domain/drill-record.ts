import * as v from 'valibot';
import { backupPointSchema } from './backup-point.ts';
import { checkSchema } from './check.ts';
import { differenceSchema } from './difference.ts';
import { drillSchema } from './drill.ts';
import { drillStepSchema } from './drill-step.ts';
import { evidenceItemSchema } from './evidence-item.ts';
import { signOffSchema } from './sign-off.ts';

/** A drill with everything that was recorded under it. */
export const drillRecordSchema = v.strictObject({
  drill: drillSchema,
  backupPoint: v.nullable(backupPointSchema),
  steps: v.array(drillStepSchema),
  checks: v.array(checkSchema),
  differences: v.array(differenceSchema),
  evidence: v.array(evidenceItemSchema),
  signOffs: v.array(signOffSchema),
});
export type DrillRecord = v.InferOutput<typeof drillRecordSchema>;
