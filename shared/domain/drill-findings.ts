import * as v from 'valibot';
import { factsSchema } from './fact.ts';
import { drillIdSchema, serviceIdSchema } from './ids.ts';
import { minutesSchema } from './units.ts';

/** What a drill's evidence supports, weakest first: claimed, job success, integrity check, sample, full, full and validated by the owner. */
export const evidenceGrades = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5'] as const;
export const evidenceGradeSchema = v.picklist(evidenceGrades);
export type EvidenceGrade = (typeof evidenceGrades)[number];

export const drillVerdicts = ['pass', 'pass-with-accepted-differences', 'fail', 'not-concluded'] as const;
export type DrillVerdict = (typeof drillVerdicts)[number];

/** Measured against objective; null stands for unknown, never for zero. `overrunMinutes` is measured − objective. */
export const objectiveResultSchema = v.strictObject({
  objectiveMinutes: v.nullable(minutesSchema),
  measuredMinutes: v.nullable(minutesSchema),
  overrunMinutes: v.nullable(v.pipe(v.number(), v.safeInteger())),
  state: v.picklist(['met', 'not-met', 'unknown']),
});
export type ObjectiveResult = v.InferOutput<typeof objectiveResultSchema>;

/** What the rules say of one drill. `extrapolated`: only a sample was restored, so its figures do not speak for the whole. */
export const drillFindingsSchema = v.strictObject({
  drillId: drillIdSchema,
  serviceId: serviceIdSchema,
  rto: objectiveResultSchema,
  rpo: objectiveResultSchema,
  waitMinutes: minutesSchema,
  verdict: v.picklist(drillVerdicts),
  grade: evidenceGradeSchema,
  extrapolated: v.boolean(),
  reasons: factsSchema,
});
export type DrillFindings = v.InferOutput<typeof drillFindingsSchema>;
