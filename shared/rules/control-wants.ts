import type { Check } from '../domain/check.ts';
import type { ControlWant } from '../domain/control.ts';
import type { Scenario } from '../domain/drill.ts';
import type { EvidenceGrade } from '../domain/drill-findings.ts';
import { drillStepKinds } from '../domain/drill-step.ts';
import type { Fact } from '../domain/fact.ts';
import type { GapCheck, GapRuleId } from '../domain/gap.ts';
import type { Plan } from '../domain/plan.ts';
import { answered } from './answered.ts';
import { aboutDrill, type ConcludedDrill } from './concluded-drill.ts';
import { gradeRank } from './drill-grade.ts';
import {
  criteriaAreFixedFirst,
  differencesAreClosed,
  dutiesAreSeparated,
  isSignedOff,
  lessonsAreWritten,
  ofPoint,
  passed,
  pointIsIntact,
  recoveryPointIsKept,
  recoveryTimeIsKept,
} from './drill-questions.ts';
import { fact, nameSome } from './fact.ts';
import { signOffObjections } from './sign-off-rules.ts';

/** What the plan of a site has to show. */
export type PlanWant = (typeof planWants)[number];

const planWants = [
  'plan-complete',
  'roles-and-contacts',
  'objectives-agreed',
  'recovery-order',
  'scope-complete',
  'backup-methods',
  'approval-separated',
] as const satisfies readonly ControlWant[];

/** What a drill has to show. */
export type DrillWant = Exclude<ControlWant, PlanWant>;

export function isPlanWant(want: ControlWant): want is PlanWant {
  return planWants.some((entry) => entry === want);
}

/** What is asked of the plan is what the gap catalogue asks. */
const asked: Readonly<Record<Exclude<PlanWant, 'recovery-order'>, readonly GapRuleId[]>> = {
  'plan-complete': [
    'deployment-model-confirmed',
    'owners-confirmed',
    'support-path-confirmed',
    'data-classification-confirmed',
    'retention-policy-confirmed',
  ],
  'roles-and-contacts': [
    'hosting-owner-reachable',
    'backup-owner-reachable',
    'recovery-owner-reachable',
    'database-owner-reachable',
    'storage-owner-reachable',
    'approver-named',
    'requester-reachable',
    'contacts-confirmed-lately',
  ],
  'objectives-agreed': ['objectives-agreed'],
  'scope-complete': ['scope-covered'],
  'backup-methods': ['assets-owned', 'assets-backed-up', 'assets-retained'],
  'approval-separated': ['approver-named', 'approver-independent'],
};

/** Why the plan does not show what is wanted; nothing where it does. */
export function lackingInPlan(want: PlanWant, plan: Plan, gaps: readonly GapCheck[]): readonly Fact[] {
  if (want === 'recovery-order') return withoutOrder(plan);
  const ruleIds: readonly string[] = asked[want];
  return gaps.filter((check) => check.answer !== 'yes' && ruleIds.includes(check.ruleId)).flatMap((check) => check.facts);
}

function withoutOrder({ assets }: Plan): readonly Fact[] {
  if (assets.length === 0) return [fact('no-assets')];
  const without = assets.filter((asset) => asset.restoreOrder === null);
  return nameSome(
    without.map((asset) => fact('asset-without-order', { asset: asset.name }, { noun: 'asset', id: asset.assetId })),
  );
}

/** What a want asks of a drill, of the plan it was held under and of the drills beside it. */
interface DrillCase {
  readonly drill: ConcludedDrill;
  readonly plan: Plan;
  readonly others: readonly ConcludedDrill[];
}

const severe: readonly Scenario[] = ['environment-failure', 'ransomware', 'media-loss', 'site-loss'];

