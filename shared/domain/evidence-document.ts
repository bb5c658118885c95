import * as v from 'valibot';
import { assessmentSchema } from './assessment.ts';
import { drillFindingsSchema } from './drill-findings.ts';
import { drillRecordSchema } from './drill-record.ts';
import { evidenceEnvelopeSchema } from './evidence-envelope.ts';
import { planSchema } from './plan.ts';
import { lineSchema, sha256Schema } from './units.ts';

/**
 * evidence.json of a drill pack: the whole truth the pack prints, so that its pages can be drawn again from it alone.
 *
 * Shape: the envelope every verifier relies on, and what was recorded, unchanged.
 */
export const drillEvidenceSchema = v.looseObject({
  ...evidenceEnvelopeSchema.entries,
  packKind: v.literal('drill'),
  program: v.strictObject({ name: lineSchema, version: lineSchema }),
  plan: planSchema,
  record: drillRecordSchema,
  findings: drillFindingsSchema,
  assessment: assessmentSchema,
  previousPackId: v.nullable(sha256Schema),
});
export type DrillEvidence = v.InferOutput<typeof drillEvidenceSchema>;
