import type { Drill, FixedCriteria } from '../domain/drill.ts';

interface Fixing extends Omit<FixedCriteria, 'sha256'> {
  readonly backupPointId: string;
  readonly restoreTargetId: string;
}

/** What the hash in the approval of a drill stands for: with what, where to and against which criteria it was to be shown. */
export function whatIsFixed(drillId: Drill['drillId'], given: Fixing): object {
  const { backupPointId, restoreTargetId, criteria, objectives, fixedAt, fixedBy } = given;
  return { drillId, backupPointId, restoreTargetId, criteria, objectives, fixedAt, fixedBy };
}
