import { expect, test } from 'vitest';
import { factCodes } from '../../../shared/domain/fact.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { assess } from '../../../shared/rules/assess.ts';
import { fact } from '../../../shared/rules/fact.ts';
import { describeFact } from '../../../shared/text/describe-fact.ts';
import { type Language, languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { at, difference, drillWith, passedCheck, signOff } from '../../support/drill-builder.ts';
import { assetsWith, peopleWith, planWith, targetsWith } from '../../support/plan-builder.ts';

const plan = planWith();
const say = (language: Language, given: ReturnType<typeof fact>) =>
  describeFact(translator(language), given, (id) => plan.scopeItems.find((item) => item.itemId === id)?.name[language] ?? id);

test('minutes are told as a duration', () => {
  const missed = fact('rto-missed', { measuredMinutes: 1_565, objectiveMinutes: 240, overrunMinutes: 1_325 });
  expect(say('en', missed)).toContain('Recovered in 1 d 2 h 5 min, which is 22 h 5 min over the recovery time objective of 4 h.');
});

test('codes are told by their names', () => {
  expect(say('en', fact('sign-off-missing', { role: 'approver' }))).toContain('“Approver”');
  expect(say('ja', fact('sign-off-missing', { role: 'approver' }))).toContain('「承認者」');
  expect(say('zh-CN', fact('step-not-executed', { step: 'validate-access' }))).toContain('“验证登录与租户访问”');
  expect(say('en', fact('mode-caps-grade', { mode: 'tabletop' }))).toContain('“Tabletop”');
  expect(say('en', fact('drill-passed', { drill: 'Spring drill', grade: 'G4' }))).toContain('G4 fully restored');
});

test('a scope item is told by its name in the template, a lost one by its id', () => {
  expect(say('en', fact('scope-item-open', { item: 'work-orders' }))).toContain('“Work orders”');
  expect(say('en', fact('scope-item-open', { item: 'gone' }))).toContain('“gone”');
});

test('a value that is no code of its list is told as it is', () => {
  expect(say('en', fact('sign-off-missing', { role: 'astronaut' }))).toContain('“astronaut”');
});

test('a name is never taken for a code', () => {
  expect(say('en', fact('approver-named', { person: 'approver' }))).toBe('approver can approve a restore.');
});

test('every fact can be told in every language, even without its values', () => {
  for (const language of languages) {
    for (const code of factCodes) expect(say(language, fact(code)), `${code} ${language}`).not.toMatch(/[{}]|NaN|undefined/);
  }
});

test('everything the rules really say is told without a gap or a bare code', () => {
  const troubled = planWith({
    assets: assetsWith({ ownerId: null, serviceId: null, backupMethod: '', retentionDays: null }),
    exclusions: [],
    people: peopleWith({ rita: { contact: '' }, anna: { roles: ['requester', 'approver'] } }),
    restoreTargets: targetsWith({ isolation: '', approvedBy: null, approvedAt: null }),
  });
  const drills = [
    drillWith(),
    drillWith({ signedOff: { recoveredAt: at('13:00'), dataPointAt: null } }),
    drillWith({
      drill: { mode: 'tabletop' },
      checks: [passedCheck({ result: 'fail' }), passedCheck({ result: 'not-executed' })],
    }),
    drillWith({ drill: { isSample: true, sample: '40 of 500 files' }, steps: [], signOffs: [signOff('tester', 'tom')] }),
    drillWith({
      evidence: [],
      differences: (['open', 'accepted', 'defect'] as const).map((disposition) => difference({ disposition })),
      signOffs: [signOff('tester', 'tom', { decision: 'rejected' }), signOff('validator', 'vera'), signOff('approver', 'vera')],
    }),
  ];
  const told = new Set<string>();
  for (const judged of [planWith(), troubled]) {
    for (const record of drills) {
      const { acceptance, readiness, drills: found } = assess(judged, [record], '2026-03-03T09:00:00.000Z' as Instant);
      const facts = [
        ...acceptance.flatMap((entry) => [...entry.proofs, ...entry.missing]),
        ...readiness.flatMap((entry) => entry.reasons),
      ];
      for (const given of [...facts, ...found.flatMap((entry) => entry.reasons)]) {
        told.add(given.code);
        for (const language of languages) expect(say(language, given), `${given.code} ${language}`).not.toMatch(/—|[{}]|NaN/);
      }
    }
  }
  expect(told.size).toBeGreaterThanOrEqual(30);
});
