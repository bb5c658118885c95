import { expect, test } from 'vitest';
import { confirmPrerequisite } from '../../../electron/services/prerequisites.ts';
import { addRestoreTarget, approveRestoreTarget } from '../../../electron/services/restore-targets.ts';
import { excludeScopeItem } from '../../../electron/services/scope.ts';
import { addService, setObjectives } from '../../../electron/services/services.ts';
import { viewSite } from '../../../electron/services/sites.ts';
import { auditHead } from '../../../electron/store/audit.ts';
import type { PersonId, ScopeItemId } from '../../../shared/domain/ids.ts';
import type { Minutes } from '../../../shared/domain/units.ts';
import { codeOf, failureOf } from '../store/support/refusal.ts';
import { freshSite } from './support/fresh-site.ts';
import { lastEntry, setStage } from './support/stage.ts';

const minutes = (value: number) => value as Minutes;

test('objectives are agreed together and told from what to what', () => {
  const { context } = freshSite();
  const { service } = setStage(context);
  const objectives = { rtoMinutes: minutes(60), rpoMinutes: minutes(15), mtdMinutes: null };
  const saved = setObjectives(context, service.serviceId, objectives);
  expect(saved).toEqual({ ...service, objectives });
  expect(lastEntry(context)).toMatchObject({
    action: 'service:set-objectives',
    payload: { from: { rtoMinutes: 240 }, to: { rtoMinutes: 60, rpoMinutes: 15 } },
  });
  const remembered = context.memory.plan();
  context.memory.forget();
  expect(context.memory.plan()).toEqual(remembered);
  expect(codeOf(() => setObjectives(context, 'nowhere', objectives))).toBe('SERVICE_NOT_FOUND');
});

test('a service owned by nobody on record is refused', () => {
  const { context } = freshSite();
  const add = () =>
    addService(context, { name: 'x', description: '', priority: 1, ownerId: 'nobody' as PersonId, objectives: null });
  expect(failureOf(add)).toMatchObject({ code: 'PERSON_NOT_FOUND', fields: { ownerId: 'PERSON_NOT_FOUND' } });
});

test('a scope item is excluded once, with a reason and by a person on record', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  const excludedBy = people.approver.personId;
  const itemId = 'retained-prompts' as ScopeItemId;
  const exclusion = excludeScopeItem(context, { itemId, reason: 'Nothing is stored.', excludedBy });
  expect(viewSite(context).plan.exclusions).toEqual([exclusion]);
  expect(lastEntry(context)).toMatchObject({ action: 'scope-item:exclude', payload: { by: people.approver.name } });
  const before = auditHead(context.db);
  const again = (change: object) =>
    codeOf(() => excludeScopeItem(context, { itemId, reason: 'Still nothing.', excludedBy, ...change }));
  expect(again({})).toBe('REQUEST_INVALID');
  expect(again({ itemId: 'documents', reason: '  ' })).toBe('REQUEST_INVALID');
  expect(again({ itemId: 'nothing' })).toBe('SCOPE_ITEM_NOT_FOUND');
  expect(again({ itemId: 'documents', excludedBy: 'nobody' })).toBe('PERSON_NOT_FOUND');
  expect(auditHead(context.db)).toEqual(before);
  expect(viewSite(context).plan.exclusions).toEqual([exclusion]);
});

test('a restore target is approved by an approver on record, and by nobody else', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  const { restoreTargetId } = addRestoreTarget(context, {
    name: 'Spare bench',
    location: '/srv/spare',
    isolation: 'Own network',
  });
  for (const role of ['requester', 'tester', 'validator'] as const) {
    expect(failureOf(() => approveRestoreTarget(context, restoreTargetId, people[role].personId))).toMatchObject({
      code: 'SIGN_OFF_NOT_PERMITTED',
      detail: { person: people[role].name, role: 'approver' },
    });
  }
  expect(codeOf(() => approveRestoreTarget(context, restoreTargetId, 'nobody' as PersonId))).toBe('PERSON_NOT_FOUND');
  expect(codeOf(() => approveRestoreTarget(context, 'nowhere', people.approver.personId))).toBe('RESTORE_TARGET_NOT_FOUND');
  const approved = approveRestoreTarget(context, restoreTargetId, people.approver.personId);
  expect(approved.approvedAt).not.toBeNull();
  expect(viewSite(context).plan.restoreTargets).toContainEqual(approved);
});

test('a prerequisite is confirmed by a person on record, with its value in the log', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  expect(codeOf(() => confirmPrerequisite(context, 'deployment-model', 'saas', 'nobody' as PersonId))).toBe('PERSON_NOT_FOUND');
  confirmPrerequisite(context, 'deployment-model', 'customer-hosted', people.approver.personId);
  expect(lastEntry(context)).toMatchObject({ action: 'prerequisite:confirm', payload: { value: 'customer-hosted' } });
  const confirmed = viewSite(context).plan.prerequisites.filter((entry) => entry.confirmedAt !== null);
  expect(confirmed.map((entry) => entry.kind)).toEqual(['deployment-model']);
});
