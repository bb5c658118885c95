import { expect, test } from 'vitest';
import type { DrillRecord } from '../../../shared/domain/drill-record.ts';
import type { GapAnswer, GapRuleId, GapSubject } from '../../../shared/domain/gap.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { findGaps, gapsOf } from '../../../shared/rules/find-gaps.ts';
import { at as clock, difference, drillWith, evidence, signOff } from '../../support/drill-builder.ts';
import { assetsWith, type PlanInput, peopleWith, planWith, servicesWith, targetsWith } from '../../support/plan-builder.ts';

const at = '2026-03-10T08:00:00.000Z' as Instant;

const soundPeople: PlanInput['people'] = peopleWith({
  tom: { roles: ['tester', 'backup-owner', 'recovery-owner', 'database-owner', 'storage-owner'] },
});
const sound = {
  people: soundPeople,
  services: servicesWith({ objectives: { rtoMinutes: 240, rpoMinutes: 1_440, mtdMinutes: 480 } }),
};

/** The plan in which nothing is missing, with a change. */
const soundPlan = (change: Partial<PlanInput> = {}): Plan => planWith({ ...sound, ...change });
const person = (personId: string, change: Partial<PlanInput['people'][number]>): PlanInput['people'] =>
  soundPeople.map((entry) => (entry.personId === personId ? { ...entry, ...change } : entry));
const service = (change: Partial<PlanInput['services'][number]>): PlanInput['services'] =>
  sound.services.map((entry) => ({ ...entry, ...change }));
const objectives = (rtoMinutes: number, mtdMinutes: number | null) => ({ rtoMinutes, rpoMinutes: 1_440, mtdMinutes });
const prerequisite = (kind: string, change: Partial<PlanInput['prerequisites'][number]>): PlanInput['prerequisites'] =>
  planWith().prerequisites.map((entry) => (entry.kind === kind ? { ...entry, ...change } : entry));
const firstAsset = (change: Partial<PlanInput['assets'][number]>): PlanInput['assets'] =>
  assetsWith({}).map((entry, index) => (index === 0 ? { ...entry, ...change } : entry));

const { backupPoint } = drillWith();
if (backupPoint === null) throw new Error('the drill of the builder has a backup point');
const point = (change: Partial<typeof backupPoint>) => drillWith({ backupPoint: { ...backupPoint, ...change } });

const gapsIn = (plan: Plan, records: readonly DrillRecord[]) => gapsOf(findGaps(plan, records, at));

test('a plan in which nothing is missing, with a drill that passed, has no gap', () => {
  expect(gapsIn(soundPlan(), [drillWith()])).toEqual([]);
});

interface Case {
  readonly rule: GapRuleId;
  readonly answer: GapAnswer;
  readonly facts: readonly string[];
  readonly subject: GapSubject;
  readonly plan?: Partial<PlanInput>;
  readonly records?: readonly DrillRecord[];
}

const drills = { section: 'drills', id: 'drill-1' } as const;
const open = { confirmedAt: null, confirmedBy: null };

