import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKinds, checkResults } from '../../../shared/domain/check.ts';
import { dispositions } from '../../../shared/domain/difference.ts';
import { drillModes } from '../../../shared/domain/drill.ts';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import { drillStepKinds } from '../../../shared/domain/drill-step.ts';
import { evidenceKinds } from '../../../shared/domain/evidence-item.ts';
import { signOffDecisions, signOffRoles } from '../../../shared/domain/sign-off.ts';
import { drillFindings } from '../../../shared/rules/drill-findings.ts';
import { gradeRank } from '../../../shared/rules/drill-grade.ts';
import { type DrillInput, difference, doneStep, drillWith, evidence, passedCheck, signOff } from '../../support/drill-builder.ts';
import { planWith, servicesWith } from '../../support/plan-builder.ts';

const runs = { seed: 20_260_302, numRuns: 2_000 };
const day = Date.parse('2026-03-02T00:00:00.000Z');
/** Some moment of the day of the drill; often the same one twice. */
const instant = fc.integer({ min: 0, max: 48 }).map((half) => new Date(day + half * 1_800_000).toISOString());
/** Mostly the value that lets a drill pass, so that passes are not too rare to learn from. */
const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 6 }, { arbitrary: other, weight: 1 });

const step = (kind: DrillInput['steps'][number]['kind']): fc.Arbitrary<DrillInput['steps'][number] | null> =>
  mostly<DrillInput['steps'][number] | null>(
    doneStep(kind),
    fc.constantFrom(
      null,
      { kind, plannedMinutes: null, state: 'pending' },
      { kind, plannedMinutes: null, state: 'skipped', reason: 'No time' },
    ),
  );

const { fixedCriteria } = drillWith().drill.progress as Extract<DrillRecord['drill']['progress'], { kind: 'signed-off' }>;

const objectives = mostly<{ rtoMinutes: number; rpoMinutes: number; mtdMinutes: null } | null>(
  { rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: null },
  fc.constantFrom(null, { rtoMinutes: 0, rpoMinutes: 0, mtdMinutes: null }),
);

const drills: fc.Arbitrary<DrillRecord> = fc
  .record({
    steps: fc.tuple(...drillStepKinds.map(step)).map((list) => list.filter((entry) => entry !== null)),
    checks: fc.array(
      fc.record({
        step: fc.constantFrom('validate-access' as const, 'validate-data' as const),
        kind: fc.constantFrom(...checkKinds),
        result: mostly('pass', fc.constantFrom(...checkResults)),
        method: fc.constantFrom('machine' as const, 'person' as const),
        checkedBy: fc.constantFrom('tom', 'vera', 'anna'),
      }),
      { maxLength: 3 },
    ),
    differences: fc.array(mostly('expected', fc.constantFrom(...dispositions)), { maxLength: 2 }),
    evidence: fc.array(fc.constantFrom(...evidenceKinds), { maxLength: 2 }),
    signOffs: fc.tuple(
      ...signOffRoles.map((role, index) =>
        mostly<DrillInput['signOffs'][number] | null>(
          signOff(role, ['tom', 'vera', 'anna'][index] ?? 'tom'),
          fc.oneof(
            fc.constant(null),
            fc
              .tuple(fc.constantFrom('tom', 'vera', 'anna'), fc.constantFrom(...signOffDecisions))
              .map(([personId, decision]) => signOff(role, personId, { decision })),
          ),
        ),
      ),
    ),
    mode: mostly('operational', fc.constantFrom(...drillModes)),
    isSample: mostly(false, fc.boolean()),
    times: fc.record({
      startedAt: mostly('2026-03-02T08:00:00.000Z', instant),
      declaredAt: mostly('2026-03-02T08:00:00.000Z', instant),
      recoveredAt: mostly<string | null>('2026-03-02T10:00:00.000Z', fc.oneof(fc.constant(null), instant)),
      dataPointAt: mostly<string | null>('2026-03-02T02:00:00.000Z', fc.oneof(fc.constant(null), instant)),
      approvedAt: mostly('2026-03-02T07:00:00.000Z', instant),
    }),
    objectives,
  })
  .map((given) =>
    drillWith({
      steps: given.steps,
      checks: given.checks.map((check, index) => passedCheck({ ...check, checkId: `check-${index}` })),
      differences: given.differences.map((disposition, index) =>
        difference({ disposition, differenceId: `difference-${index}` }),
      ),
      evidence: given.evidence.map((kind, index) => evidence({ kind, evidenceId: `evidence-${index}` })),
      signOffs: given.signOffs.filter((entry) => entry !== null),
      drill: { mode: given.mode, isSample: given.isSample },
      signedOff: { ...given.times, fixedCriteria: { ...fixedCriteria, objectives: given.objectives } },
    }),
  );

