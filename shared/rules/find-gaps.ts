import type { Assessment } from '../domain/assessment.ts';
import type { DrillFindings } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Fact, SubjectRef } from '../domain/fact.ts';
import { type Gap, type GapCheck, type GapSubject, type GapSymptom, gapSymptoms } from '../domain/gap.ts';
import type { Plan } from '../domain/plan.ts';
import type { Instant } from '../domain/units.ts';
import { assess } from './assess.ts';
import { type ConcludedDrill, concludedDrills } from './concluded-drill.ts';
import { nameSome } from './fact.ts';
import { dataRules } from './gap-data.ts';
import { evidenceRules } from './gap-evidence.ts';
import { objectiveRules } from './gap-objectives.ts';
import { ownershipRules } from './gap-ownership.ts';
import type { GapCase, GapRule } from './gap-rule.ts';
import { startRules } from './gap-start.ts';

/** The gap catalogue: what is asked under each symptom. */
const catalogue: Readonly<Record<GapSymptom, readonly GapRule[]>> = {
  'backup-ownership-unclear': ownershipRules,
  'restore-test-cannot-start': startRules,
  'restored-data-incomplete': dataRules,
  'recovery-objective-unrealistic': objectiveRules,
  'evidence-weak': evidenceRules,
};

/**
 * Every question of the gap catalogue with its answer, symptom by symptom; a gap is one that is not answered yes.
 *
 * Only what can be known from the records is asked. What a drill has to show is asked of the last drill of each service.
 */
export function findGaps(plan: Plan, records: readonly DrillRecord[], at: Instant): GapCheck[] {
  const assessment = assess(plan, records, at);
  const known: GapCase = { plan, records, assessment, at, lastDrills: lastDrillsOf(plan, records, assessment.drills) };
  return rulesOf().map((rule) => checkOf(rule, known));
}

/** What is known of a question whose answer lies in drills that are not at hand. */
export type OpenCheck = Pick<GapCheck, 'ruleId' | 'symptom' | 'severity' | 'clause'>;

/** The same questions where no drill is at hand, only what was assessed of all of them. */
export function findGapsOfPlan(plan: Plan, assessment: Assessment, at: Instant): (GapCheck | OpenCheck)[] {
  const known: GapCase = { plan, records: [], assessment, at, lastDrills: [] };
  return rulesOf().map((rule) => (rule.ofDrills === true ? openCheckOf(rule) : checkOf(rule, known)));
}

type AskedRule = GapRule & Pick<GapCheck, 'symptom'>;

function rulesOf(): AskedRule[] {
  return gapSymptoms.flatMap((symptom) => catalogue[symptom].map((rule) => ({ ...rule, symptom })));
}

function checkOf({ ask, ruleId, symptom, severity, section, clause }: AskedRule, known: GapCase): GapCheck {
  const { answer, facts } = ask(known);
  const named = [...Map.groupBy(facts, (entry) => entry.code).values()].flatMap(nameSome);
  return { ruleId, symptom, severity, answer, facts: named, subject: subjectOf(section, facts), clause };
}

export function openCheckOf({ ruleId, symptom, severity, clause }: OpenCheck): OpenCheck {
  return { ruleId, symptom, severity, clause };
}

/** The checks that are not answered yes. */
export function gapsOf(checks: readonly GapCheck[]): Gap[] {
  return checks.flatMap(({ answer, ...check }) => (answer === 'yes' ? [] : [{ ...check, answer }]));
}

/** Of each service the newest drill whose result is on record. */
function lastDrillsOf(plan: Plan, records: readonly DrillRecord[], found: readonly DrillFindings[]): ConcludedDrill[] {
  const newest = new Map<string, ConcludedDrill>();
  for (const drill of concludedDrills(plan, records, found)) {
    if (!newest.has(drill.service.serviceId)) newest.set(drill.service.serviceId, drill);
  }
  return plan.services.flatMap((service) => newest.get(service.serviceId) ?? []);
}

const nounOf: Readonly<Record<GapSubject['section'], SubjectRef['noun']>> = {
  prerequisites: 'prerequisite',
  people: 'person',
  services: 'service',
  inventory: 'asset',
  scope: 'scope-item',
  'restore-targets': 'restore-target',
  drills: 'drill',
};

/** The section that mends it, and in it the one thing at fault if there is only one. */
function subjectOf(section: GapSubject['section'], facts: readonly Fact[]): GapSubject {
  const ids = new Set(facts.map(({ subject }) => (subject?.noun === nounOf[section] ? subject.id : null)));
  const [id] = ids;
  return { section, id: ids.size === 1 ? (id ?? null) : null };
}
