import * as v from 'valibot';
import { packSubjectSchema } from './pack-subject.ts';
import { bytesSchema, countSchema, instantSchema, lineSchema, sha256Schema } from './units.ts';

/**
 * A pack issued from this site file.
 *
 * Shape: `packId` is the SHA-256 of its evidence.json and never changes; each signature makes a new revision of the PDF. `auditSize`
 * and `auditHead` say how far the activity log had come, as printed in the pack.
 */
export const evidencePackSchema = v.strictObject({
  packId: sha256Schema,
  subject: packSubjectSchema,
  fileName: lineSchema,
  issuedAt: instantSchema,
  pageCount: countSchema,
  auditSize: countSchema,
  auditHead: sha256Schema,
});
export type EvidencePack = v.InferOutput<typeof evidencePackSchema>;

/**
 * The PDF as it stood after being issued (0), sealed (1) and signed by each person.
 *
 * Shape: `field` is the one that was signed; null as issued, and where a time-stamp or certificates were added.
 */
export const packRevisionSchema = v.strictObject({
  packId: sha256Schema,
  revision: countSchema,
  field: v.nullable(lineSchema),
  signedBy: v.nullable(lineSchema),
  sha256: sha256Schema,
  bytes: bytesSchema,
  savedAt: instantSchema,
});
export type PackRevision = v.InferOutput<typeof packRevisionSchema>;

/**
 * Where an issued pack was written to.
 *
 * Shape: `rawFolder` is the folder beside the PDF with the raw evidence that is not in it, null where all of it is.
 */
export interface ExportedPack {
  readonly path: string;
  readonly rawFolder: string | null;
  readonly filesBeside: number;
}
