import type { DrillStepKind } from '../../shared/domain/drill-step.ts';
import type { Context } from '../services/context.ts';
import type { DemoBackup } from './demo-backup.ts';
import type { DemoFolder } from './demo-folder.ts';
import type { DemoPlan } from './demo-plan.ts';
import type { DemoState } from './demo-state.ts';

/** What the demo's drill runs on. */
export interface DemoDrillRequest {
  readonly context: Context;
  readonly plan: DemoPlan;
  readonly folder: DemoFolder;
  readonly backup: DemoBackup;
  /** Production when the backup was taken, and as the incident left it. */
  readonly before: DemoState;
  readonly after: DemoState;
  readonly timeZone: string;
  readonly onStep: (step: DrillStepKind) => void;
  readonly signal: AbortSignal;
}
