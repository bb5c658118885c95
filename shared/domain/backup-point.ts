import * as v from 'valibot';
import { assetIdSchema, backupPointIdSchema, evidenceIdSchema } from './ids.ts';
import { provenanceSchema } from './provenance.ts';
import { bytesSchema, countSchema, instantSchema, lineSchema, noteSchema } from './units.ts';

export const backupPointKinds = ['full', 'incremental', 'differential', 'snapshot', 'copy'] as const;

/** `not-run` is not a failure, but it proves nothing either. */
export const integritySchema = v.strictObject({
  method: noteSchema,
  state: v.picklist(['passed', 'failed', 'not-run']),
  checkedAt: v.nullable(instantSchema),
});

/**
 * A state of the data that a backup tool can bring back.
 *
 * Units: `takenAt` is when the tool began to read, since nothing later is certain to be in it.
 */
export const backupPointSchema = v.strictObject({
  backupPointId: backupPointIdSchema,
  toolPointId: lineSchema,
  repository: noteSchema,
  kind: v.picklist(backupPointKinds),
  takenAt: instantSchema,
  endedAt: v.nullable(instantSchema),
  logicalBytes: v.nullable(bytesSchema),
  storedBytes: v.nullable(bytesSchema),
  fileCount: v.nullable(countSchema),
  assetIds: v.array(assetIdSchema),
  integrity: integritySchema,
  provenance: provenanceSchema,
  evidenceId: v.nullable(evidenceIdSchema),
});
export type BackupPoint = v.InferOutput<typeof backupPointSchema>;