const cases: readonly (readonly [string, Case])[] = [
  [
    'a deployment model nobody confirmed leaves the operator of the backups open',
    {
      rule: 'deployment-model-confirmed',
      answer: 'no',
      facts: ['prerequisite-open'],
      subject: { section: 'prerequisites', id: 'deployment-model' },
      plan: { prerequisites: prerequisite('deployment-model', open) },
    },
  ],
  [
    'a hosting owner nobody confirmed is open',
    {
      rule: 'owners-confirmed',
      answer: 'no',
      facts: ['prerequisite-open'],
      subject: { section: 'prerequisites', id: 'hosting-owner' },
      plan: { prerequisites: prerequisite('hosting-owner', open) },
    },
  ],
  [
    'a support path that is confirmed but empty names nobody',
    {
      rule: 'support-path-confirmed',
      answer: 'no',
      facts: ['prerequisite-open'],
      subject: { section: 'prerequisites', id: 'production-support-path' },
      plan: { prerequisites: prerequisite('production-support-path', { value: ' ' }) },
    },
  ],
  [
    'a backup owner without a contact cannot be reached',
    {
      rule: 'backup-owner-reachable',
      answer: 'no',
      facts: ['role-without-contact'],
      subject: { section: 'people', id: 'tom' },
      plan: { people: person('tom', { contact: '' }) },
    },
  ],
  [
    'a hosting owner that nobody is is not reachable',
    {
      rule: 'hosting-owner-reachable',
      answer: 'no',
      facts: ['role-not-held'],
      subject: { section: 'people', id: null },
      plan: { people: person('anna', { roles: ['approver'] }) },
    },
  ],
  [
    'a site with a database needs somebody to call about it',
    {
      rule: 'database-owner-reachable',
      answer: 'no',
      facts: ['role-not-held'],
      subject: { section: 'people', id: null },
      plan: { people: person('tom', { roles: ['tester', 'backup-owner', 'recovery-owner', 'storage-owner'] }) },
    },
  ],
  [
    'a contact confirmed 181 days ago is too old',
    {
      rule: 'contacts-confirmed-lately',
      answer: 'no',
      facts: ['contact-confirmed-long-ago'],
      subject: { section: 'people', id: 'rita' },
      plan: { people: person('rita', { contactConfirmedOn: '2025-09-10' }) },
    },
  ],
  [
    'a contact nobody ever confirmed may or may not answer',
    {
      rule: 'contacts-confirmed-lately',
      answer: 'unknown',
      facts: ['contact-never-confirmed'],
      subject: { section: 'people', id: 'rita' },
      plan: { people: person('rita', { contactConfirmedOn: null }) },
    },
  ],
  [
    'a target that is not approved cannot take a restore',
    {
      rule: 'restore-target-approved',
      answer: 'no',
      facts: ['restore-target-not-approved'],
      subject: { section: 'restore-targets', id: 'bench' },
      plan: { restoreTargets: targetsWith({ approvedBy: null, approvedAt: null }) },
    },
  ],
  [
    'the only requester may not be the only approver',
    {
      rule: 'approver-independent',
      answer: 'no',
      facts: ['approver-is-only-requester'],
      subject: { section: 'people', id: 'anna' },
      plan: {
        people: soundPeople.map((entry) =>
          entry.personId === 'anna'
            ? { ...entry, roles: ['requester', 'approver', 'hosting-owner'] }
            : entry.personId === 'rita'
              ? { ...entry, roles: [] }
              : entry,
        ),
      },
    },
  ],
  [
    'a service without an asset gives a test nothing to restore',
    {
      rule: 'test-scope-defined',
      answer: 'no',
      facts: ['service-without-assets'],
      subject: { section: 'inventory', id: null },
      plan: {
        services: [...service({}), { ...service({})[0], serviceId: 'empty', name: 'Empty' } as PlanInput['services'][number]],
      },
    },
  ],
  [
    'a scope item that nothing covers is missing from every restore',
    {
      rule: 'scope-covered',
      answer: 'no',
      facts: ['scope-item-open'],
      subject: { section: 'scope', id: 'datasets' },
      plan: { exclusions: [] },
    },
  ],
  [
    'an asset without an owner is a gap of that asset',
    {
      rule: 'assets-owned',
      answer: 'no',
      facts: ['asset-without-owner'],
      subject: { section: 'inventory', id: 'orders-db' },
      plan: { assets: firstAsset({ ownerId: null }) },
    },
  ],
  [
    'two assets without retention are a gap of the inventory',
    {
      rule: 'assets-retained',
      answer: 'no',
      facts: ['asset-without-retention', 'asset-without-retention'],
      subject: { section: 'inventory', id: null },
      plan: { assets: assetsWith({ retentionDays: null }) },
    },
  ],
  [
    'an asset the restored backup point does not hold',
    {
      rule: 'assets-in-backup-point',
      answer: 'no',
      facts: ['asset-not-in-backup-point'],
      subject: { section: 'drills', id: null },
      records: [point({ assetIds: ['uploads' as never] })],
    },
  ],
  [
    'a backup point of which nobody said what it holds is unknown, not empty',
    {
      rule: 'assets-in-backup-point',
      answer: 'unknown',
      facts: ['backup-point-without-assets'],
      subject: drills,
      records: [point({ assetIds: [] })],
    },
  ],
  [
    'a dependency in another backup point may be of another time',
    {
      rule: 'dependencies-in-backup-point',
      answer: 'unknown',
      facts: ['dependency-not-in-backup-point'],
      subject: { section: 'drills', id: null },
      plan: { assets: firstAsset({ dependsOn: ['uploads'] }) },
      records: [point({ assetIds: ['orders-db' as never] })],
    },
  ],
  [
    'a backup point older than its retention may be gone',
    {
      rule: 'backup-point-in-retention',
      answer: 'unknown',
      facts: ['backup-point-past-retention'],
      subject: { section: 'drills', id: null },
      plan: { assets: firstAsset({ retentionDays: 7 }) },
    },
  ],
  [
    'a backup point that failed its check',
    {
      rule: 'backup-point-intact',
      answer: 'no',
      facts: ['backup-point-damaged'],
      subject: drills,
      records: [point({ integrity: { method: 'check', state: 'failed', checkedAt: null } })],
    },
  ],
  [
    'a backup point that was never checked is neither whole nor damaged',
    {
      rule: 'backup-point-intact',
      answer: 'unknown',
      facts: ['backup-point-not-checked'],
      subject: drills,
      records: [point({ integrity: { method: '', state: 'not-run', checkedAt: null } })],
    },
  ],
  [
    'a difference without a decision stays open',
    {
      rule: 'differences-closed',
      answer: 'no',
      facts: ['differences-not-closed'],
      subject: drills,
      records: [drillWith({ differences: [difference({ disposition: 'open' })] })],
    },
  ],
  [
    'a service without objectives can keep none',
    {
      rule: 'objectives-agreed',
      answer: 'no',
      facts: ['objectives-not-agreed'],
      subject: { section: 'services', id: 'maintenance' },
      plan: { services: service({ objectives: null }) },
    },
  ],
  [
    'a downtime shorter than the recovery time contradicts it',
    {
      rule: 'downtime-tolerates-objective',
      answer: 'no',
      facts: ['downtime-below-objective'],
      subject: { section: 'services', id: 'maintenance' },
      plan: { services: service({ objectives: objectives(240, 239) }) },
    },
  ],
  [
    'a service of higher priority that may take longer contradicts the one below it',
    {
      rule: 'priority-fits-objective',
      answer: 'no',
      facts: ['priority-against-objective'],
      subject: { section: 'services', id: 'maintenance' },
      plan: {
        services: [
          ...service({}),
          {
            ...service({ priority: 2, objectives: objectives(60, 60) })[0],
            serviceId: 'reports',
            name: 'Reports',
          } as PlanInput['services'][number],
        ],
      },
    },
  ],
  [
    'an asset of unknown size gives no estimate',
    {
      rule: 'data-volume-known',
      answer: 'unknown',
      facts: ['asset-without-size'],
      subject: { section: 'inventory', id: 'orders-db' },
      plan: { assets: firstAsset({ sizeBytes: null }) },
    },
  ],
  [
    'a drill 60 minutes over its RTO',
    {
      rule: 'recovery-time-kept',
      answer: 'no',
      facts: ['recovery-time-missed'],
      subject: drills,
      records: [drillWith({ signedOff: { recoveredAt: clock('13:00') } })],
    },
  ],
  [
    'a drill in which recovery was never reached has no time to hold against the RTO',
    {
      rule: 'recovery-time-kept',
      answer: 'unknown',
      facts: ['recovery-time-unknown'],
      subject: drills,
      records: [drillWith({ signedOff: { recoveredAt: null } })],
    },
  ],
  [
    'a validation that was skipped is not in the measured time',
    {
      rule: 'validation-counted',
      answer: 'no',
      facts: ['drill-step-not-done'],
      subject: drills,
      records: [drillWith({ steps: drillWith().steps.filter((step) => step.kind !== 'validate-data') })],
    },
  ],
  [
    'a tabletop shows no restore',
    {
      rule: 'restore-evidenced',
      answer: 'no',
      facts: ['restore-not-evidenced'],
      subject: drills,
      records: [drillWith({ drill: { mode: 'tabletop' } })],
    },
  ],
  [
    'a defect fails the drill',
    {
      rule: 'last-drill-passed',
      answer: 'no',
      facts: ['last-drill-failed'],
      subject: drills,
      records: [drillWith({ differences: [difference({ disposition: 'defect' })] })],
    },
  ],
  [
    'an asset changed since the drill needs a new one',
    {
      rule: 'unchanged-since-drill',
      answer: 'no',
      facts: ['plan-changed-since'],
      subject: { section: 'drills', id: null },
      plan: { assets: firstAsset({ changedAt: '2026-03-05T08:00:00.000Z' }) },
    },
  ],
  [
    'one who validates what they restored themselves',
    {
      rule: 'sign-offs-independent',
      answer: 'no',
      facts: ['duties-not-separated'],
      subject: drills,
      records: [drillWith({ signOffs: [signOff('tester', 'tom'), signOff('validator', 'tom'), signOff('approver', 'anna')] })],
    },
  ],
  [
    'one who asked for the drill and carries it out',
    {
      rule: 'sign-offs-independent',
      answer: 'no',
      facts: ['duties-not-separated'],
      subject: drills,
      records: [drillWith({ drill: { requestedBy: 'tom' } })],
    },
  ],
  [
    'a drill that waits for a sign-off',
    {
      rule: 'sign-offs-independent',
      answer: 'unknown',
      facts: ['drill-not-signed-off'],
      subject: drills,
      records: [drillWith({ signOffs: [signOff('tester', 'tom')] })],
    },
  ],
  [
    'criteria that were approved after the restore had begun',
    {
      rule: 'criteria-fixed-first',
      answer: 'no',
      facts: ['criteria-fixed-late'],
      subject: drills,
      records: [drillWith({ signedOff: { approvedAt: clock('08:30') } })],
    },
  ],
  [
    'evidence without a time zone cannot be placed in time',
    {
      rule: 'evidence-time-zone-known',
      answer: 'no',
      facts: ['evidence-without-time-zone'],
      subject: drills,
      records: [drillWith({ evidence: [evidence({ provenance: { ...evidence().provenance, timeZone: '' } })] })],
    },
  ],
  [
    'lessons nobody wrote',
    {
      rule: 'lessons-written',
      answer: 'no',
      facts: ['lessons-missing'],
      subject: drills,
      records: [drillWith({ signedOff: { lessons: '  ' } })],
    },
  ],
];

