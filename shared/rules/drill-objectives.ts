import type { Drill } from '../domain/drill.ts';
import type { RecoveryObjectives, Service } from '../domain/service.ts';

/**
 * The objectives a drill is judged by: those fixed with its success criteria, from its approval on; before it, those of the service.
 *
 * What was to be shown cannot follow from what was found, so that an objective agreed afterwards changes no verdict.
 */
export function objectivesOf({ progress }: Drill, service: Service): RecoveryObjectives | null {
  return 'fixedCriteria' in progress ? progress.fixedCriteria.objectives : service.objectives;
}

/** Whether another RTO or RPO is agreed by now than the drill was judged by; nothing measures the MTD. */
export function areObjectivesChanged(drill: Drill, service: Service): boolean {
  const fixed = objectivesOf(drill, service);
  const agreed = service.objectives;
  return fixed?.rtoMinutes !== agreed?.rtoMinutes || fixed?.rpoMinutes !== agreed?.rpoMinutes;
}
