import * as v from 'valibot';
import { drillStepKinds } from './drill-step.ts';
import { assetIdSchema, checkIdSchema, evidenceIdSchema, personIdSchema } from './ids.ts';
import { instantSchema, lineSchema, noteSchema } from './units.ts';

export const checkKinds = ['access', 'data', 'function', 'connectivity', 'configuration'] as const;

/** `not-executed` is its own result: a check that could not be made is never passed. */
export const checkResults = ['pass', 'fail', 'not-applicable', 'not-executed'] as const;
export type CheckResult = (typeof checkResults)[number];

/** What was expected of the restored system and what was found. */
export const checkSchema = v.strictObject({
  checkId: checkIdSchema,
  step: v.picklist(drillStepKinds),
  kind: v.picklist(checkKinds),
  title: lineSchema,
  assetId: v.nullable(assetIdSchema),
  expected: noteSchema,
  actual: noteSchema,
  result: v.picklist(checkResults),
  method: v.picklist(['machine', 'person']),
  checkedBy: personIdSchema,
  checkedAt: instantSchema,
  evidenceIds: v.array(evidenceIdSchema),
});
export type Check = v.InferOutput<typeof checkSchema>;
