import * as v from 'valibot';
import type { AuditEntry, AuditHead } from '../domain/audit-entry.ts';
import { countSchema } from '../domain/units.ts';
import { type Channel, channel } from './channel.ts';

/** Newest first; `before` is the sequence of the last entry already shown. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly head: AuditHead;
}

/** Whether every entry still follows from the one before it; `brokenAt` is the first that does not. */
export interface AuditCheck {
  readonly intact: boolean;
  readonly checked: number;
  readonly brokenAt: number | null;
}

export const auditChannels = {
  'audit:list': channel<AuditPage>()(
    v.strictObject({ before: v.nullable(countSchema), limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)) }),
  ),
  'audit:check': channel<AuditCheck>()(v.strictObject({})),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
