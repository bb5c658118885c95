import * as v from 'valibot';
import { countSchema, instantSchema, lineSchema, sha256Schema } from './units.ts';

/**
 * One line of the activity log, chained to the one before.
 *
 * Shape: `sha256` covers every other field, `previousSha256` included; the first entry follows 64 zeros.
 */
export const auditEntrySchema = v.strictObject({
  sequence: v.pipe(countSchema, v.minValue(1)),
  at: instantSchema,
  actor: lineSchema,
  action: lineSchema,
  subject: v.string(),
  payload: v.string(),
  previousSha256: sha256Schema,
  sha256: sha256Schema,
});
export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

/** How long the log is and what it ends in: what a pack prints, so that later packs can be checked against it. */
export const auditHeadSchema = v.strictObject({ size: countSchema, head: sha256Schema });
export type AuditHead = v.InferOutput<typeof auditHeadSchema>;
