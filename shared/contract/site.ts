import * as v from 'valibot';
import type { Assessment } from '../domain/assessment.ts';
import type { AuditHead } from '../domain/audit-entry.ts';
import type { Drill } from '../domain/drill.ts';
import type { Plan } from '../domain/plan.ts';
import { lineSchema } from '../domain/units.ts';
import { type Channel, channel } from './channel.ts';
import { jobIdSchema } from './job.ts';
import { pathSchema } from './path.ts';

/** The open site: its plan, its drills without their records, and what the rules say about them now. */
export interface SiteView {
  readonly path: string;
  readonly readOnly: boolean;
  readonly plan: Plan;
  readonly drills: readonly Drill[];
  readonly assessment: Assessment;
  readonly audit: AuditHead;
  readonly assessedAt: string;
}

export const siteChannels = {
  'site:open': channel<SiteView>()(v.strictObject({ path: pathSchema })),
  'site:create': channel<SiteView>()(
    v.strictObject({
      path: pathSchema,
      name: lineSchema,
      customer: lineSchema,
      language: v.picklist(['en', 'zh-CN', 'ja']),
      timeZone: lineSchema,
    }),
  ),
  /** Runs the whole demo on this machine and opens its site file; an earlier demo is opened as it is unless `fresh`. */
  'site:open-demo': channel<SiteView>()(v.strictObject({ jobId: jobIdSchema, fresh: v.boolean() })),
  /** The site open now, or null. */
  'site:view': channel<SiteView | null>()(v.strictObject({})),
  'site:close': channel<null>()(v.strictObject({})),
} satisfies Record<string, Channel<v.GenericSchema, unknown>>;
