import type { DrillStep, DrillStepKind } from '../../shared/domain/drill-step.ts';
import type { Minutes } from '../../shared/domain/units.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { listDrillSteps, putDrillStep } from '../store/drill-steps.ts';
import { type Context, instantOf } from './context.ts';
import { drillIn } from './drills.ts';
import { write } from './write.ts';

/** Starts the clock of a step. Throws: DRILL_STATE_WRONG, DRILL_STEP_NOT_FOUND when it is not waiting to be started. */
export function startStep(context: Context, drillId: string, kind: DrillStepKind): void {
  const step = stepIn(context, drillId, kind, 'pending');
  put(context, drillId, { kind, plannedMinutes: step.plannedMinutes, state: 'running', startedAt: instantOf(context) });
}

interface StepResult {
  /** Milliseconds by a clock that cannot be set back. */
  readonly elapsedMs: number;
  readonly waitMinutes: Minutes;
  readonly note: string;
}

/** Stops the clock of a step. Throws: DRILL_STATE_WRONG, DRILL_STEP_NOT_FOUND when it is not running. */
export function finishStep(context: Context, drillId: string, kind: DrillStepKind, result: StepResult): void {
  const step = stepIn(context, drillId, kind, 'running');
  if (step.state !== 'running') throw notFound(kind);
  const { plannedMinutes, startedAt } = step;
  put(context, drillId, { kind, plannedMinutes, state: 'done', startedAt, endedAt: instantOf(context), ...result });
}

/** Leaves a step out, and says why. Throws: DRILL_STATE_WRONG, DRILL_STEP_NOT_FOUND. */
export function skipStep(context: Context, drillId: string, kind: DrillStepKind, reason: string): void {
  const step = stepIn(context, drillId, kind, 'pending');
  put(context, drillId, { kind, plannedMinutes: step.plannedMinutes, state: 'skipped', reason });
}

function stepIn(context: Context, drillId: string, kind: DrillStepKind, state: DrillStep['state']): DrillStep {
  drillIn(context, drillId, 'running');
  const step = listDrillSteps(context.db, drillId).find((entry) => entry.kind === kind && entry.state === state);
  if (step === undefined) throw notFound(kind);
  return step;
}

function put(context: Context, drillId: string, step: DrillStep): void {
  const detail = { step: step.kind, state: step.state };
  const change = { action: 'drill:step', subject: `drill-step:${drillId}/${step.kind}`, record: step, detail };
  write(context, [change], (db) => putDrillStep(db, drillId, step));
}

function notFound(kind: DrillStepKind): DrillbookError {
  return new DrillbookError('DRILL_STEP_NOT_FOUND', { detail: { step: kind } });
}
