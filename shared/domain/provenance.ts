import * as v from 'valibot';
import { countSchema, lineSchema, noteSchema } from './units.ts';

/**
 * Where a piece of evidence came from, so that an auditor can judge source, parameters and completeness.
 *
 * Source: "information produced by the entity" in audit practice (AS 1105, ISA 500).
 */
export const provenanceSchema = v.strictObject({
  tool: lineSchema,
  toolVersion: noteSchema,
  command: noteSchema,
  host: noteSchema,
  timeZone: noteSchema,
  operator: noteSchema,
  exitCode: v.nullable(v.pipe(v.number(), v.integer())),
  recordCount: v.nullable(countSchema),
  redactionCount: countSchema,
});
export type Provenance = v.InferOutput<typeof provenanceSchema>;
