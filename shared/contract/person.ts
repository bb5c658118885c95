import * as v from 'valibot';
import type { Assessment } from '../domain/assessment.ts';
import type { AuditHead } from '../domain/audit-entry.ts';
import { personIdSchema } from '../domain/ids.ts';
import { type Person, personSchema } from '../domain/person.ts';
import { type Channel, channel } from './channel.ts';

/** Everything one edit changed; `savedAt` is given only after the commit returned. */
export interface PersonSaved {
  readonly person: Person;
  readonly assessment: Assessment;
  readonly audit: AuditHead;
  readonly savedAt: string;
}

export const personChannels = {
  /** What a person answers for from now on, all roles together. */
  'person:set-roles': channel<PersonSaved>()(v.strictObject({ personId: personIdSchema, roles: personSchema.entries.roles })),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
