import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  type Control,
  type ControlFinding,
  type ControlWant,
  controlSchema,
  controlWants,
} from '../../../shared/domain/control.ts';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import type { PackKind } from '../../../shared/domain/evidence-envelope.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { assess } from '../../../shared/rules/assess.ts';
import { controlFindings } from '../../../shared/rules/control-findings.ts';
import { findGaps } from '../../../shared/rules/find-gaps.ts';
import {
  at as clock,
  type DrillInput,
  difference,
  drillWith,
  evidence,
  passedCheck,
  signOff,
} from '../../support/drill-builder.ts';
import { assetsWith, peopleWith, planWith, targetsWith } from '../../support/plan-builder.ts';

const title = { en: 'A title', 'zh-CN': '标题', ja: '標題' };
const controlOf = (wants: readonly ControlWant[], more: Partial<v.InferInput<typeof controlSchema>> = {}): Control =>
  v.parse(controlSchema, {
    frameworkId: 'own',
    framework: 'Own',
    controlId: 'A.1',
    title,
    wants: [...wants],
    readFrom: 'public-text',
    ...more,
  });

interface Given {
  readonly plan?: Plan;
  readonly records?: readonly DrillRecord[];
  readonly packKind?: PackKind;
  readonly at?: string;
}

function judge(
  control: Control,
  { plan = planWith(), records = [drillWith()], packKind = 'drill', at = clock('13:00') }: Given = {},
): ControlFinding {
  const now = at as Instant;
  const gaps = findGaps(plan, records, now);
  const findings = assess(plan, records, now).drills;
  const [finding] = controlFindings([control], { packKind, plan, records, findings, gaps, at: now });
  if (finding === undefined) throw new Error('one control, one finding');
  return finding;
}

const codes = (finding: ControlFinding) => finding.reasons.map((reason) => reason.code);

test('a control of which everything is shown is backed, and says what is shown', () => {
  const wants = ['drill-recorded', 'restore-in-full', 'owner-validated', 'target-isolated', 'signed-off'] as const;
  expect(judge(controlOf(wants))).toMatchObject({ backing: 'backed', shown: wants, reasons: [] });
});

test('a control of which something is shown is backed partly, with the reason for the rest', () => {
  const found = judge(controlOf(['restore-sampled', 'severe-scenario']));
  expect(found).toMatchObject({ backing: 'partly', shown: ['restore-sampled'] });
  expect(codes(found)).toEqual(['scenario-not-severe']);
});

test('a control that asks for more than any pack can show is never wholly backed', () => {
  const beyond = { en: 'A visit', 'zh-CN': '走访', ja: '訪問' };
  expect(judge(controlOf(['drill-recorded'], { beyond })).backing).toBe('partly');
  expect(judge(controlOf([], { beyond })).backing).toBe('not-backed');
});

test('a plan pack shows what the plan shows, and no drill even where there was one', () => {
  const found = judge(controlOf(['scope-complete', 'restore-sampled', 'signed-off']), { packKind: 'plan' });
  expect(found).toMatchObject({ backing: 'partly', shown: ['scope-complete'] });
  expect(codes(found)).toEqual(['no-drill-in-pack']);
  expect(judge(controlOf(['restore-sampled']), { packKind: 'plan' }).backing).toBe('not-backed');
});

test('of several drills one counts, and what is wanted of a drill is shown by that one together', () => {
  const sampled = drillWith({
    drill: { drillId: 'drill-2', isSample: true, scenario: 'ransomware' },
    signedOff: { recordedAt: clock('11:30') },
  });
  const records = [sampled, drillWith()];
  const both = controlOf(['restore-in-full', 'severe-scenario']);
  expect(judge(both, { records, packKind: 'site-audit' }).backing).toBe('partly');
  expect(judge(controlOf(['severe-scenario', 'restore-sampled']), { records, packKind: 'site-audit' }).backing).toBe('backed');
  expect(judge(controlOf(['several-scenarios']), { records, packKind: 'site-audit' }).backing).toBe('backed');
  expect(codes(judge(controlOf(['several-scenarios'])))).toEqual(['one-scenario-only']);
});

