import * as v from 'valibot';
import { assetIdSchema, personIdSchema, scopeItemIdSchema, serviceIdSchema } from './ids.ts';
import { bytesSchema, countSchema, instantSchema, lineSchema, noteSchema } from './units.ts';

export const assetKinds = [
  'database',
  'object-storage',
  'uploaded-files',
  'configuration',
  'integration-settings',
  'audit-records',
] as const;
export type AssetKind = (typeof assetKinds)[number];

/** Days a backup is kept; more than a hundred years is a slip of the keyboard. */
export const retentionDaysSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(36_500));

/**
 * Something that must come back after a loss.
 *
 * Shape: `revision` counts its changes; an edit names the revision it saw, so that nobody overwrites what they did not read.
 */
export const protectedAssetSchema = v.strictObject({
  assetId: assetIdSchema,
  name: lineSchema,
  kind: v.picklist(assetKinds),
  serviceId: v.nullable(serviceIdSchema),
  ownerId: v.nullable(personIdSchema),
  location: noteSchema,
  backupMethod: noteSchema,
  retentionDays: v.nullable(retentionDaysSchema),
  sizeBytes: v.nullable(bytesSchema),
  restoreOrder: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(100_000))),
  dependsOn: v.pipe(v.array(assetIdSchema), v.maxLength(200)),
  scopeItemIds: v.pipe(v.array(scopeItemIdSchema), v.maxLength(200)),
  note: noteSchema,
  revision: countSchema,
  changedAt: instantSchema,
});
export type ProtectedAsset = v.InferOutput<typeof protectedAssetSchema>;

/** The fields of an asset that are edited one at a time in the inventory. */
export const assetEditSchema = v.partial(v.omit(protectedAssetSchema, ['assetId', 'revision', 'changedAt']));
export type AssetEdit = v.InferOutput<typeof assetEditSchema>;