test.each(cases)('%s', (_, { rule, answer, facts, subject, plan, records }) => {
  const gap = gapsIn(soundPlan(plan), records ?? [drillWith()]).find((entry) => entry.ruleId === rule);
  expect(gap).toMatchObject({ answer, subject });
  expect(gap?.facts.map((entry) => entry.code)).toEqual(facts);
});

const answerTo = (rule: GapRuleId, plan: Plan, records: readonly DrillRecord[], now = at) =>
  findGaps(plan, records, now).find((entry) => entry.ruleId === rule)?.answer;

test('a contact confirmed 180 days ago still holds, and a person without a role needs none', () => {
  const people = person('rita', { contactConfirmedOn: '2025-09-11' });
  const idle = { ...people[0], personId: 'idle', name: 'Idle', roles: [], contact: '', contactConfirmedOn: null };
  const plan = soundPlan({ people: [...people, idle as PlanInput['people'][number]] });
  expect(answerTo('contacts-confirmed-lately', plan, [])).toBe('yes');
});

test('a site without a database asks for no database owner', () => {
  const people = person('tom', { roles: ['tester', 'backup-owner', 'recovery-owner', 'storage-owner'] });
  const assets = assetsWith({ kind: 'uploaded-files' });
  expect(answerTo('database-owner-reachable', soundPlan({ people, assets }), [])).toBe('yes');
});

