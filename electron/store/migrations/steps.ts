import { stepOne } from './step-1-site-plan-drills.ts';

/** Every change of the layout there ever was, in order; step n leaves the file at `user_version` n. */
export const migrationSteps: readonly string[] = [stepOne];

/** The layout this version of Drillbook writes. */
export const currentVersion = migrationSteps.length;
