import type { CriterionAssessment } from '../domain/assessment.ts';
import { deploymentModels, type Prerequisite } from '../domain/prerequisite.ts';
import type { Block, Cell } from './block.ts';
import { factSentences } from './compose-facts.ts';
import { fulfilmentStatus } from './compose-states.ts';
import { heading, lines, paragraph, type Telling } from './compose-telling.ts';

/** The plan: prerequisites, roles and contacts, and whether the five acceptance criteria hold, each with its proofs. */
export function composePlan(telling: Telling): readonly Block[] {
  const { say, evidence } = telling;
  const operator = say(`backup-operator.${evidence.assessment.backupOperator}`);
  return [
    heading(1, say('pack.plan')),
    paragraph(say('pack.plan-lead'), 'muted'),
    heading(2, say('pack.prerequisites')),
    prerequisites(telling),
    paragraph(say('pack.backup-operator', { operator })),
    heading(2, say('pack.people')),
    people(telling),
    heading(2, say('pack.acceptance')),
    acceptance(telling),
    paragraph(say('pack.acceptance-lead'), 'muted'),
  ];
}

function prerequisites(telling: Telling): Block {
  const { say, evidence } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.prerequisite'), weight: 2, kind: 'text' },
      { header: say('pack.value'), weight: 4, kind: 'text' },
      { header: say('pack.confirmed'), weight: 2.6, kind: 'status' },
    ],
    rows: evidence.plan.prerequisites.map((entry): readonly Cell[] => [
      say(`prerequisite.${entry.kind}`),
      entry.value.trim() === '' ? say('pack.not-entered') : prerequisiteValue(telling, entry),
      entry.confirmedAt === null || entry.confirmedBy === null
        ? { status: { state: 'bad', word: say('pack.not-confirmed') } }
        : { status: { state: 'good', word: telling.person(entry.confirmedBy) }, note: telling.day(entry.confirmedAt) },
    ]),
    emptyText: telling.none,
  };
}

function prerequisiteValue({ say }: Telling, { kind, value }: Prerequisite): string {
  const model = deploymentModels.find((known) => known === value);
  return kind === 'deployment-model' && model !== undefined ? say(`deployment-model.${model}`) : value;
}

function people(telling: Telling): Block {
  const { say, evidence, list, typed, unknown } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.person'), weight: 2.5, kind: 'text', remarks: true },
      { header: say('pack.roles'), weight: 2.7, kind: 'text' },
      { header: say('pack.contact'), weight: 3.3, kind: 'text' },
      { header: say('pack.contact-confirmed'), weight: 1.5, kind: 'text' },
    ],
    rows: evidence.plan.people.map((person) => [
      lines(person.name, person.organisation),
      person.roles.length === 0 ? telling.none : list(person.roles.map((role) => say(`role.${role}`))),
      typed(person.contact),
      person.contactConfirmedOn ?? unknown,
    ]),
    emptyText: say('pack.no-people'),
  };
}

function acceptance(telling: Telling): Block {
  const { say, evidence } = telling;
  return {
    kind: 'table',
    columns: [
      { header: say('pack.criterion'), weight: 2.2, kind: 'text' },
      { header: say('pack.state'), weight: 1.4, kind: 'status' },
      { header: say('pack.proofs'), weight: 5.4, kind: 'text' },
    ],
    rows: evidence.assessment.acceptance.map((entry): readonly Cell[] => [
      say(`criterion.${entry.criterion}`),
      { status: fulfilmentStatus(say, entry.state) },
      grounds(telling, entry),
    ]),
    emptyText: telling.none,
  };
}

function grounds(telling: Telling, { proofs, missing }: CriterionAssessment): string {
  const lacking = factSentences(telling, missing, 4).map((fact) => telling.say('pack.missing', { fact }));
  return lines(...factSentences(telling, proofs, 4), ...lacking);
}
