import * as v from 'valibot';
import { drillFindingsSchema, evidenceGradeSchema } from './drill-findings.ts';
import { factsSchema } from './fact.ts';
import { assetIdSchema, drillIdSchema, scopeItemIdSchema, serviceIdSchema } from './ids.ts';
import { countSchema, dayOnSchema } from './units.ts';

/** The five things that are known when a recovery plan is acceptable. */
export const acceptanceCriteria = [
  'what-is-protected',
  'who-requests-restore',
  'who-approves-restore',
  'which-environment-validates',
  'what-proves-recovery',
] as const;
export type AcceptanceCriterion = (typeof acceptanceCriteria)[number];

export const fulfilments = ['met', 'at-risk', 'not-met', 'unknown'] as const;
export type Fulfilment = (typeof fulfilments)[number];

export const criterionAssessmentSchema = v.strictObject({
  criterion: v.picklist(acceptanceCriteria),
  state: v.picklist(fulfilments),
  proofs: factsSchema,
  missing: factsSchema,
});
export type CriterionAssessment = v.InferOutput<typeof criterionAssessmentSchema>;

/** How a scope item is answered for: by assets, by a reasoned exclusion, or not at all. */
export const itemCoverageSchema = v.strictObject({
  itemId: scopeItemIdSchema,
  state: v.picklist(['covered', 'excluded', 'open']),
  assetIds: v.pipe(v.array(assetIdSchema), v.readonly()),
});
export type ItemCoverage = v.InferOutput<typeof itemCoverageSchema>;

export const readinessStates = ['never-tested', 'needs-verification', 'failed', 'verified', 'expired'] as const;
export type ReadinessState = (typeof readinessStates)[number];

/** Whether a service could be restored today, by the last signed-off drill. Derived, never ticked. */
export const serviceReadinessSchema = v.strictObject({
  serviceId: serviceIdSchema,
  state: v.picklist(readinessStates),
  grade: v.nullable(evidenceGradeSchema),
  drillId: v.nullable(drillIdSchema),
  testedOn: v.nullable(dayOnSchema),
  dueOn: dayOnSchema,
  overdue: v.boolean(),
  reasons: factsSchema,
});
export type ServiceReadiness = v.InferOutput<typeof serviceReadinessSchema>;

export const planSections = ['prerequisites', 'people', 'services', 'inventory', 'scope', 'restore-targets'] as const;
export type PlanSection = (typeof planSections)[number];

export const sectionProgressSchema = v.strictObject({
  section: v.picklist(planSections),
  state: v.picklist(['not-started', 'in-progress', 'done']),
  done: countSchema,
  total: countSchema,
});
export type SectionProgress = v.InferOutput<typeof sectionProgressSchema>;

/** Who operates the backups; follows from the deployment model and is unknown while that is open. */
export const backupOperators = ['vendor', 'customer', 'provider', 'unknown'] as const;
export type BackupOperator = (typeof backupOperators)[number];

/** Everything the rules say about a site at one moment. */
export const assessmentSchema = v.strictObject({
  acceptance: v.pipe(v.array(criterionAssessmentSchema), v.readonly()),
  coverage: v.pipe(v.array(itemCoverageSchema), v.readonly()),
  drills: v.pipe(v.array(drillFindingsSchema), v.readonly()),
  readiness: v.pipe(v.array(serviceReadinessSchema), v.readonly()),
  sections: v.pipe(v.array(sectionProgressSchema), v.readonly()),
  backupOperator: v.picklist(backupOperators),
});
export type Assessment = v.InferOutput<typeof assessmentSchema>;
