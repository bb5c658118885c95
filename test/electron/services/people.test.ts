import { expect, test } from 'vitest';
import { drawingVersion } from '../../../electron/pack/drawing-version.ts';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import { instantOf } from '../../../electron/services/context.ts';
import { recordOf } from '../../../electron/services/drills.ts';
import { packContents } from '../../../electron/services/pack-evidence.ts';
import { personCalled, setRoles } from '../../../electron/services/people.ts';
import { viewSite } from '../../../electron/services/sites.ts';
import { auditHead } from '../../../electron/store/audit.ts';
import type { Role } from '../../../shared/domain/person.ts';
import { codeOf, failureOf } from '../store/support/refusal.ts';
import { freshSite } from './support/fresh-site.ts';
import { addPersonNamed, lastEntry, setStage, signedOff } from './support/stage.ts';

test('the roles of a person are changed together, kept, and told from what to what', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  const { personId, name } = people.requester;
  const person = setRoles(context, personId, ['certifier', 'requester', 'certifier']);
  expect(person).toEqual({ ...people.requester, roles: ['requester', 'certifier'] });
  expect(lastEntry(context)).toMatchObject({
    action: 'person:set-roles',
    payload: { name, from: ['requester'], to: ['requester', 'certifier'] },
  });
  const remembered = context.memory.plan();
  context.memory.forget();
  expect(context.memory.plan()).toEqual(remembered);
  const head = auditHead(context.db);
  expect(setRoles(context, personId, ['certifier', 'requester'])).toEqual(person);
  expect(auditHead(context.db)).toEqual(head);
  expect(setRoles(context, personId, []).roles).toEqual([]);
  expect(codeOf(() => setRoles(context, 'nobody', []))).toBe('PERSON_NOT_FOUND');
  expect(codeOf(() => setRoles(context, personId, ['janitor' as Role, 'approver']))).toBe('none');
  expect(viewSite(context).plan.people.find((entry) => entry.personId === personId)?.roles).toEqual(['approver']);
});

test('what was signed off stays as it was signed when roles change afterwards, in the record and in a pack issued later', () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const drillId = signedOff(stage);
  const gather = () => {
    const program = { name: 'Drillbook', version: '0.1.0', drawing: drawingVersion };
    const issuedAt = instantOf(context);
    const { evidence } = packContents(context, { kind: 'drill', drillId }, { program, issuedAt });
    expect(evidenceMismatch(evidence)).toBe(null);
    return evidence.packKind === 'drill' ? evidence : null;
  };
  const before = { record: recordOf(context, drillId), evidence: gather() };
  for (const { personId } of Object.values(stage.people)) setRoles(context, personId, ['storage-owner']);
  expect(recordOf(context, drillId)).toEqual(before.record);
  const after = gather();
  expect(after?.signatureFields).toEqual(before.evidence?.signatureFields);
  expect(after?.findings).toEqual(before.evidence?.findings);
});

test('a person is named by id or exact name; of two with one name the choice is told', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  const { personId, name } = people.validator;
  expect(personCalled(context, name)).toEqual(people.validator);
  expect(personCalled(context, personId)).toEqual(people.validator);
  expect(failureOf(() => personCalled(context, '李'))).toMatchObject({ code: 'PERSON_NOT_FOUND', detail: { personId: '李' } });
  const namesake = addPersonNamed(context, name, []);
  expect(failureOf(() => personCalled(context, name))).toMatchObject({
    code: 'PERSON_UNCLEAR',
    detail: { name, people: expect.stringContaining(namesake.personId) },
  });
});
