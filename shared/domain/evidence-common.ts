import * as v from 'valibot';
import { assessmentSchema } from './assessment.ts';
import { controlFindingsSchema } from './control.ts';
import { auditCheckpointSchema, checkpointsAtMost, evidenceEnvelopeSchema, packAttachmentSchema } from './evidence-envelope.ts';
import { gapChecksSchema } from './gap.ts';
import { personIdSchema } from './ids.ts';
import { packChangesSchema } from './pack-changes.ts';
import { roles } from './person.ts';
import { planSchema } from './plan.ts';
import { bytesSchema, countSchema, lineSchema, noteSchema, sha256Schema } from './units.ts';

/** A file beside evidence.json, with what the PDF says about it: raw evidence is a source, a table for sorting a supplement. */
export const attachmentSchema = v.looseObject({
  ...packAttachmentSchema.entries,
  relationship: v.picklist(['Source', 'Supplement']),
  description: lineSchema,
});
export type Attachment = v.InferOutput<typeof attachmentSchema>;

const auditSchema = v.strictObject({
  ...evidenceEnvelopeSchema.entries.audit.entries,
  checkpoints: v.pipe(v.array(v.strictObject(auditCheckpointSchema.entries)), v.maxLength(checkpointsAtMost)),
});

/** Who answers for a pack in one role, and with which words. Shape: `personId` is null where nobody is named yet. */
export const packSignerSchema = v.strictObject({
  role: v.picklist(roles),
  personId: v.nullable(personIdSchema),
  statement: noteSchema,
  certificateSha256: v.nullable(sha256Schema),
});
export type PackSigner = v.InferOutput<typeof packSignerSchema>;

/**
 * What evidence.json holds whatever the pack is of: the envelope every verifier relies on, the plan, and what the rules say of it.
 *
 * Shape: nothing beyond it, for what no page prints nobody would have read before signing.
 */
export const commonEvidenceSchema = v.strictObject({
  ...evidenceEnvelopeSchema.entries,
  audit: auditSchema,
  attachments: v.array(attachmentSchema),
  /** Raw evidence up to this was embedded, the largest files beyond it put beside the PDF. */
  rawLimitBytes: v.optional(bytesSchema),
  /** What issued the pack; `drawing` says how its pages were drawn, so that they can be drawn again. */
  program: v.strictObject({ name: lineSchema, version: lineSchema, drawing: countSchema }),
  plan: planSchema,
  assessment: assessmentSchema,
  /** Every question that was asked of the site, with its answer when the pack was issued. */
  gaps: gapChecksSchema,
  /** The controls of the frameworks the site answers to, and whether this pack backs them. */
  controls: controlFindingsSchema,
  /** Against the last pack of the same kind and subject; null where there is none before it. */
  changes: v.nullable(packChangesSchema),
  previousPackId: v.nullable(sha256Schema),
});
export type CommonEvidence = v.InferOutput<typeof commonEvidenceSchema>;
