import * as v from 'valibot';

/** What a fact is about, so that a screen can lead to the field that mends it. */
export const subjectRefSchema = v.strictObject({
  noun: v.picklist(['site', 'prerequisite', 'person', 'service', 'asset', 'scope-item', 'restore-target', 'drill', 'pack']),
  id: v.string(),
});
export type SubjectRef = v.InferOutput<typeof subjectRefSchema>;

export const factCodes = [
  'scope-items-covered',
  'scope-item-open',
  'asset-complete',
  'asset-without-owner',
  'asset-without-service',
  'asset-without-backup-method',
  'asset-without-retention',
  'no-assets',
  'requester-named',
  'requester-without-contact',
  'no-requester',
  'approver-named',
  'approver-is-only-requester',
  'no-approver',
  'restore-target-approved',
  'restore-target-not-approved',
  'restore-target-without-isolation',
  'no-restore-target',
  'service-proven',
  'service-proof-expires-soon',
  'service-not-proven',
  'no-priority-one-service',
  'criteria-not-fixed',
  'service-without-objectives',
  'rto-missed',
  'rpo-missed',
  'rta-unknown',
  'rpa-unknown',
  'no-checks',
  'check-failed',
  'check-not-executed',
  'step-not-executed',
  'difference-open',
  'difference-defect',
  'differences-accepted',
  'sign-off-missing',
  'sign-off-rejected',
  'sign-off-same-person',
  'mode-caps-grade',
  'no-restore-evidence',
  'no-owner-validation',
  'sampled-restore',
  'plan-changed-since',
  'objectives-changed-since',
  'never-tested',
  'proof-expired',
  'last-drill-failed',
  'drill-passed',
  'and-more',
] as const;
export type FactCode = (typeof factCodes)[number];

/**
 * A reason a rule gives for what it decided; the sentence is `fact.<code>` in the catalogues.
 *
 * Shape: `values` are names and numbers for the sentence, units as in their names.
 */
export const factSchema = v.strictObject({
  code: v.picklist(factCodes),
  values: v.record(v.string(), v.union([v.string(), v.number()])),
  subject: v.nullable(subjectRefSchema),
});
export type Fact = v.InferOutput<typeof factSchema>;

/** Reasons, most important first. */
export const factsSchema = v.pipe(v.array(factSchema), v.readonly());
