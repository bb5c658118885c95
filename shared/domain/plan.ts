import * as v from 'valibot';
import { personSchema } from './person.ts';
import { prerequisiteSchema } from './prerequisite.ts';
import { protectedAssetSchema } from './protected-asset.ts';
import { restoreTargetSchema } from './restore-target.ts';
import { scopeExclusionSchema, scopeItemSchema } from './scope.ts';
import { serviceSchema } from './service.ts';
import { siteSchema } from './site.ts';

/** The recovery plan of a site as one consistent read. */
export const planSchema = v.strictObject({
  site: siteSchema,
  prerequisites: v.array(prerequisiteSchema),
  people: v.array(personSchema),
  services: v.array(serviceSchema),
  assets: v.array(protectedAssetSchema),
  scopeItems: v.array(scopeItemSchema),
  exclusions: v.array(scopeExclusionSchema),
  restoreTargets: v.array(restoreTargetSchema),
});
export type Plan = v.InferOutput<typeof planSchema>;
