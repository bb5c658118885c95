import type { ObjectiveResult } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import { minutesBetween } from '../domain/duration.ts';
import type { Service } from '../domain/service.ts';
import type { Instant, Minutes } from '../domain/units.ts';
import { objectivesOf } from './drill-objectives.ts';

/**
 * Recovery time actual: from the declaration to the owner finding the service usable again. Human waits are part of it and also shown apart.
 *
 * Units: minutes, rounded up. Unknown when the service was not recovered in the drill, or before it was declared.
 * Source: ISO 22301 (RTO), NIST SP 800-34r1.
 */
export function measuredRecoveryTime(record: DrillRecord, service: Service): ObjectiveResult {
  const { progress } = record.drill;
  const measured = 'recoveredAt' in progress ? elapsedMinutes(progress.declaredAt, progress.recoveredAt) : null;
  return againstObjective(measured, objectivesOf(record.drill, service)?.rtoMinutes ?? null);
}

/**
 * Recovery point actual: from the oldest data point among the restored assets to the declaration.
 *
 * Units: minutes, rounded up. Unknown without a data point, or with one after the declaration: such data shows nothing about a loss.
 * Source: ISO 22301 (RPO), NIST SP 800-34r1.
 */
export function measuredRecoveryPoint(record: DrillRecord, service: Service): ObjectiveResult {
  const { progress } = record.drill;
  const measured = 'dataPointAt' in progress ? elapsedMinutes(progress.dataPointAt, progress.declaredAt) : null;
  return againstObjective(measured, objectivesOf(record.drill, service)?.rpoMinutes ?? null);
}

/** Time spent waiting for people, over all steps that were done. */
export function waitMinutes(record: DrillRecord): Minutes {
  return record.steps.reduce((sum, step) => sum + (step.state === 'done' ? step.waitMinutes : 0), 0) as Minutes;
}

/** Null when an end is not known, or when the end is before the start: a clock that was wrong measured nothing. */
function elapsedMinutes(startAt: Instant | null, endAt: Instant | null): Minutes | null {
  return startAt === null || endAt === null || endAt < startAt ? null : minutesBetween(startAt, endAt);
}

function againstObjective(measuredMinutes: Minutes | null, objectiveMinutes: Minutes | null): ObjectiveResult {
  if (measuredMinutes === null || objectiveMinutes === null) {
    return { objectiveMinutes, measuredMinutes, overrunMinutes: null, state: 'unknown' };
  }
  const overrunMinutes = measuredMinutes - objectiveMinutes;
  // equal is met: an objective is a maximum
  return { objectiveMinutes, measuredMinutes, overrunMinutes, state: overrunMinutes > 0 ? 'not-met' : 'met' };
}
