import type { ServiceReadiness } from '../domain/assessment.ts';
import type { Drill } from '../domain/drill.ts';
import type { DrillFindings } from '../domain/drill-findings.ts';
import type { Plan } from '../domain/plan.ts';
import type { Service } from '../domain/service.ts';
import type { DayOn } from '../domain/units.ts';
import { fact, nameSome } from './fact.ts';

/** How often a service is drilled, by its priority, where nothing else is agreed. Units: days. */
export const drillIntervalDays = { 1: 90, 2: 180, 3: 365, 4: 365 } as const;

/**
 * Whether a service could be restored today, from its last signed-off drill. Nobody ticks "tested".
 *
 * never tested → failed → needs verification (an asset changed since) → expired (older than its interval) → verified.
 * Source: product definition, readiness is derived and decays.
 */
export function serviceReadiness(
  service: Service,
  plan: Plan,
  drills: readonly Drill[],
  findings: readonly DrillFindings[],
  todayOn: string,
): ServiceReadiness {
  const last = lastSignedOff(service, drills);
  const found = last === null ? undefined : findings.find((entry) => entry.drillId === last.drill.drillId);
  if (last === null || found === undefined) {
    const dueOn = plan.site.createdAt.slice(0, 10) as DayOn;
    return { ...empty(service, addDays(dueOn, 30), todayOn), reasons: [fact('never-tested', { service: service.name })] };
  }
  const subject = { noun: 'drill', id: last.drill.drillId } as const;
  const testedOn = last.signedOffAt.slice(0, 10) as DayOn;
  const dueOn = addDays(testedOn, drillIntervalDays[service.priority]);
  const changed = plan.assets.filter((asset) => asset.serviceId === service.serviceId && asset.changedAt > last.startedAt);
  const base = {
    serviceId: service.serviceId,
    grade: found.grade,
    drillId: last.drill.drillId,
    testedOn,
    dueOn,
    overdue: dueOn < todayOn,
  };
  if (found.verdict === 'fail' || found.verdict === 'not-concluded') {
    return { ...base, state: 'failed', reasons: [fact('last-drill-failed', { drill: last.drill.title }, subject)] };
  }
  if (changed.length > 0) {
    const reasons = changed.map((asset) =>
      fact('plan-changed-since', { asset: asset.name }, { noun: 'asset', id: asset.assetId }),
    );
    return { ...base, state: 'needs-verification', reasons: nameSome(reasons) };
  }
  if (dueOn < todayOn) return { ...base, state: 'expired', reasons: [fact('proof-expired', { dueOn }, subject)] };
  return {
    ...base,
    state: 'verified',
    reasons: [fact('drill-passed', { drill: last.drill.title, grade: found.grade }, subject)],
  };
}

function lastSignedOff(
  service: Service,
  drills: readonly Drill[],
): { drill: Drill; signedOffAt: string; startedAt: string } | null {
  const done = drills.flatMap((drill) =>
    drill.serviceId === service.serviceId && drill.progress.kind === 'signed-off'
      ? [{ drill, signedOffAt: drill.progress.signedOffAt, startedAt: drill.progress.startedAt }]
      : [],
  );
  return done.sort((a, b) => b.signedOffAt.localeCompare(a.signedOffAt))[0] ?? null;
}

function empty(service: Service, dueOn: DayOn, todayOn: string): Omit<ServiceReadiness, 'reasons'> {
  return {
    serviceId: service.serviceId,
    state: 'never-tested',
    grade: null,
    drillId: null,
    testedOn: null,
    dueOn,
    overdue: dueOn < todayOn,
  };
}

function addDays(dayOn: DayOn, days: number): DayOn {
  return new Date(Date.parse(dayOn) + days * 86_400_000).toISOString().slice(0, 10) as DayOn;
}
