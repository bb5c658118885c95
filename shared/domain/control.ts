import * as v from 'valibot';
import { factsSchema } from './fact.ts';
import { localNameSchema } from './scope.ts';
import { lineSchema } from './units.ts';

/** The id of a framework, as the file of its controls is named: `dora`, `iso-27001`. */
export const frameworkIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** The frameworks a site answers to; none unless somebody switched them on. */
export const frameworkIdsSchema = v.pipe(
  v.array(frameworkIdSchema),
  v.maxLength(50),
  v.check((ids) => new Set(ids).size === ids.length, 'each framework once'),
);

/** What a control may want to see in a pack: each is decided by a rule from what the pack holds. */
export const controlWants = [
  'plan-complete',
  'roles-and-contacts',
  'objectives-agreed',
  'recovery-order',
  'scope-complete',
  'backup-methods',
  'approval-separated',
  'drill-recorded',
  'drill-passed',
  'operational-exercise',
  'actual-incident',
  'severe-scenario',
  'several-scenarios',
  'criteria-first',
  'point-identified',
  'integrity-checked',
  'target-isolated',
  'restore-sampled',
  'restore-in-full',
  'owner-validated',
  'data-and-function-checked',
  'configuration-checked',
  'reconciled',
  'sample-described',
  'timeline-recorded',
  'recovery-measured',
  'objectives-met',
  'differences-decided',
  'lessons-recorded',
  'duties-separated',
  'signed-off',
  'raw-evidence-kept',
] as const;
export type ControlWant = (typeof controlWants)[number];

const span = (most: number) => v.optional(v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(most))), null);

/** Where the reading of a control comes from. */
const controlSources = ['public-text', 'general-knowledge'] as const;

const control = {
  controlId: lineSchema,
  /** In own words: never the wording of the standard. */
  title: localNameSchema,
  wants: v.pipe(v.array(v.picklist(controlWants)), v.maxLength(controlWants.length)),
  /** What the control asks for besides and no pack can show; it is backed partly at best. */
  beyond: v.optional(v.nullable(localNameSchema), null),
  /** The oldest a drill may be. */
  intervalMonths: span(120),
  /** How soon after a drill its lessons are written. */
  lessonsWithinDays: span(3_650),
  /** How soon after a change the plan follows. */
  updateWithinDays: span(3_650),
  /** How long the evidence is kept. */
  retentionYears: span(100),
  /** What this reading of the control rests on: its public text or a public guide to it, or what is generally known. Nobody else confirmed either. */
  readFrom: v.picklist(controlSources),
};

const framework = { frameworkId: frameworkIdSchema, framework: lineSchema };

/**
 * What one control of a framework wants to see.
 *
 * Shape: ids and own words only; `framework` is the name people know it by, with its edition.
 */
export const controlSchema = v.strictObject({ ...framework, ...control });
export type Control = v.InferOutput<typeof controlSchema>;

/** The file of a framework: data only, never code. */
export const frameworkSchema = v.strictObject({
  ...framework,
  controls: v.pipe(v.array(v.strictObject(control)), v.minLength(1), v.maxLength(200)),
});
export type Framework = v.InferOutput<typeof frameworkSchema>;

/** A framework as it may be chosen. Units: `controls` it has, and how many of them were read from general knowledge, not from a text. */
export interface FrameworkView {
  readonly frameworkId: string;
  readonly framework: string;
  readonly controls: number;
  readonly fromKnowledge: number;
}

export const controlBackings = ['backed', 'partly', 'not-backed'] as const;
export type ControlBacking = (typeof controlBackings)[number];

/** Whether a pack backs a control: all it wants is shown, some of it, or nothing. */
export const controlFindingSchema = v.strictObject({
  ...controlSchema.entries,
  backing: v.picklist(controlBackings),
  /** Of `wants`, what this pack shows. */
  shown: v.array(v.picklist(controlWants)),
  /** Why the rest is not shown. */
  reasons: factsSchema,
});
export type ControlFinding = v.InferOutput<typeof controlFindingSchema>;

export const controlFindingsSchema = v.pipe(v.array(controlFindingSchema), v.readonly());
