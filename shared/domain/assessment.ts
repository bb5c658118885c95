import type { Fact } from './fact.ts';
import type { AssetId, DrillId, ScopeItemId, ServiceId } from './ids.ts';
import type { DayOn, Minutes } from './units.ts';

/** The five things that are known when a recovery plan is acceptable. */
export const acceptanceCriteria = [
  'what-is-protected',
  'who-requests-restore',
  'who-approves-restore',
  'which-environment-validates',
  'what-proves-recovery',
] as const;
export type AcceptanceCriterion = (typeof acceptanceCriteria)[number];

export type Fulfilment = 'met' | 'at-risk' | 'not-met' | 'unknown';

export interface CriterionAssessment {
  readonly criterion: AcceptanceCriterion;
  readonly state: Fulfilment;
  readonly proofs: readonly Fact[];
  readonly missing: readonly Fact[];
}

/** How a scope item is answered for: by assets, by a reasoned exclusion, or not at all. */
export interface ItemCoverage {
  readonly itemId: ScopeItemId;
  readonly state: 'covered' | 'excluded' | 'open';
  readonly assetIds: readonly AssetId[];
}

/** What a drill's evidence supports, weakest first: claimed, job success, integrity check, sample, full, full and validated by the owner. */
export const evidenceGrades = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5'] as const;
export type EvidenceGrade = (typeof evidenceGrades)[number];

export type DrillVerdict = 'pass' | 'pass-with-accepted-differences' | 'fail' | 'not-concluded';

/** Measured against objective; null stands for unknown, never for zero. `overrunMinutes` is measured − objective. */
export interface ObjectiveResult {
  readonly objectiveMinutes: Minutes | null;
  readonly measuredMinutes: Minutes | null;
  readonly overrunMinutes: number | null;
  readonly state: 'met' | 'not-met' | 'unknown';
}

export interface DrillFindings {
  readonly drillId: DrillId;
  readonly serviceId: ServiceId;
  readonly rto: ObjectiveResult;
  readonly rpo: ObjectiveResult;
  readonly waitMinutes: Minutes;
  readonly verdict: DrillVerdict;
  readonly grade: EvidenceGrade;
  /** Only a sample was restored, so the figures are extrapolated to the service. */
  readonly extrapolated: boolean;
  readonly reasons: readonly Fact[];
}

export type ReadinessState = 'never-tested' | 'needs-verification' | 'failed' | 'verified' | 'expired';

/** Whether a service could be restored today, by the last signed-off drill. Derived, never ticked. */
export interface ServiceReadiness {
  readonly serviceId: ServiceId;
  readonly state: ReadinessState;
  readonly grade: EvidenceGrade | null;
  readonly drillId: DrillId | null;
  readonly testedOn: DayOn | null;
  readonly dueOn: DayOn;
  readonly overdue: boolean;
  readonly reasons: readonly Fact[];
}

export const planSections = ['prerequisites', 'people', 'services', 'inventory', 'scope', 'restore-targets'] as const;
export type PlanSection = (typeof planSections)[number];

export interface SectionProgress {
  readonly section: PlanSection;
  readonly state: 'not-started' | 'in-progress' | 'done';
  readonly done: number;
  readonly total: number;
}

/** Who operates the backups; follows from the deployment model and is unknown while that is open. */
export type BackupOperator = 'vendor' | 'customer' | 'provider' | 'unknown';

/** Everything the rules say about a site at one moment. */
export interface Assessment {
  readonly acceptance: readonly CriterionAssessment[];
  readonly coverage: readonly ItemCoverage[];
  readonly drills: readonly DrillFindings[];
  readonly readiness: readonly ServiceReadiness[];
  readonly sections: readonly SectionProgress[];
  readonly backupOperator: BackupOperator;
}
