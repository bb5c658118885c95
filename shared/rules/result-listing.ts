import type { ReadinessState } from '../domain/assessment.ts';
import type { ControlBacking } from '../domain/control.ts';
import { type DrillFindings, type DrillVerdict, evidenceGrades } from '../domain/drill-findings.ts';
import type { EvidenceDocument } from '../domain/evidence-document.ts';
import type { GapAnswer } from '../domain/gap.ts';
import type { ChangedNoun, ChangeKind, Listed, PackListing } from '../domain/pack-changes.ts';
import type { JudgeChange } from './list-changes.ts';

const verdictRank: Readonly<Record<DrillVerdict, number>> = {
  fail: 0,
  'not-concluded': 1,
  'pass-with-accepted-differences': 2,
  pass: 3,
};
const answerRank: Readonly<Record<GapAnswer, number>> = { no: 0, unknown: 1, yes: 2 };
const backingRank: Readonly<Record<ControlBacking, number>> = { 'not-backed': 0, partly: 1, backed: 2 };
const readinessRank: Readonly<Record<ReadinessState, number>> = {
  failed: 0,
  'never-tested': 1,
  expired: 2,
  'needs-verification': 3,
  verified: 4,
};
const gradeRank = Object.fromEntries(evidenceGrades.map((grade, index) => [grade, index]));

/** What the rules say, as it is compared with an earlier pack: the drills, readiness, gaps and controls. */
export function resultListing(evidence: EvidenceDocument): PackListing['nouns'] {
  return [
    { noun: 'drill', entries: drillsOf(evidence) },
    { noun: 'readiness', entries: readinessOf(evidence) },
    { noun: 'gap', entries: gapsOf(evidence) },
    { noun: 'control', entries: controlsOf(evidence) },
  ];
}

/** Which way a change of each noun goes, where it has a direction. */
export const judges: Readonly<Partial<Record<ChangedNoun, JudgeChange>>> = {
  drill: byRank({ verdict: verdictRank, grade: gradeRank }, ['rtaMinutes', 'rpaMinutes', 'openDifferences']),
  readiness: byRank({ state: readinessRank, grade: gradeRank }),
  gap: byRank({ answer: answerRank }),
  control: byRank({ backing: backingRank }),
};

function drillsOf(evidence: EvidenceDocument): readonly Listed[] {
  switch (evidence.packKind) {
    case 'drill': {
      const { record, findings } = evidence;
      const { drillId, title } = record.drill;
      return [{ id: drillId, name: title, fields: { title, ...resultOf(findings, openOf(record)) } }];
    }
    case 'plan':
      return [];
    case 'site-audit':
      return evidence.records.flatMap((record) => {
        const found = evidence.findings.find(({ drillId }) => drillId === record.drill.drillId);
        if (found === undefined) return [];
        return [{ id: found.drillId, name: record.drill.title, fields: resultOf(found, openOf(record)) }];
      });
  }
}

function openOf({ differences }: { readonly differences: readonly { readonly disposition: string }[] }): number {
  return differences.filter(({ disposition }) => disposition === 'open').length;
}

function resultOf({ verdict, grade, rto, rpo }: DrillFindings, openDifferences: number): Listed['fields'] {
  return { verdict, grade, rtaMinutes: rto.measuredMinutes, rpaMinutes: rpo.measuredMinutes, openDifferences };
}

function readinessOf({ assessment, plan }: EvidenceDocument): readonly Listed[] {
  return assessment.readiness.map(({ serviceId, state, grade }) => ({
    id: serviceId,
    name: plan.services.find((service) => service.serviceId === serviceId)?.name ?? serviceId,
    fields: { state, grade },
  }));
}

function gapsOf({ gaps }: EvidenceDocument): readonly Listed[] {
  return gaps.map(({ ruleId, answer }) => ({ id: ruleId, name: ruleId, fields: { answer } }));
}

function controlsOf({ controls }: EvidenceDocument): readonly Listed[] {
  return controls.map(({ frameworkId, framework, controlId, backing }) => ({
    id: `${frameworkId} ${controlId}`,
    name: `${framework} ${controlId}`,
    fields: { backing },
  }));
}

type Ranks = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Better is a higher rank, or less of what is measured. What was or is unknown has no direction. */
function byRank(ranks: Ranks, lessIsBetter: readonly string[] = []): JudgeChange {
  return (field, from, to): ChangeKind => {
    if (from === null || to === null) return 'changed';
    const gained = lessIsBetter.includes(field)
      ? Number(from) - Number(to)
      : rankOf(ranks, field, to) - rankOf(ranks, field, from);
    return gained > 0 ? 'better' : gained < 0 ? 'worse' : 'changed';
  };
}

function rankOf(ranks: Ranks, field: string, value: string | number): number {
  return ranks[field]?.[value] ?? 0;
}
