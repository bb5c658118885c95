import type { ReadinessState } from '../domain/assessment.ts';
import type { ControlBacking } from '../domain/control.ts';
import { type DrillFindings, type DrillVerdict, evidenceGrades } from '../domain/drill-findings.ts';
import type { EvidenceDocument } from '../domain/evidence-document.ts';
import type { GapAnswer } from '../domain/gap.ts';
import type { ChangeKind, PackChange } from '../domain/pack-changes.ts';
import { type Listed, listChanges } from './list-changes.ts';

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

/** What the rules say differently than in an earlier pack: the drill, readiness, gaps and controls, each better or worse by name. */
export function resultChanges(previous: EvidenceDocument, current: EvidenceDocument): PackChange[] {
  return [
    ...drillChanges(previous, current),
    ...listChanges('readiness', readinessOf(previous), readinessOf(current), byRank({ state: readinessRank, grade: gradeRank })),
    ...listChanges('gap', gapsOf(previous), gapsOf(current), byRank({ answer: answerRank })),
    ...listChanges('control', controlsOf(previous), controlsOf(current), byRank({ backing: backingRank })),
  ];
}

/** The two drills of one service, field by field; in a site audit the drills that came and went. */
function drillChanges(previous: EvidenceDocument, current: EvidenceDocument): PackChange[] {
  const judge = byRank({ verdict: verdictRank, grade: gradeRank }, ['rtaMinutes', 'rpaMinutes', 'openDifferences']);
  if (previous.packKind === 'drill' && current.packKind === 'drill') {
    // another drill of the same service: held against the last as if it were the same one
    const one = (evidence: typeof current): readonly Listed[] => [
      {
        id: current.record.drill.drillId,
        name: current.record.drill.title,
        fields: { title: evidence.record.drill.title, ...resultOf(evidence.findings, openOf(evidence.record)) },
      },
    ];
    return listChanges('drill', one(previous), one(current), judge);
  }
  if (previous.packKind !== 'site-audit' || current.packKind !== 'site-audit') return [];
  return listChanges('drill', drillsOf(previous), drillsOf(current), judge);
}

function drillsOf({ records, findings }: Extract<EvidenceDocument, { packKind: 'site-audit' }>): readonly Listed[] {
  return records.flatMap((record) => {
    const found = findings.find(({ drillId }) => drillId === record.drill.drillId);
    if (found === undefined) return [];
    return [{ id: found.drillId, name: record.drill.title, fields: resultOf(found, openOf(record)) }];
  });
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
function byRank(ranks: Ranks, lessIsBetter: readonly string[] = []) {
  return (field: string, from: string | number | null, to: string | number | null): ChangeKind => {
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
