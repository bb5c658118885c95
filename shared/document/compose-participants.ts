import type { DrillRecord } from '../domain/drill-record.ts';
import type { Block } from './block.ts';
import { heading, type Telling } from './compose-telling.ts';

/** Everybody whose name stands under an act of the drills, with what they did. */
export function composeParticipants(telling: Telling, records: readonly DrillRecord[]): readonly Block[] {
  const { say, evidence, list, person, unknown } = telling;
  const organisations = new Map<string, string>(evidence.plan.people.map((entry) => [entry.personId, entry.organisation]));
  const rows = [...partsByPerson(telling, records)].map(([personId, parts]) => [
    person(personId),
    organisations.get(personId) ?? unknown,
    list(parts),
  ]);
  return [
    heading(1, say('pack.participants')),
    {
      kind: 'table',
      columns: [
        { header: say('pack.name'), weight: 2, kind: 'text' },
        { header: say('pack.organisation'), weight: 2.4, kind: 'text' },
        { header: say('pack.part'), weight: 4.6, kind: 'text' },
      ],
      rows,
      emptyText: telling.none,
    },
  ];
}

function partsByPerson(telling: Telling, records: readonly DrillRecord[]): ReadonlyMap<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  const took = (personId: string | null, part: string): void => {
    if (personId === null) return;
    const known = parts.get(personId) ?? [];
    if (!known.includes(part)) parts.set(personId, [...known, part]);
  };
  for (const record of records) tellParts(telling, record, took);
  return parts;
}

function tellParts({ evidence, say }: Telling, record: DrillRecord, took: (personId: string | null, part: string) => void): void {
  const { drill, checks, differences, signOffs } = record;
  const { progress } = drill;
  took(drill.requestedBy, say('pack.part.requested'));
  if ('fixedCriteria' in progress) {
    const target = evidence.plan.restoreTargets.find((entry) => entry.restoreTargetId === progress.restoreTargetId);
    took(target?.approvedBy ?? null, say('pack.part.approved-target'));
    took(progress.fixedCriteria.fixedBy, say('pack.part.fixed'));
    took(progress.approvedBy, say('pack.part.approved'));
  }
  if ('testerId' in progress) took(progress.testerId, say('pack.part.tested'));
  for (const [personId, own] of Map.groupBy(checks, (check) => check.checkedBy)) {
    took(personId, say('pack.part.checked', { count: own.length }));
  }
  for (const [personId, own] of Map.groupBy(differences, (entry) => entry.decidedBy)) {
    took(personId, say('pack.part.decided', { count: own.length }));
  }
  for (const { personId, role } of signOffs) took(personId, say('pack.part.signed-off', { role: say(`role.${role}`) }));
}
