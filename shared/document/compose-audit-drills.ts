import type { DrillFindings } from '../domain/drill-findings.ts';
import type { DrillRecord } from '../domain/drill-record.ts';
import type { Block, KeyValue, Metric } from './block.ts';
import { inOrder, trend } from './compose-audit-summary.ts';
import { factSentences } from './compose-facts.ts';
import { formatElapsed } from './compose-format.ts';
import { decisionStatus, integrityStatus, objectiveStatus, verdictStatus } from './compose-states.ts';
import { type DrillTelling, heading, lines, mono, paragraph, type SiteAuditTelling } from './compose-telling.ts';

/** Each drill of the period in short: what was tried, from which backup, into which target, when, and what came of it. */
export function composeAuditDrills(telling: SiteAuditTelling): readonly Block[] {
  const { say } = telling;
  const drills = inOrder(telling);
  const title = heading(1, say('pack.drills'));
  if (drills.length === 0) {
    return [title, { kind: 'callout', tone: 'bad', title: say('pack.no-drills'), text: say('pack.no-drills-text') }];
  }
  return [
    title,
    paragraph(say('pack.drills-lead')),
    trend(telling),
    ...drills.flatMap(({ record, found }) => drillAccount(drillTelling(telling, record, found))),
  ];
}

/** The same evidence with one drill in sight; its raw evidence keeps the numbers of the whole pack. */
function drillTelling(telling: SiteAuditTelling, record: DrillRecord, findings: DrillFindings): DrillTelling {
  return { ...telling, evidence: { ...telling.evidence, packKind: 'drill', record, findings } };
}

/** evidence.json and the drill's own pack have every reason. */
const reasonsAtMost = 4;

function drillAccount(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { record, findings } = evidence;
  const reasons = factSentences(telling, findings.reasons, 2).slice(0, reasonsAtMost);
  return [
    heading(2, record.drill.title),
    {
      kind: 'verdict',
      status: verdictStatus(say, findings.verdict),
      title: say(`pack.verdict-title.${findings.verdict}`, { service: telling.service(record.drill.serviceId) }),
      text: say(`pack.verdict-text.${findings.verdict}`),
      metrics: metrics(telling),
    },
    ...(reasons.length === 0 ? [] : [{ kind: 'list', ordered: false, items: reasons } as const]),
    {
      kind: 'key-values',
      items: [...whatWasTried(telling), ...fromAndTo(telling), ...whatCameOfIt(telling), ...signOffsOf(telling)],
    },
  ];
}

function metrics({ evidence, say, span }: DrillTelling): readonly Metric[] {
  const { rto, rpo, grade } = evidence.findings;
  const objective = (label: string, result: typeof rto): Metric => ({
    label,
    value: span(result.measuredMinutes),
    note:
      result.objectiveMinutes === null
        ? say('pack.no-objective')
        : say('pack.objective-of', { objective: span(result.objectiveMinutes) }),
    status: objectiveStatus(say, result.state),
  });
  return [
    objective(say('pack.rta'), rto),
    objective(say('pack.rpa'), rpo),
    { label: say('pack.grade'), value: grade, note: say(`grade-meaning.${grade}`) },
  ];
}

function whatWasTried(telling: DrillTelling): readonly KeyValue[] {
  const { say, evidence, at, person, typed } = telling;
  const { drill } = evidence.record;
  const { progress } = drill;
  return [
    {
      key: say('pack.scenario'),
      value: say('pack.confirmed-by', { person: say(`scenario.${drill.scenario}`), at: say(`drill-mode.${drill.mode}`) }),
    },
    {
      key: say('pack.sample-rule'),
      value: lines(drill.isSample ? say('pack.sample-part') : say('pack.sample-all'), typed(drill.sample)),
    },
    ...('fixedCriteria' in progress
      ? [
          {
            key: say('pack.fixed-at'),
            value: say('pack.confirmed-by', {
              person: person(progress.fixedCriteria.fixedBy),
              at: at(progress.fixedCriteria.fixedAt),
            }),
          },
          mono(say('pack.fixed-hash'), progress.fixedCriteria.sha256),
        ]
      : [{ key: say('pack.fixed-at'), value: say('pack.no-criteria') }]),
  ];
}

function fromAndTo(telling: DrillTelling): readonly KeyValue[] {
  const { say, evidence, at, person, typed } = telling;
  const { backupPoint, drill } = evidence.record;
  const { progress } = drill;
  const target =
    'restoreTargetId' in progress
      ? evidence.plan.restoreTargets.find(({ restoreTargetId }) => restoreTargetId === progress.restoreTargetId)
      : undefined;
  const point: readonly KeyValue[] =
    backupPoint === null
      ? [{ key: say('pack.point'), value: say('pack.no-point') }]
      : [
          {
            key: say('pack.point'),
            value: say('pack.confirmed-by', { person: backupPoint.toolPointId, at: at(backupPoint.takenAt) }),
            status: integrityStatus(say, backupPoint.integrity.state),
          },
        ];
  if (!('approvedBy' in progress)) return [...point, { key: say('pack.target'), value: say('pack.no-target') }];
  return [
    ...point,
    {
      key: say('pack.target-name'),
      value: target === undefined ? progress.restoreTargetId : lines(target.name, typed(target.isolation)),
    },
    {
      key: say('pack.drill-approved'),
      value: say('pack.confirmed-by', { person: person(progress.approvedBy), at: at(progress.approvedAt) }),
    },
  ];
}

function whatCameOfIt(telling: DrillTelling): readonly KeyValue[] {
  const { say, evidence, list, none } = telling;
  const { checks, differences, evidence: items } = evidence.record;
  const count = (result: string): number => checks.filter((check) => check.result === result).length;
  const [passed, failed] = [count('pass'), count('fail')];
  const open = differences.filter(({ disposition }) => disposition === 'open' || disposition === 'defect').length;
  return [
    { key: say('pack.timeline'), value: stepsOf(telling) },
    {
      key: say('pack.checks'),
      value: checks.length === 0 ? none : say('pack.asset-checks', { passed, failed, rest: checks.length - passed - failed }),
    },
    {
      key: say('pack.differences'),
      value: differences.length === 0 ? none : say('pack.asset-differences', { count: differences.length, open }),
    },
    {
      key: say('pack.raw-evidence-short'),
      value: items.length === 0 ? none : list(items.map((item) => telling.evidenceRef(item.evidenceId))),
    },
  ];
}

function signOffsOf({ say, evidence, person, at, none }: DrillTelling): readonly KeyValue[] {
  const { signOffs } = evidence.record;
  if (signOffs.length === 0) return [{ key: say('pack.sign-offs'), value: none }];
  return signOffs.map((signOff) => ({
    key: say('pack.sign-off-field', { role: say(`role.${signOff.role}`) }),
    value: say('pack.confirmed-by', { person: person(signOff.personId), at: at(signOff.signedOffAt) }),
    status: decisionStatus(say, signOff.decision),
  }));
}

/** Each step with how long it took, or why it was not done. */
function stepsOf({ say, evidence }: DrillTelling): string {
  const told = evidence.record.steps.map((step) =>
    say('pack.step-alternate', {
      step: say(`pack.step-short.${step.kind}`),
      duration: step.state === 'done' ? formatElapsed(step.elapsedMs) : say(`step-state.${step.state}`),
    }),
  );
  return told.join(' ');
}
