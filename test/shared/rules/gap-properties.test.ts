import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { controlFindingsSchema, controlSchema, controlWants } from '../../../shared/domain/control.ts';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import { gapChecksSchema, gapRuleIds } from '../../../shared/domain/gap.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { assess } from '../../../shared/rules/assess.ts';
import { controlFindings } from '../../../shared/rules/control-findings.ts';
import { findGaps, findGapsOfPlan, gapsOf } from '../../../shared/rules/find-gaps.ts';
import { describeFact } from '../../../shared/text/describe-fact.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { type DrillInput, difference, drillWith, evidence, passedCheck, signOff } from '../../support/drill-builder.ts';
import { type PlanInput, planWith } from '../../support/plan-builder.ts';

const runs = { seed: 20_261_122, numRuns: 300 };
const complete = planWith();
const day = fc.integer({ min: 0, max: 400 }).map((days) => new Date(Date.parse('2026-01-01') + days * 86_400_000).toISOString());
const now = day as fc.Arbitrary<Instant>;
const text = fc.constantFrom('', ' ', 'something');

const people: fc.Arbitrary<PlanInput['people']> = fc
  .tuple(
    ...complete.people.map((entry) =>
      fc
        .record({
          contact: text,
          roles: fc.constantFrom(entry.roles, [], ['requester' as const, 'approver' as const]),
          contactConfirmedOn: fc.constantFrom(null, '2024-01-01', '2026-06-01'),
        })
        .map((change) => ({ ...entry, ...change })),
    ),
  )
  .chain((list) => fc.subarray(list));

const assets: fc.Arbitrary<PlanInput['assets']> = fc
  .tuple(
    ...complete.assets.map((entry) =>
      fc
        .record({
          serviceId: fc.constantFrom(null, 'maintenance', 'reports'),
          ownerId: fc.constantFrom(null, 'vera'),
          kind: fc.constantFrom('database' as const, 'object-storage' as const, 'configuration' as const),
          backupMethod: text,
          retentionDays: fc.constantFrom(null, 1, 90),
          sizeBytes: fc.constantFrom(null, 1),
          restoreOrder: fc.constantFrom(null, 1),
          dependsOn: fc.constantFrom<string[]>([], ['orders-db', 'uploads']),
        })
        .map((change) => ({ ...entry, ...change })),
    ),
  )
  .chain((list) => fc.subarray(list));

const minutes = fc.constantFrom(0, 60, 240, 1_440);
const objectives = fc.option(fc.record({ rtoMinutes: minutes, rpoMinutes: minutes, mtdMinutes: fc.option(minutes) }));
const services: fc.Arbitrary<PlanInput['services']> = fc
  .tuple(
    ...['maintenance', 'reports'].map((serviceId) =>
      fc
        .record({ priority: fc.constantFrom(1 as const, 2 as const, 4 as const), objectives })
        .map((change) => ({ serviceId, name: serviceId, description: '', ownerId: null, ...change })),
    ),
  )
  .chain((list) => fc.subarray(list));

const plans: fc.Arbitrary<Plan> = fc
  .record({
    people,
    assets,
    services,
    prerequisites: fc.subarray(complete.prerequisites),
    exclusions: fc.subarray(complete.exclusions),
    restoreTargets: fc.subarray(complete.restoreTargets),
  })
  .map((lists) => planWith(lists));

const { backupPoint } = drillWith();
const kinds = fc.constantFrom<DrillInput['drill']['progress']['kind']>('planned', 'recorded', 'signed-off');

const records: fc.Arbitrary<DrillRecord[]> = fc
  .array(
    fc.record({
      serviceId: fc.constantFrom('maintenance', 'reports', 'gone'),
      mode: fc.constantFrom('tabletop' as const, 'operational' as const),
      scenario: fc.constantFrom('ransomware' as const, 'accidental-deletion' as const),
      isSample: fc.boolean(),
      kind: kinds,
      recordedAt: day,
      lessons: text,
      assetIds: fc.constantFrom<('orders-db' | 'uploads')[]>([], ['orders-db'], ['orders-db', 'uploads']),
      integrity: fc.constantFrom('passed' as const, 'failed' as const, 'not-run' as const),
      withPoint: fc.boolean(),
      timeZone: text,
      differences: fc.subarray([
        difference({ disposition: 'open' }),
        difference({ differenceId: 'difference-2', disposition: 'defect' }),
      ]),
      signOffs: fc.subarray([signOff('tester', 'tom'), signOff('validator', 'vera'), signOff('approver', 'tom')]),
      checks: fc.subarray([passedCheck(), passedCheck({ checkId: 'check-2', kind: 'data' })]),
    }),
    { maxLength: 3 },
  )
  .map((list) =>
    list.map((given, index) => {
      const drillId = `drill-${index}`;
      const { progress } = drillWith({ signedOff: { recordedAt: given.recordedAt, lessons: given.lessons } }).drill;
      const { signedOffAt: _, ...recorded } = progress as Extract<typeof progress, { kind: 'signed-off' }>;
      const drill = { drillId, serviceId: given.serviceId, mode: given.mode, scenario: given.scenario, isSample: given.isSample };
      return drillWith({
        drill: {
          ...drill,
          ...(given.kind === 'planned'
            ? { progress: { kind: 'planned' } }
            : given.kind === 'recorded'
              ? { progress: { ...recorded, kind: 'recorded' } }
              : { progress }),
        },
        backupPoint:
          given.withPoint && backupPoint !== null
            ? { ...backupPoint, assetIds: given.assetIds, integrity: { ...backupPoint.integrity, state: given.integrity } }
            : null,
        evidence: [evidence({ drillId, provenance: { ...evidence().provenance, timeZone: given.timeZone } })],
        differences: given.differences,
        signOffs: given.signOffs,
        checks: given.checks,
      });
    }),
  );

