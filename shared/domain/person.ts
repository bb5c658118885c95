import * as v from 'valibot';
import { personIdSchema } from './ids.ts';
import { dayOnSchema, lineSchema, noteSchema } from './units.ts';

/** What a person answers for in recovery; one person may hold several, but a drill needs different people (four eyes). */
export const roles = [
  'requester',
  'approver',
  'tester',
  'validator',
  'certifier',
  'hosting-owner',
  'backup-owner',
  'recovery-owner',
  'database-owner',
  'storage-owner',
  'service-owner',
] as const;
export type Role = (typeof roles)[number];

export const personSchema = v.strictObject({
  personId: personIdSchema,
  name: lineSchema,
  organisation: lineSchema,
  roles: v.pipe(v.array(v.picklist(roles)), v.maxLength(roles.length)),
  contact: noteSchema,
  contactConfirmedOn: v.nullable(dayOnSchema),
});
export type Person = v.InferOutput<typeof personSchema>;
