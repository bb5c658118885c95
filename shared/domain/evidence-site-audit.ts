import * as v from 'valibot';
import { drillFindingsSchema } from './drill-findings.ts';
import { drillRecordSchema } from './drill-record.ts';
import { commonEvidenceSchema, packSignerSchema } from './evidence-common.ts';
import { periodSchema } from './pack-subject.ts';
import { countSchema, lineSchema } from './units.ts';

/**
 * What the activity log of the site tells of a period: how often each act is in it.
 *
 * Shape: `firstSequence` and `lastSequence` are those of the first and last entry, null where there is none.
 */
export const activitySchema = v.strictObject({
  entries: countSchema,
  firstSequence: v.nullable(countSchema),
  lastSequence: v.nullable(countSchema),
  actions: v.array(v.strictObject({ action: lineSchema, count: countSchema })),
});
export type Activity = v.InferOutput<typeof activitySchema>;

/**
 * evidence.json of a site audit: the plan, and every drill of a period with its findings.
 *
 * Shape: `findings` has one entry for each of `records`, in their order.
 */
export const siteAuditEvidenceSchema = v.strictObject({
  ...commonEvidenceSchema.entries,
  packKind: v.literal('site-audit'),
  signers: v.array(packSignerSchema),
  period: periodSchema,
  records: v.array(drillRecordSchema),
  findings: v.array(drillFindingsSchema),
  activity: activitySchema,
});
export type SiteAuditEvidence = v.InferOutput<typeof siteAuditEvidenceSchema>;
