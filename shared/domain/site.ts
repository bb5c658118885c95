import * as v from 'valibot';
import { frameworkIdsSchema } from './control.ts';
import { siteIdSchema } from './ids.ts';
import { instantSchema, lineSchema } from './units.ts';

export const confidentialityMarkings = ['public', 'internal', 'confidential', 'strictly-confidential'] as const;

/** One customer installation whose recoverability is on record; exactly one per site file. */
export const siteSchema = v.strictObject({
  siteId: siteIdSchema,
  name: lineSchema,
  customer: lineSchema,
  timeZone: lineSchema,
  language: v.picklist(['en', 'zh-CN', 'ja']),
  confidentiality: v.picklist(confidentialityMarkings),
  templateId: lineSchema,
  frameworks: frameworkIdsSchema,
  createdAt: instantSchema,
});
export type Site = v.InferOutput<typeof siteSchema>;