test('one person who holds every role is a gap, two who share them are none', () => {
  const alone = soundPeople.filter((entry) => entry.personId === 'tom');
  const bare = { exclusions: [], prerequisites: [], restoreTargets: [], assets: [], services: [] };
  expect(answerTo('roles-are-shared', planWith({ ...bare, people: alone }), [])).toBe('no');
  expect(answerTo('roles-are-shared', planWith({ ...bare, people: soundPeople.slice(1, 3) }), [])).toBe('yes');
});

test('before the first drill nothing it would have to show is said to be wrong', () => {
  const gaps = gapsIn(soundPlan(), []).filter((gap) => gap.facts.some((entry) => entry.code === 'no-drill-yet'));
  expect(new Set(gaps.map((gap) => gap.answer))).toEqual(new Set(['unknown']));
  expect(answerTo('every-service-drilled', soundPlan(), [])).toBe('no');
  expect(answerTo('backup-point-known', soundPlan(), [])).toBe('unknown');
});

test('only the newest drill of a service is asked', () => {
  const failed = drillWith({
    drill: { drillId: 'drill-0' },
    differences: [difference({ disposition: 'open' })],
    signedOff: { recordedAt: clock('10:59') },
  });
  expect(answerTo('differences-closed', soundPlan(), [failed, drillWith()])).toBe('yes');
  expect(answerTo('differences-closed', soundPlan(), [drillWith(), failed])).toBe('yes');
});

test('a drill is overdue from the day after it was due', () => {
  expect(answerTo('drills-on-time', soundPlan(), [drillWith()], '2026-05-31T23:00:00.000Z' as Instant)).toBe('yes');
  expect(answerTo('drills-on-time', soundPlan(), [drillWith()], '2026-06-01T00:00:00.000Z' as Instant)).toBe('no');
});

test('of ten thousand assets without an owner fifty are named and the rest is counted', () => {
  const [first] = assetsWith({ ownerId: null });
  if (first === undefined) throw new Error('the plan has assets');
  const assets = Array.from({ length: 10_000 }, (_, index) => ({ ...first, assetId: `asset-${index}` }));
  const owned = gapsIn(soundPlan({ assets }), [drillWith()]).find((gap) => gap.ruleId === 'assets-owned');
  expect([owned?.facts.length, owned?.facts.at(-1), owned?.subject]).toMatchObject([
    51,
    { code: 'and-more', values: { count: 9_950 } },
    { section: 'inventory', id: null },
  ]);
});
