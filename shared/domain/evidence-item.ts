import * as v from 'valibot';
import { drillIdSchema, evidenceIdSchema } from './ids.ts';
import { provenanceSchema } from './provenance.ts';
import { bytesSchema, instantSchema, lineSchema, sha256Schema } from './units.ts';

export const evidenceKinds = [
  'backup-output',
  'restore-output',
  'tree-manifest',
  'tree-comparison',
  'database-snapshot',
  'database-comparison',
  'document',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Raw bytes kept as they came, named by their SHA-256, with their provenance. Never changed, only added. */
export const evidenceItemSchema = v.strictObject({
  evidenceId: evidenceIdSchema,
  drillId: drillIdSchema,
  kind: v.picklist(evidenceKinds),
  title: lineSchema,
  fileName: lineSchema,
  mediaType: lineSchema,
  bytes: bytesSchema,
  sha256: sha256Schema,
  capturedAt: instantSchema,
  provenance: provenanceSchema,
});
export type EvidenceItem = v.InferOutput<typeof evidenceItemSchema>;
