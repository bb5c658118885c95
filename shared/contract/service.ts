import * as v from 'valibot';
import type { Assessment } from '../domain/assessment.ts';
import type { AuditHead } from '../domain/audit-entry.ts';
import { serviceIdSchema } from '../domain/ids.ts';
import { recoveryObjectivesSchema, type Service } from '../domain/service.ts';
import { type Channel, channel } from './channel.ts';

/** Everything one edit changed; `savedAt` is given only after the commit returned. */
export interface ServiceSaved {
  readonly service: Service;
  readonly assessment: Assessment;
  readonly audit: AuditHead;
  readonly savedAt: string;
}

export const serviceChannels = {
  /** Agrees the recovery objectives of a service, all together. */
  'service:set-objectives': channel<ServiceSaved>()(
    v.strictObject({ serviceId: serviceIdSchema, objectives: recoveryObjectivesSchema }),
  ),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