const services = fc
  .record({
    ownerId: fc.constantFrom('vera', 'tom', null),
    objectives,
  })
  .map((change) => {
    const [service] = planWith({ services: servicesWith(change) }).services;
    if (service === undefined) throw new Error('the plan has one service');
    return service;
  });

test('a pass implies: all six steps done, nothing failed, nothing open, both objectives met, three people', () => {
  let passes = 0;
  fc.assert(
    fc.property(drills, services, (record, service) => {
      const found = drillFindings(record, service);
      if (found.verdict !== 'pass' && found.verdict !== 'pass-with-accepted-differences') return;
      passes += 1;
      expect(drillStepKinds.every((kind) => record.steps.some((entry) => entry.kind === kind && entry.state === 'done'))).toBe(
        true,
      );
      expect(record.checks.length).toBeGreaterThan(0);
      expect(record.checks.every((check) => check.result === 'pass' || check.result === 'not-applicable')).toBe(true);
      expect(record.differences.some(({ disposition }) => disposition === 'open' || disposition === 'defect')).toBe(false);
      expect([found.rto.state, found.rpo.state]).toStrictEqual(['met', 'met']);
      expect(new Set(record.signOffs.map((entry) => entry.personId)).size).toBe(3);
      expect(record.signOffs.some((entry) => entry.decision === 'rejected')).toBe(false);
      if (found.verdict === 'pass') expect(record.differences.every((entry) => entry.disposition === 'expected')).toBe(true);
    }),
    runs,
  );
  expect(passes).toBeGreaterThan(100);
});

test('whatever is not a plain pass says why', () => {
  fc.assert(
    fc.property(drills, services, (record, service) => {
      const found = drillFindings(record, service);
      if (found.verdict !== 'pass') expect(found.reasons.length).toBeGreaterThan(0);
    }),
    runs,
  );
});

test('overrun is measured less objective, positive exactly when missed, and unknown exactly when one of them is', () => {
  fc.assert(
    fc.property(drills, services, (record, service) => {
      const { rto, rpo } = drillFindings(record, service);
      for (const { measuredMinutes, objectiveMinutes, overrunMinutes, state } of [rto, rpo]) {
        if (measuredMinutes === null || objectiveMinutes === null) {
          expect([overrunMinutes, state]).toStrictEqual([null, 'unknown']);
        } else {
          expect(overrunMinutes).toBe(measuredMinutes - objectiveMinutes);
          expect(state).toBe(measuredMinutes > objectiveMinutes ? 'not-met' : 'met');
        }
      }
    }),
    runs,
  );
});

test('a grade never exceeds its evidence: no restore at most G2, a sample at most G3, no real exercise G0', () => {
  fc.assert(
    fc.property(drills, services, (record, service) => {
      const grade = gradeRank(drillFindings(record, service).grade);
      const isRestored = record.steps.some((entry) => entry.kind === 'restore' && entry.state === 'done');
      const shows = ['restore-output', 'tree-comparison', 'database-comparison'];
      if (!isRestored || !record.evidence.some((item) => shows.includes(item.kind))) expect(grade).toBeLessThanOrEqual(2);
      if (record.drill.isSample) expect(grade).toBeLessThanOrEqual(3);
      if (record.drill.mode === 'tabletop' || record.drill.mode === 'walkthrough') expect(grade).toBe(0);
      if (service.ownerId === null) expect(grade).toBeLessThanOrEqual(4);
    }),
    runs,
  );
});
