import * as v from 'valibot';
import { instantSchema, minutesSchema, noteSchema } from './units.ts';

/** The six steps of every drill, in their order. */
export const drillStepKinds = [
  'select-scenario',
  'confirm-point-and-target',
  'restore',
  'validate-access',
  'validate-data',
  'record-result',
] as const;
export type DrillStepKind = (typeof drillStepKinds)[number];

const planned = { kind: v.picklist(drillStepKinds), plannedMinutes: v.nullable(minutesSchema) };

/** A step that was skipped, or never reached, says why; a step that was done has both its times. */
export const drillStepSchema = v.variant('state', [
  v.strictObject({ ...planned, state: v.literal('pending') }),
  v.strictObject({ ...planned, state: v.literal('running'), startedAt: instantSchema }),
  v.strictObject({
    ...planned,
    state: v.literal('done'),
    startedAt: instantSchema,
    endedAt: instantSchema,
    /** Milliseconds by a clock that cannot be set back. */
    elapsedMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    waitMinutes: minutesSchema,
    note: noteSchema,
  }),
  v.strictObject({ ...planned, state: v.literal('skipped'), reason: noteSchema }),
  v.strictObject({ ...planned, state: v.literal('not-executed'), reason: noteSchema }),
]);
export type DrillStep = v.InferOutput<typeof drillStepSchema>;
