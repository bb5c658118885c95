import type { ServiceReadiness } from '../domain/assessment.ts';
import type { Drill } from '../domain/drill.ts';
import type { DrillFindings } from '../domain/drill-findings.ts';
import type { Fact, SubjectRef } from '../domain/fact.ts';
import type { Plan } from '../domain/plan.ts';
import type { Service } from '../domain/service.ts';
import type { DayOn, Instant } from '../domain/units.ts';
import { gradeRank } from './drill-grade.ts';
import { areObjectivesChanged } from './drill-objectives.ts';
import { fact, nameSome } from './fact.ts';

/** How often a service is drilled, by its priority, where nothing else is agreed. Units: days. */
export const drillIntervalDays = { 1: 90, 2: 180, 3: 365, 4: 365 } as const;

/** A drill that was signed off, with what the rules say of it. */
interface ClosedDrill {
  readonly drill: Drill;
  readonly found: DrillFindings;
  readonly startedAt: Instant;
  readonly signedOffOn: DayOn;
}

/**
 * Whether a service could be restored today, from its signed-off drills. Nobody ticks "tested".
 *
 * never tested → failed → needs verification (an asset or the objectives changed since) → expired (older than its interval) → verified.
 * Of the drills that still hold the one with the strongest evidence counts: a sample does not take away what a full restore proved.
 * A drill that failed takes away everything before it.
 * Source: product definition, readiness is derived and decays.
 */
export function serviceReadiness(
  service: Service,
  plan: Plan,
  drills: readonly Drill[],
  findings: readonly DrillFindings[],
  todayOn: string,
): ServiceReadiness {
  const closed = closedDrills(service, drills, findings);
  const last = closed[0];
  if (last === undefined) {
    const dueOn = plan.site.createdAt.slice(0, 10) as DayOn;
    return { ...empty(service, addDays(dueOn, 30), todayOn), reasons: [fact('never-tested', { service: service.name })] };
  }
  if (!isPassed(last)) {
    const reasons = [fact('last-drill-failed', { drill: last.drill.title }, aboutDrill(last))];
    return { ...judged(service, last, todayOn), state: 'failed', reasons };
  }
  const assetsChangedSince = (entry: ClosedDrill) =>
    plan.assets.filter((asset) => asset.serviceId === service.serviceId && asset.changedAt > entry.startedAt);
  const isOutdated = (entry: ClosedDrill) => assetsChangedSince(entry).length > 0 || areObjectivesChanged(entry.drill, service);
  const failedAt = closed.findIndex((entry) => !isPassed(entry));
  const holding = closed
    .slice(0, failedAt === -1 ? closed.length : failedAt)
    .filter((entry) => !isOutdated(entry) && dueOnOf(service, entry) >= todayOn);
  const strongest = holding.toSorted((a, b) => gradeRank(b.found.grade) - gradeRank(a.found.grade))[0];
  if (strongest !== undefined) {
    const { drill, found } = strongest;
    const reasons = [fact('drill-passed', { drill: drill.title, grade: found.grade }, aboutDrill(strongest))];
    return { ...judged(service, strongest, todayOn), state: 'verified', reasons };
  }
  const base = judged(service, last, todayOn);
  const changed = [
    ...(areObjectivesChanged(last.drill, service) ? [objectivesChanged(service, last)] : []),
    ...assetsChangedSince(last).map((asset) =>
      fact('plan-changed-since', { asset: asset.name }, { noun: 'asset', id: asset.assetId }),
    ),
  ];
  if (changed.length > 0) return { ...base, state: 'needs-verification', reasons: nameSome(changed) };
  return { ...base, state: 'expired', reasons: [fact('proof-expired', { dueOn: base.dueOn }, aboutDrill(last))] };
}

/** Newest first. */
function closedDrills(service: Service, drills: readonly Drill[], findings: readonly DrillFindings[]): ClosedDrill[] {
  const closed = drills.flatMap((drill) => {
    const found = findings.find((entry) => entry.drillId === drill.drillId);
    if (drill.serviceId !== service.serviceId || drill.progress.kind !== 'signed-off' || found === undefined) return [];
    const { startedAt, signedOffAt } = drill.progress;
    return [{ drill, found, startedAt, signedOffAt, signedOffOn: signedOffAt.slice(0, 10) as DayOn }];
  });
  return closed.sort((a, b) => b.signedOffAt.localeCompare(a.signedOffAt));
}

function isPassed({ found }: ClosedDrill): boolean {
  return found.verdict === 'pass' || found.verdict === 'pass-with-accepted-differences';
}

function objectivesChanged(service: Service, { drill, found }: ClosedDrill): Fact {
  const values = {
    service: service.name,
    drill: drill.title,
    rtoMinutes: found.rto.objectiveMinutes ?? 0,
    rpoMinutes: found.rpo.objectiveMinutes ?? 0,
  };
  return fact('objectives-changed-since', values, { noun: 'service', id: service.serviceId });
}

function dueOnOf(service: Service, { signedOffOn }: ClosedDrill): DayOn {
  return addDays(signedOffOn, drillIntervalDays[service.priority]);
}

function aboutDrill({ drill }: ClosedDrill): SubjectRef {
  return { noun: 'drill', id: drill.drillId };
}

function judged(service: Service, entry: ClosedDrill, todayOn: string): Omit<ServiceReadiness, 'state' | 'reasons'> {
  const dueOn = dueOnOf(service, entry);
  return {
    serviceId: service.serviceId,
    grade: entry.found.grade,
    drillId: entry.drill.drillId,
    testedOn: entry.signedOffOn,
    dueOn,
    overdue: dueOn < todayOn,
  };
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
