import * as v from 'valibot';
import type { Drill } from './drill.ts';
import type { PackKind } from './evidence-envelope.ts';
import { drillIdSchema } from './ids.ts';
import type { Role } from './person.ts';
import { signOffRoles } from './sign-off.ts';
import { dayOnSchema, type Instant } from './units.ts';

/** The days a site audit speaks of, both included, in UTC. */
export const periodSchema = v.pipe(
  v.strictObject({ from: dayOnSchema, to: dayOnSchema }),
  v.check(({ from, to }) => from <= to, 'from comes first'),
);
export type Period = v.InferOutput<typeof periodSchema>;

/** What a pack is of: one drill, the plan as it stands, or all that happened at a site in a period. */
export const packSubjectSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('drill'), drillId: drillIdSchema }),
  v.strictObject({ kind: v.literal('plan') }),
  v.pipe(
    v.strictObject({ kind: v.literal('site-audit'), from: dayOnSchema, to: dayOnSchema }),
    v.check(({ from, to }) => from <= to, 'from comes first'),
  ),
]);
export type PackSubject = v.InferOutput<typeof packSubjectSchema>;

/** Who answers for each kind of pack, in the order they sign; each is another person. */
export const packRoles = {
  drill: signOffRoles,
  plan: ['requester', 'approver'],
  'site-audit': ['certifier', 'approver'],
} as const satisfies Readonly<Record<PackKind, readonly Role[]>>;

/** Whether something happened on a day of the period. */
export function isInPeriod({ from, to }: Period, instant: Instant): boolean {
  const on = instant.slice(0, 10);
  return from <= on && on <= to;
}

/** A drill belongs to the period it was run in; one that never ran, to that of the day it was planned for. */
export function isDrillInPeriod(period: Period, { progress, plannedOn }: Drill): boolean {
  if ('startedAt' in progress) return isInPeriod(period, progress.startedAt);
  return period.from <= plannedOn && plannedOn <= period.to;
}
