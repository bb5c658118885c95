import type { RestoreTarget } from '../domain/restore-target.ts';
import type { Block, KeyValue } from './block.ts';
import { type DrillTelling, heading } from './compose-telling.ts';

/** Where the restore went, how that is kept apart from production, and who approved it. */
export function composeTarget(telling: DrillTelling): readonly Block[] {
  const { say, evidence } = telling;
  const { progress } = evidence.record.drill;
  if (!('restoreTargetId' in progress)) {
    return [
      heading(1, say('pack.target')),
      { kind: 'callout', tone: 'unknown', title: say('pack.no-target'), text: say('pack.no-target-text') },
    ];
  }
  const target = evidence.plan.restoreTargets.find((entry) => entry.restoreTargetId === progress.restoreTargetId);
  const approved = { state: 'good', word: say('pack.approved') } as const;
  const approvedBy = say('pack.confirmed-by', {
    person: telling.person(progress.approvedBy),
    at: telling.at(progress.approvedAt),
  });
  return [
    heading(1, say('pack.target')),
    {
      kind: 'key-values',
      items: [
        ...(target === undefined
          ? [{ key: say('pack.target-name'), value: progress.restoreTargetId }]
          : targetItems(telling, target)),
        { key: say('pack.drill-approved'), value: approvedBy, status: approved },
        ...fourEyes(telling),
      ],
    },
  ];
}

function targetItems(telling: DrillTelling, target: RestoreTarget): readonly KeyValue[] {
  const { say, typed } = telling;
  return [
    { key: say('pack.target-name'), value: target.name },
    { key: say('pack.location'), value: typed(target.location) },
    { key: say('pack.isolation'), value: typed(target.isolation) },
    target.approvedAt === null
      ? { key: say('pack.target-approved'), value: '', status: { state: 'bad', word: say('pack.not-approved') } }
      : {
          key: say('pack.target-approved'),
          value: say('pack.confirmed-by', { person: telling.person(target.approvedBy), at: telling.day(target.approvedAt) }),
          status: { state: 'good', word: say('pack.approved') },
        },
  ];
}

function fourEyes(telling: DrillTelling): readonly KeyValue[] {
  const { say, evidence, person } = telling;
  const { drill } = evidence.record;
  const { progress } = drill;
  if (!('testerId' in progress)) return [];
  const ids = [drill.requestedBy, progress.approvedBy, progress.testerId];
  const apart = new Set(ids).size === ids.length;
  const [requester, approver, tester] = ids.map(person);
  return [
    {
      key: say('pack.four-eyes'),
      value: say('pack.four-eyes-kept', { requester: requester ?? '', approver: approver ?? '', tester: tester ?? '' }),
      status: apart ? { state: 'good', word: say('pack.yes') } : { state: 'bad', word: say('pack.no') },
    },
  ];
}
