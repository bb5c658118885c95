import * as v from 'valibot';
import { commonEvidenceSchema, packSignerSchema } from './evidence-common.ts';

/** evidence.json of a plan pack: the recovery plan as it stands, and who answers for it. */
export const planEvidenceSchema = v.strictObject({
  ...commonEvidenceSchema.entries,
  packKind: v.literal('plan'),
  signers: v.array(packSignerSchema),
});
export type PlanEvidence = v.InferOutput<typeof planEvidenceSchema>;
