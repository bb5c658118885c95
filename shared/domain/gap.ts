import * as v from 'valibot';
import { planSections } from './assessment.ts';
import { factsSchema } from './fact.ts';
import { lineSchema } from './units.ts';

/** How a weak recovery shows itself, in the order an operator meets it. */
export const gapSymptoms = [
  'backup-ownership-unclear',
  'restore-test-cannot-start',
  'restored-data-incomplete',
  'recovery-objective-unrealistic',
  'evidence-weak',
] as const;
export type GapSymptom = (typeof gapSymptoms)[number];

/** Every rule that asks something of a site; the question is `gap-check.<ruleId>` in the catalogues. */
export const gapRuleIds = [
  'deployment-model-confirmed',
  'owners-confirmed',
  'hosting-owner-reachable',
  'backup-owner-reachable',
  'recovery-owner-reachable',
  'database-owner-reachable',
  'storage-owner-reachable',
  'support-path-confirmed',
  'contacts-confirmed-lately',
  'roles-are-shared',
  'restore-target-approved',
  'approver-named',
  'approver-independent',
  'requester-reachable',
  'backup-point-known',
  'test-scope-defined',
  'data-classification-confirmed',
  'scope-covered',
  'assets-owned',
  'assets-in-a-service',
  'assets-backed-up',
  'assets-retained',
  'retention-policy-confirmed',
  'assets-in-backup-point',
  'dependencies-in-backup-point',
  'backup-point-in-retention',
  'backup-point-intact',
  'differences-closed',
  'objectives-agreed',
  'downtime-tolerates-objective',
  'priority-fits-objective',
  'data-volume-known',
  'recovery-time-kept',
  'recovery-point-kept',
  'validation-counted',
  'every-service-drilled',
  'last-drill-passed',
  'restore-evidenced',
  'recovery-proven',
  'unchanged-since-drill',
  'drills-on-time',
  'sign-offs-independent',
  'criteria-fixed-first',
  'evidence-time-zone-known',
  'lessons-written',
] as const;
export type GapRuleId = (typeof gapRuleIds)[number];

export const gapSeverities = ['high', 'medium', 'low'] as const;
export type GapSeverity = (typeof gapSeverities)[number];

export const gapAnswers = ['yes', 'no', 'unknown'] as const;
export type GapAnswer = (typeof gapAnswers)[number];

/** Where a gap is mended: a section of the plan, or the drills. `id` leads to the one thing at fault, null to the section as a whole. */
export const gapSubjectSchema = v.strictObject({
  section: v.picklist([...planSections, 'drills']),
  id: v.nullable(v.string()),
});
export type GapSubject = v.InferOutput<typeof gapSubjectSchema>;

const check = {
  ruleId: v.picklist(gapRuleIds),
  symptom: v.picklist(gapSymptoms),
  /** How grave it is where the answer is not yes. */
  severity: v.picklist(gapSeverities),
  /** Why this is the answer, and what to do about it. */
  facts: factsSchema,
  subject: gapSubjectSchema,
  /** The standards that ask for it, as they are cited. */
  clause: lineSchema,
};

/** One question asked of a site with its answer. `unknown` is no yes: what nobody recorded cannot be relied on. */
export const gapCheckSchema = v.strictObject({ ...check, answer: v.picklist(gapAnswers) });
export type GapCheck = v.InferOutput<typeof gapCheckSchema>;

export const gapChecksSchema = v.pipe(v.array(gapCheckSchema), v.readonly());

/** A diagnosed weakness: a check that is not answered yes. */
export const gapSchema = v.strictObject({ ...check, answer: v.picklist(['no', 'unknown']) });
export type Gap = v.InferOutput<typeof gapSchema>;
