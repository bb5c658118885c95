import * as v from 'valibot';
import { backupPointIdSchema, drillIdSchema, personIdSchema, restoreTargetIdSchema, serviceIdSchema } from './ids.ts';
import { recoveryObjectivesSchema } from './service.ts';
import { dayOnSchema, instantSchema, lineSchema, noteSchema, sha256Schema } from './units.ts';

export const scenarios = [
  'accidental-deletion',
  'environment-failure',
  'integration-corruption',
  'ransomware',
  'media-loss',
  'site-loss',
  'own',
] as const;
export type Scenario = (typeof scenarios)[number];

/** How real the exercise is; a tabletop proves no restore, whatever it found. */
export const drillModes = ['tabletop', 'walkthrough', 'simulated', 'operational', 'actual-incident'] as const;
export type DrillMode = (typeof drillModes)[number];

/** What must hold for the drill to pass, written down before the restore begins. */
export const successCriterionSchema = v.strictObject({ statement: lineSchema, expected: noteSchema });
export type SuccessCriterion = v.InferOutput<typeof successCriterionSchema>;

/** Criteria and objectives with the time and the hash of their fixing, so that a later change shows. */
export const fixedCriteriaSchema = v.strictObject({
  criteria: v.pipe(v.array(successCriterionSchema), v.minLength(1), v.maxLength(50)),
  /** What the service had agreed at that moment; the drill is judged by these, whatever is agreed later. Null where nothing was. */
  objectives: v.nullable(recoveryObjectivesSchema),
  fixedAt: instantSchema,
  fixedBy: personIdSchema,
  sha256: sha256Schema,
});
export type FixedCriteria = v.InferOutput<typeof fixedCriteriaSchema>;

const approval = {
  approvedBy: personIdSchema,
  approvedAt: instantSchema,
  backupPointId: backupPointIdSchema,
  restoreTargetId: restoreTargetIdSchema,
  fixedCriteria: fixedCriteriaSchema,
};
const start = { ...approval, testerId: personIdSchema, startedAt: instantSchema, declaredAt: instantSchema };
const record = {
  ...start,
  recordedAt: instantSchema,
  /** When the owner found the service usable again; null where that was never reached. */
  recoveredAt: v.nullable(instantSchema),
  /** The newest data in the restored copy, per the database's own rows or the backup point. */
  dataPointAt: v.nullable(instantSchema),
  lessons: noteSchema,
};

/** How far a drill has come. Each state carries what is only true from then on. */
export const drillProgressSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('planned') }),
  v.strictObject({ kind: v.literal('approved'), ...approval }),
  v.strictObject({ kind: v.literal('running'), ...start }),
  v.strictObject({ kind: v.literal('recorded'), ...record }),
  v.strictObject({ kind: v.literal('signed-off'), ...record, signedOffAt: instantSchema }),
  v.strictObject({ kind: v.literal('cancelled'), cancelledAt: instantSchema, reason: noteSchema }),
]);
export type DrillProgress = v.InferOutput<typeof drillProgressSchema>;
export type DrillState = DrillProgress['kind'];

/** A restore drill of one service: what was to be shown, and how far it has come. */
export const drillSchema = v.strictObject({
  drillId: drillIdSchema,
  title: lineSchema,
  serviceId: serviceIdSchema,
  scenario: v.picklist(scenarios),
  mode: v.picklist(drillModes),
  /** Whether every asset of the service was restored, or a sample of them. */
  sample: noteSchema,
  isSample: v.boolean(),
  requestedBy: personIdSchema,
  plannedOn: dayOnSchema,
  progress: drillProgressSchema,
});
export type Drill = v.InferOutput<typeof drillSchema>;
