import type { AcceptanceCriterion, Assessment } from '../domain/assessment.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Fact } from '../domain/fact.ts';
import type { GapRuleId, GapSeverity, GapSubject } from '../domain/gap.ts';
import type { Plan } from '../domain/plan.ts';
import type { Instant } from '../domain/units.ts';
import { type Answered, answered } from './answered.ts';
import type { ConcludedDrill } from './concluded-drill.ts';
import { fact } from './fact.ts';

/** What the rules ask their questions of. */
export interface GapCase {
  readonly plan: Plan;
  readonly records: readonly DrillRecord[];
  readonly assessment: Assessment;
  /** One for each service that was drilled. */
  readonly lastDrills: readonly ConcludedDrill[];
  readonly at: Instant;
}

/**
 * A question of the gap catalogue; `section` is where its gap is mended, `clause` names the standards that ask it.
 *
 * Shape: `ofDrills` where the answer lies in the records of drills, and not in the plan and what is assessed of it.
 */
export interface GapRule {
  readonly ruleId: GapRuleId;
  readonly severity: GapSeverity;
  readonly section: GapSubject['section'];
  readonly clause: string;
  readonly ofDrills?: true;
  readonly ask: (known: GapCase) => Answered;
}

/** What an acceptance criterion lacks. */
export function missingOf({ assessment }: GapCase, criterion: AcceptanceCriterion): readonly Fact[] {
  return assessment.acceptance.find((entry) => entry.criterion === criterion)?.missing ?? [];
}

export function withoutServices({ plan }: GapCase): readonly Fact[] {
  return plan.services.length === 0 ? [fact('no-services')] : [];
}

export function withoutAssets({ plan }: GapCase): readonly Fact[] {
  return plan.assets.length === 0 ? [fact('no-assets')] : [];
}

/** The question asked of the last drill of every service that was drilled; open where no drill is on record. */
export function ofLastDrills({ lastDrills }: GapCase, ask: (drill: ConcludedDrill) => Answered): Answered {
  if (lastDrills.length === 0) return answered([], [fact('no-drill-yet')]);
  const answers = lastDrills.map(ask);
  const factsOf = (answer: Answered['answer']) => answers.flatMap((entry) => (entry.answer === answer ? entry.facts : []));
  return answered(factsOf('no'), factsOf('unknown'));
}
