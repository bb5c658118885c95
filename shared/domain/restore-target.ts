import * as v from 'valibot';
import { personIdSchema, restoreTargetIdSchema } from './ids.ts';
import { instantSchema, lineSchema, noteSchema } from './units.ts';

/** Where a restore may be tried without touching production; usable once a named person approved it. */
export const restoreTargetSchema = v.strictObject({
  restoreTargetId: restoreTargetIdSchema,
  name: lineSchema,
  location: noteSchema,
  isolation: noteSchema,
  approvedBy: v.nullable(personIdSchema),
  approvedAt: v.nullable(instantSchema),
});
export type RestoreTarget = v.InferOutput<typeof restoreTargetSchema>;