test('a drill on the last day of the interval is within it, the day after it is too old', () => {
  const yearly = controlOf(['drill-recorded'], { intervalMonths: 12 });
  expect(judge(yearly, { at: '2027-03-02T23:59:59.000Z' }).backing).toBe('backed');
  const late = judge(yearly, { at: '2027-03-03T00:00:00.000Z' });
  expect([late.backing, late.shown, codes(late)]).toEqual(['partly', ['drill-recorded'], ['drill-older-than-interval']]);
});

test('the interval counts months of the calendar, across the turn of a year and to the end of a short month', () => {
  const quarterly = controlOf(['drill-recorded'], { intervalMonths: 3 });
  const startedOn = (day: string) => [drillWith({ signedOff: { startedAt: `${day}T08:00:00.000Z` } })];
  const backing = (day: string, at: string) => judge(quarterly, { records: startedOn(day), at: `${at}T08:00:00.000Z` }).backing;
  expect(backing('2025-12-15', '2026-03-15')).toBe('backed');
  expect(backing('2025-12-15', '2026-03-16')).toBe('partly');
  expect(backing('2026-02-28', '2026-05-28')).toBe('backed');
  expect(backing('2026-02-28', '2026-05-31')).toBe('partly');
});

test('a plan that is asked for alone has no interval to miss', () => {
  const plan = controlOf(['scope-complete'], { intervalMonths: 1 });
  expect(judge(plan, { at: '2030-01-01T00:00:00.000Z' }).backing).toBe('backed');
});

test('lessons written 91 days after a drill are late for a control that gives 90', () => {
  const control = controlOf(['lessons-recorded'], { lessonsWithinDays: 90 });
  const recordedAfter = (days: number) => [
    drillWith({ signedOff: { recordedAt: new Date(Date.parse(clock('08:00')) + days * 86_400_000).toISOString() } }),
  ];
  const at = '2026-12-01T00:00:00.000Z';
  expect(judge(control, { records: recordedAfter(90), at }).backing).toBe('backed');
  expect(codes(judge(control, { records: recordedAfter(91), at }))).toEqual(['lessons-late']);
});

const { backupPoint } = drillWith();
const drill = (change: Partial<DrillInput['drill']>) => drillWith({ drill: change });
const noDatabaseOwner = ['role-not-held', 'role-not-held'];