/** Why a drill does not show what is wanted; nothing where it does. */
export const lackingInDrill: Readonly<Record<DrillWant, (given: DrillCase) => readonly Fact[]>> = {
  'drill-recorded': () => [],
  'drill-passed': ({ drill }) => passed(drill).facts,
  'operational-exercise': ({ drill }) => {
    const { mode } = drill.record.drill;
    return mode === 'operational' || mode === 'actual-incident' ? [] : [about(drill, 'mode-not-operational', { mode })];
  },
  'actual-incident': ({ drill }) => (drill.record.drill.mode === 'actual-incident' ? [] : [about(drill, 'no-incident')]),
  'severe-scenario': ({ drill }) => {
    const { scenario } = drill.record.drill;
    return severe.includes(scenario) ? [] : [about(drill, 'scenario-not-severe', { scenario })];
  },
  'several-scenarios': ({ others }) =>
    new Set(others.map((entry) => entry.record.drill.scenario)).size > 1 ? [] : [fact('one-scenario-only')],
  'criteria-first': ({ drill }) => criteriaAreFixedFirst(drill).facts,
  'point-identified': ({ drill }) =>
    ofPoint(drill, (point) => answered([], point.evidenceId === null ? [about(drill, 'backup-point-without-output')] : [])).facts,
  'integrity-checked': ({ drill }) => pointIsIntact(drill).facts,
  'target-isolated': targetNotIsolated,
  'restore-sampled': ({ drill }) => gradeBelow(drill, 'G3'),
  'restore-in-full': ({ drill }) => gradeBelow(drill, 'G4'),
  'owner-validated': ({ drill }) => gradeBelow(drill, 'G5'),
  'data-and-function-checked': ({ drill }) => [...notChecked(drill, 'data'), ...notChecked(drill, 'function')],
  'configuration-checked': ({ drill }) => notChecked(drill, 'configuration'),
  reconciled: ({ drill }) => {
    const compared = drill.record.evidence.some(({ kind }) => kind === 'tree-comparison' || kind === 'database-comparison');
    return compared ? [] : [about(drill, 'comparison-missing')];
  },
  'sample-described': ({ drill }) => {
    const { isSample, sample } = drill.record.drill;
    return isSample && sample.trim() === '' ? [about(drill, 'sample-not-described')] : [];
  },
  'timeline-recorded': ({ drill }) => {
    const told = drill.record.steps.filter((step) => step.state !== 'pending' && step.state !== 'running');
    const left = drillStepKinds.filter((kind) => !told.some((step) => step.kind === kind));
    return left.map((step) => about(drill, 'step-left-open', { step }));
  },
  'recovery-measured': ({ drill }) => [
    ...(recoveryTimeIsKept(drill).answer === 'unknown' ? recoveryTimeIsKept(drill).facts : []),
    ...(recoveryPointIsKept(drill).answer === 'unknown' ? recoveryPointIsKept(drill).facts : []),
  ],
  'objectives-met': ({ drill }) => [...recoveryTimeIsKept(drill).facts, ...recoveryPointIsKept(drill).facts],
  'differences-decided': ({ drill }) => differencesAreClosed(drill).facts,
  'lessons-recorded': ({ drill }) => lessonsAreWritten(drill).facts,
  'duties-separated': ({ drill }) => dutiesAreSeparated(drill).facts,
  'signed-off': ({ drill }) => {
    const isRefused = signOffObjections(drill.record).some((entry) => entry.code === 'sign-off-rejected');
    return [...isSignedOff(drill).facts, ...(isRefused ? [about(drill, 'sign-off-refused')] : [])];
  },
  'raw-evidence-kept': ({ drill }) => (drill.record.evidence.length > 0 ? [] : [about(drill, 'raw-evidence-missing')]),
};

function about(drill: ConcludedDrill, code: Fact['code'], more: Fact['values'] = {}): Fact {
  const [values, subject] = aboutDrill(drill);
  return fact(code, { ...values, ...more }, subject);
}

function gradeBelow(drill: ConcludedDrill, minimum: EvidenceGrade): readonly Fact[] {
  const { grade } = drill.findings;
  return gradeRank(grade) < gradeRank(minimum) ? [about(drill, 'grade-below', { grade, minimum })] : [];
}

function notChecked(drill: ConcludedDrill, checkKind: Check['kind']): readonly Fact[] {
  const isChecked = drill.record.checks.some((check) => check.kind === checkKind && check.result === 'pass');
  return isChecked ? [] : [about(drill, 'check-kind-not-passed', { checkKind })];
}

function targetNotIsolated({ drill, plan }: DrillCase): readonly Fact[] {
  const { progress } = drill.record.drill;
  const targetId = 'restoreTargetId' in progress ? progress.restoreTargetId : null;
  const target = plan.restoreTargets.find((entry) => entry.restoreTargetId === targetId);
  if (target === undefined) return [fact('no-restore-target')];
  const subject = { noun: 'restore-target', id: target.restoreTargetId } as const;
  return [
    ...(target.approvedAt === null ? [fact('restore-target-not-approved', { target: target.name }, subject)] : []),
    ...(target.isolation.trim() === '' ? [fact('restore-target-without-isolation', { target: target.name }, subject)] : []),
  ];
}
