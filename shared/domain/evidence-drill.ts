import * as v from 'valibot';
import { drillFindingsSchema } from './drill-findings.ts';
import { drillRecordSchema } from './drill-record.ts';
import { commonEvidenceSchema } from './evidence-common.ts';

/**
 * evidence.json of a drill pack: the whole truth the pack prints, so that its pages can be drawn again from it alone.
 *
 * Shape: what every pack holds, and what was recorded of the drill, unchanged.
 */
export const drillEvidenceSchema = v.strictObject({
  ...commonEvidenceSchema.entries,
  packKind: v.literal('drill'),
  record: drillRecordSchema,
  findings: drillFindingsSchema,
});
export type DrillEvidence = v.InferOutput<typeof drillEvidenceSchema>;