test('every question is asked once, in the order of the catalogue, and the answers can be kept', () => {
  fc.assert(
    fc.property(plans, records, now, (plan, list, at) => {
      const checks = findGaps(plan, list, at);
      expect(checks.map((check) => check.ruleId)).toEqual([...gapRuleIds]);
      expect(v.parse(gapChecksSchema, JSON.parse(JSON.stringify(checks)))).toEqual(checks);
    }),
    runs,
  );
});

test('what is not asked of drills is answered without them as it is with them', () => {
  fc.assert(
    fc.property(plans, records, now, (plan, list, at) => {
      const known = findGaps(plan, list, at);
      for (const [index, check] of findGapsOfPlan(plan, assess(plan, list, at), at).entries()) {
        expect(known[index]).toMatchObject(check);
      }
    }),
    runs,
  );
});

test('a gap says why, and what is answered yes has nothing against it', () => {
  fc.assert(
    fc.property(plans, records, now, (plan, list, at) => {
      const checks = findGaps(plan, list, at);
      for (const { ruleId, answer, facts } of checks) expect(facts.length === 0, ruleId).toBe(answer === 'yes');
      expect(gapsOf(checks).map((gap) => gap.ruleId)).toEqual(
        checks.filter((check) => check.answer !== 'yes').map((check) => check.ruleId),
      );
    }),
    runs,
  );
});

test('a gap leads to something that is there', () => {
  fc.assert(
    fc.property(plans, records, now, (plan, list, at) => {
      const ids: Readonly<Record<string, readonly string[]>> = {
        prerequisites: [
          'deployment-model',
          'data-classification',
          'retention-policy',
          'hosting-owner',
          'backup-owner',
          'recovery-owner',
          'production-support-path',
        ],
        people: plan.people.map((entry) => entry.personId),
        services: plan.services.map((entry) => entry.serviceId),
        inventory: plan.assets.map((entry) => entry.assetId),
        scope: plan.scopeItems.map((entry) => entry.itemId),
        'restore-targets': plan.restoreTargets.map((entry) => entry.restoreTargetId),
        drills: list.map((record) => record.drill.drillId),
      };
      for (const { subject, ruleId } of gapsOf(findGaps(plan, list, at))) {
        if (subject.id !== null) expect(ids[subject.section], ruleId).toContain(subject.id);
      }
    }),
    runs,
  );
});

test('the order in which drills were recorded does not matter to any answer', () => {
  const distinct = records.filter(
    (list) =>
      new Set(list.map(({ drill }) => ('recordedAt' in drill.progress ? drill.progress.recordedAt : drill.drillId))).size ===
      list.length,
  );
  fc.assert(
    fc.property(plans, distinct, now, (plan, list, at) => {
      const answers = (given: readonly DrillRecord[]) => findGaps(plan, given, at).map(({ ruleId, answer }) => [ruleId, answer]);
      expect(answers(list.toReversed())).toEqual(answers(list));
    }),
    runs,
  );
});

test('every reason is a whole sentence in every language', () => {
  const translators = languages.map((language) => translator(language));
  fc.assert(
    fc.property(plans, records, now, (plan, list, at) => {
      const gaps = findGaps(plan, list, at);
      const control = v.parse(controlSchema, {
        frameworkId: 'own',
        framework: 'Own',
        controlId: 'A',
        title: { en: 'A', 'zh-CN': 'A', ja: 'A' },
        wants: [...controlWants],
        intervalMonths: 1,
        lessonsWithinDays: 1,
        readFrom: 'public-text',
      });
      const controls = controlFindings([control], {
        packKind: 'site-audit',
        plan,
        records: list,
        findings: assess(plan, list, at).drills,
        gaps,
        at,
      });
      const facts = [...gaps, ...controls.map((entry) => ({ facts: entry.reasons }))].flatMap((entry) => entry.facts);
      for (const say of translators)
        for (const fact of facts)
          expect(
            describeFact(say, fact, (id) => id),
            fact.code,
          ).not.toMatch(/[{}—]|undefined|NaN/);
    }),
    { ...runs, numRuns: 100 },
  );
});

test('a control is backed exactly when all it wants is shown and nothing speaks against it; another drill takes nothing away', () => {
  const wanted = fc.subarray([...controlWants], { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(plans, records, now, wanted, (plan, list, at, wants) => {
      const control = v.parse(controlSchema, {
        frameworkId: 'own',
        framework: 'Own',
        controlId: 'A',
        title: { en: 'A', 'zh-CN': 'A', ja: 'A' },
        wants,
        readFrom: 'general-knowledge',
      });
      const gaps = findGaps(plan, list, at);
      const findings = assess(plan, list, at).drills;
      const judge = (given: readonly DrillRecord[]) =>
        controlFindings([control], { packKind: 'site-audit', plan, records: given, findings, gaps, at });
      const [found] = v.parse(controlFindingsSchema, judge(list));
      const [fewer] = judge(list.slice(1));
      expect(found?.backing === 'backed').toBe(found?.shown.length === wants.length);
      expect(found?.backing === 'not-backed').toBe(found?.shown.length === 0);
      expect(found?.reasons.length === 0).toBe(found?.shown.length === wants.length);
      expect(found?.shown.length ?? 0).toBeGreaterThanOrEqual(fewer?.shown.length ?? 0);
    }),
    runs,
  );
});
