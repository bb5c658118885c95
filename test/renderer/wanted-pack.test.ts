import { expect, test } from 'vitest';
import { firstChoices, rawLimitOf, signersOf, wantedDraft, wantedPack } from '../../renderer/lib/wanted-pack.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Person, Role } from '../../shared/domain/person.ts';

const person = (personId: string, ...roles: readonly Role[]): Person => ({
  personId: personId as PersonId,
  name: personId.toUpperCase(),
  organisation: 'Aurora',
  roles: [...roles],
  contact: '',
  contactConfirmedOn: null,
});
const today = '2026-11-22';
const plan = firstChoices('plan', '', today);

test('a period is the year so far until somebody says otherwise', () => {
  const audit = firstChoices('site-audit', '', today);
  const people = [person('ada', 'certifier'), person('tom', 'approver')];
  expect(wantedPack(audit, people)?.subject).toEqual({ kind: 'site-audit', from: '2026-01-01', to: today });
  expect(wantedPack({ ...audit, from: '2026-12-01' }, people)).toBeNull();
  for (const to of ['', '31.12.2026', '2026-02-30', '2026-13-01']) expect(wantedPack({ ...audit, to }, people), to).toBeNull();
});

test('who holds two roles signs in one of them only', () => {
  const people = [person('mara', 'requester', 'approver'), person('tom', 'approver')];
  expect(signersOf(plan, people).map(({ role, person: who }) => [role, who?.personId])).toEqual([
    ['requester', 'mara'],
    ['approver', 'tom'],
  ]);
  const chosen = { ...plan, signers: { approver: 'mara' as PersonId } };
  expect(wantedPack(chosen, people)).toBeNull();
  expect(wantedDraft(chosen, people)).toMatchObject({ subject: { kind: 'plan' } });
});

test('a pack whose role nobody holds cannot be asked for, and one of a drill asks for nobody', () => {
  expect(wantedPack(plan, [person('mara', 'requester')])).toBeNull();
  expect(wantedPack(firstChoices('drill', 'drill-1', today), [])).toMatchObject({ signers: {} });
  expect(wantedPack(firstChoices('drill', '', today), [])).toBeNull();
});

test('the limit of raw evidence is a whole number of MiB', () => {
  expect(rawLimitOf({ rawLimitMib: '64' })).toBe(67_108_864);
  expect(rawLimitOf({ rawLimitMib: '0' })).toBe(0);
  for (const rawLimitMib of ['', '-1', '1.5', '10000', 'much']) expect(rawLimitOf({ rawLimitMib })).toBeNull();
});
