import * as v from 'valibot';
import { assessmentSchema } from './assessment.ts';
import { drillFindingsSchema } from './drill-findings.ts';
import { drillRecordSchema } from './drill-record.ts';
import { evidenceEnvelopeSchema, packAttachmentSchema } from './evidence-envelope.ts';
import { planSchema } from './plan.ts';
import { countSchema, lineSchema, sha256Schema } from './units.ts';

/** A file beside evidence.json, with what the PDF says about it: raw evidence is a source, a table for sorting a supplement. */
export const drillAttachmentSchema = v.looseObject({
  ...packAttachmentSchema.entries,
  relationship: v.picklist(['Source', 'Supplement']),
  description: lineSchema,
});
export type DrillAttachment = v.InferOutput<typeof drillAttachmentSchema>;

/**
 * evidence.json of a drill pack: the whole truth the pack prints, so that its pages can be drawn again from it alone.
 *
 * Shape: the envelope every verifier relies on, and what was recorded, unchanged.
 */
export const drillEvidenceSchema = v.looseObject({
  ...evidenceEnvelopeSchema.entries,
  packKind: v.literal('drill'),
  attachments: v.array(drillAttachmentSchema),
  /** What issued the pack; `drawing` says how its pages were drawn, so that they can be drawn again. */
  program: v.strictObject({ name: lineSchema, version: lineSchema, drawing: countSchema }),
  plan: planSchema,
  record: drillRecordSchema,
  findings: drillFindingsSchema,
  assessment: assessmentSchema,
  previousPackId: v.nullable(sha256Schema),
});
export type DrillEvidence = v.InferOutput<typeof drillEvidenceSchema>;
