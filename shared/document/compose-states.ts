import type { CriterionAssessment, ItemCoverage, ReadinessState } from '../domain/assessment.ts';
import type { BackupPoint } from '../domain/backup-point.ts';
import type { CheckResult } from '../domain/check.ts';
import type { DrillVerdict, ObjectiveResult } from '../domain/drill-findings.ts';
import type { SignOff } from '../domain/sign-off.ts';
import type { Translate } from '../text/translate.ts';
import type { Status, StatusState } from './block.ts';

const verdicts: Readonly<Record<DrillVerdict, StatusState>> = {
  pass: 'good',
  'pass-with-accepted-differences': 'warning',
  fail: 'bad',
  'not-concluded': 'unknown',
};

export function verdictStatus(say: Translate, verdict: DrillVerdict): Status {
  return { state: verdicts[verdict], word: say(`verdict.${verdict}`) };
}

const objectives: Readonly<Record<ObjectiveResult['state'], StatusState>> = { met: 'good', 'not-met': 'bad', unknown: 'unknown' };

export function objectiveStatus(say: Translate, state: ObjectiveResult['state']): Status {
  return { state: objectives[state], word: say(`fulfilment.${state}`) };
}

const fulfilments: Readonly<Record<CriterionAssessment['state'], StatusState>> = {
  met: 'good',
  'at-risk': 'warning',
  'not-met': 'bad',
  unknown: 'unknown',
};

export function fulfilmentStatus(say: Translate, state: CriterionAssessment['state']): Status {
  return { state: fulfilments[state], word: say(`fulfilment.${state}`) };
}

const checks: Readonly<Record<CheckResult, StatusState>> = {
  pass: 'good',
  fail: 'bad',
  'not-applicable': 'unknown',
  'not-executed': 'unknown',
};

export function checkStatus(say: Translate, result: CheckResult): Status {
  return { state: checks[result], word: say(`check-result.${result}`) };
}

const coverages: Readonly<Record<ItemCoverage['state'], StatusState>> = { covered: 'good', excluded: 'warning', open: 'bad' };

export function coverageStatus(say: Translate, state: ItemCoverage['state']): Status {
  return { state: coverages[state], word: say(`coverage.${state}`) };
}

const integrities: Readonly<Record<BackupPoint['integrity']['state'], StatusState>> = {
  passed: 'good',
  failed: 'bad',
  'not-run': 'unknown',
};

export function integrityStatus(say: Translate, state: BackupPoint['integrity']['state']): Status {
  return { state: integrities[state], word: say(`integrity.${state}`) };
}

const decisions: Readonly<Record<SignOff['decision'], StatusState>> = {
  accepted: 'good',
  'accepted-with-differences': 'warning',
  rejected: 'bad',
};

export function decisionStatus(say: Translate, decision: SignOff['decision']): Status {
  return { state: decisions[decision], word: say(`decision.${decision}`) };
}

const readinessStates: Readonly<Record<ReadinessState, StatusState>> = {
  'never-tested': 'unknown',
  'needs-verification': 'warning',
  failed: 'bad',
  verified: 'good',
  expired: 'warning',
};

export function readinessStatus(say: Translate, state: ReadinessState): Status {
  return { state: readinessStates[state], word: say(`readiness.${state}`) };
}
