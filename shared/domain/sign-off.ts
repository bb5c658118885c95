import * as v from 'valibot';
import { personIdSchema, signOffIdSchema } from './ids.ts';
import { instantSchema, noteSchema, sha256Schema } from './units.ts';

/** Who must sign off a drill. Each is another person: whoever restored does not judge the restored data. */
export const signOffRoles = ['tester', 'validator', 'approver'] as const;
export type SignOffRole = (typeof signOffRoles)[number];

export const signOffDecisions = ['accepted', 'accepted-with-differences', 'rejected'] as const;
export type SignOffDecision = (typeof signOffDecisions)[number];

/** A person's act of answering for a drill's result; the cryptographic signature in the pack binds it to a key. */
export const signOffSchema = v.strictObject({
  signOffId: signOffIdSchema,
  role: v.picklist(signOffRoles),
  personId: personIdSchema,
  decision: v.picklist(signOffDecisions),
  statement: noteSchema,
  signedOffAt: instantSchema,
  certificateSha256: v.nullable(sha256Schema),
});
export type SignOff = v.InferOutput<typeof signOffSchema>;