/** For each want: what is not shown, and why. */
const lacking: Readonly<Record<ControlWant, readonly [Given, readonly string[]]>> = {
  'plan-complete': [
    { plan: planWith({ prerequisites: [] }) },
    [
      'prerequisite-open',
      'prerequisite-open',
      'prerequisite-open',
      'prerequisite-open',
      'prerequisite-open',
      'prerequisite-open',
      'prerequisite-open',
    ],
  ],
  'roles-and-contacts': [{}, noDatabaseOwner],
  'objectives-agreed': [{ plan: planWith({ services: [] }), records: [] }, ['no-services']],
  'recovery-order': [{}, ['asset-without-order', 'asset-without-order']],
  'scope-complete': [{ plan: planWith({ exclusions: [] }) }, ['scope-item-open']],
  'backup-methods': [
    { plan: planWith({ assets: assetsWith({ backupMethod: '' }).slice(0, 1) }) },
    ['asset-without-backup-method'],
  ],
  'approval-separated': [{ plan: planWith({ people: peopleWith({ anna: { roles: [] } }), exclusions: [] }) }, ['no-approver']],
  'drill-recorded': [{ records: [drillWith({ drill: { progress: { kind: 'planned' } } })] }, ['no-drill-in-pack']],
  'drill-passed': [{ records: [drillWith({ differences: [difference({ disposition: 'defect' })] })] }, ['last-drill-failed']],
  'operational-exercise': [{ records: [drill({ mode: 'simulated' })] }, ['mode-not-operational']],
  'actual-incident': [{}, ['no-incident']],
  'severe-scenario': [{}, ['scenario-not-severe']],
  'several-scenarios': [{}, ['one-scenario-only']],
  'criteria-first': [{ records: [drillWith({ signedOff: { approvedAt: clock('09:00') } })] }, ['criteria-fixed-late']],
  'point-identified': [{}, ['backup-point-without-output']],
  'integrity-checked': [{ records: [drillWith({ backupPoint: null })] }, ['backup-point-unknown']],
  'target-isolated': [
    { plan: planWith({ restoreTargets: targetsWith({ isolation: ' ' }) }) },
    ['restore-target-without-isolation'],
  ],
  'restore-sampled': [{ records: [drill({ mode: 'tabletop' })] }, ['grade-below']],
  'restore-in-full': [{ records: [drill({ isSample: true })] }, ['grade-below']],
  'owner-validated': [{ records: [drillWith({ checks: [passedCheck()] })] }, ['grade-below']],
  'data-and-function-checked': [{}, ['check-kind-not-passed']],
  'configuration-checked': [
    { records: [drillWith({ checks: [passedCheck({ kind: 'configuration', result: 'fail' })] })] },
    ['check-kind-not-passed'],
  ],
  reconciled: [{}, ['comparison-missing']],
  'sample-described': [{ records: [drill({ isSample: true, sample: ' ' })] }, ['sample-not-described']],
  'timeline-recorded': [{ records: [drillWith({ steps: drillWith().steps.slice(1) })] }, ['step-left-open']],
  'recovery-measured': [
    { records: [drillWith({ signedOff: { recoveredAt: null, dataPointAt: null } })] },
    ['recovery-time-unknown', 'recovery-point-unknown'],
  ],
  'objectives-met': [{ records: [drillWith({ signedOff: { recoveredAt: clock('12:01') } })] }, ['recovery-time-missed']],
  'differences-decided': [
    { records: [drillWith({ differences: [difference({ disposition: 'open' })] })] },
    ['differences-not-closed'],
  ],
  'lessons-recorded': [{ records: [drillWith({ signedOff: { lessons: '' } })] }, ['lessons-missing']],
  'duties-separated': [{ records: [drill({ requestedBy: 'tom' })] }, ['duties-not-separated']],
  'signed-off': [
    {
      records: [
        drillWith({
          signOffs: [
            signOff('tester', 'tom'),
            signOff('validator', 'vera', { decision: 'rejected' }),
            signOff('approver', 'anna'),
          ],
        }),
      ],
    },
    ['sign-off-refused'],
  ],
  'raw-evidence-kept': [{ records: [drillWith({ evidence: [] })] }, ['raw-evidence-missing']],
};

test.each(controlWants)('a pack that does not show “%s” says why', (want) => {
  const [given, reasons] = lacking[want];
  const found = judge(controlOf([want]), given);
  expect([found.backing, found.shown, codes(found)]).toEqual(['not-backed', [], reasons]);
});

const whole = drillWith({
  drill: { mode: 'actual-incident', scenario: 'ransomware' },
  backupPoint: backupPoint === null ? null : { ...backupPoint, evidenceId: 'evidence-1' },
  evidence: [evidence({ kind: 'tree-comparison' })],
  checks: (['access', 'data', 'function', 'configuration'] as const).map((kind) =>
    passedCheck({ checkId: kind, kind, step: kind === 'access' ? 'validate-access' : 'validate-data' }),
  ),
});

test('a drill and a plan in which nothing is missing show everything but a second scenario', () => {
  const people = peopleWith({ tom: { roles: ['tester', 'backup-owner', 'recovery-owner', 'database-owner', 'storage-owner'] } });
  const plan = planWith({ people, assets: assetsWith({ restoreOrder: 1 }) });
  const found = judge(controlOf(controlWants), { plan, records: [whole] });
  expect(controlWants.filter((want) => !found.shown.includes(want))).toEqual(['several-scenarios']);
  expect(codes(found)).toEqual(['one-scenario-only']);
});
