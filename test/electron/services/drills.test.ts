import { expect, test } from 'vitest';
import { recordCheck } from '../../../electron/services/checks.ts';
import { decideDifferences, recordDifferences } from '../../../electron/services/differences.ts';
import { finishStep, skipStep, startStep } from '../../../electron/services/drill-steps.ts';
import { approveDrill, planDrill, recordDrill, recordOf, startDrill } from '../../../electron/services/drills.ts';
import { attachEvidence } from '../../../electron/services/evidence-items.ts';
import { packContents } from '../../../electron/services/pack-evidence.ts';
import { issuePack } from '../../../electron/services/packs.ts';
import { addRestoreTarget } from '../../../electron/services/restore-targets.ts';
import { setObjectives } from '../../../electron/services/services.ts';
import { signOffDrill } from '../../../electron/services/sign-offs.ts';
import { viewSite } from '../../../electron/services/sites.ts';
import { auditHead, hashRecord } from '../../../electron/store/audit.ts';
import type { DifferenceId, DrillId, EvidenceId, PersonId, RestoreTargetId } from '../../../shared/domain/ids.ts';
import type { Minutes } from '../../../shared/domain/units.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { whatIsFixed } from '../../../shared/rules/fixed-criteria.ts';
import { codeOf, failureOf } from '../store/support/refusal.ts';
import { freshSite } from './support/fresh-site.ts';
import {
  acceptance,
  addPersonNamed,
  approvalOf,
  approved,
  declaredAt,
  lastEntry,
  performed,
  planned,
  provenance,
  recorded,
  result,
  running,
  type Stage,
  setStage,
  signedOff,
} from './support/stage.ts';

const stageOf = (): Stage => setStage(freshSite().context);

test('a drill goes through its states, each with what is true from then on, each in the log', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const drillId = signedOff(stage);
  const { drill, steps, checks, evidence, signOffs } = recordOf(context, drillId);
  expect(drill.progress).toMatchObject({
    kind: 'signed-off',
    approvedBy: people.approver.personId,
    testerId: people.tester.personId,
    declaredAt,
    ...result,
  });
  expect(steps.map((step) => step.state)).toEqual(Array.from({ length: 6 }, () => 'done'));
  expect(checks).toHaveLength(2);
  expect(evidence).toHaveLength(1);
  expect(signOffs.map((entry) => entry.role)).toEqual(['tester', 'validator', 'approver']);
  expect(lastEntry(context)).toMatchObject({ action: 'drill:close', subject: `drill:${drillId}` });
  const [findings] = viewSite(context).assessment.drills;
  expect(findings).toMatchObject({ drillId, verdict: 'pass', rto: { measuredMinutes: 60, state: 'met' }, rpo: { state: 'met' } });
});

test('objectives agreed after the approval change no verdict; the service needs to be verified again', () => {
  const stage = stageOf();
  const { context, service } = stage;
  const drillId = signedOff(stage);
  const before = viewSite(context).assessment;
  const fixed = recordOf(context, drillId).drill.progress;
  const stricter = { rtoMinutes: 30 as Minutes, rpoMinutes: 30 as Minutes, mtdMinutes: null };
  setObjectives(context, service.serviceId, stricter);
  const after = viewSite(context).assessment;
  expect(after.drills).toEqual(before.drills);
  expect(after.readiness[0]).toMatchObject({ state: 'needs-verification', drillId });
  expect(after.readiness[0]?.reasons[0]).toMatchObject({
    code: 'objectives-changed-since',
    values: { rtoMinutes: 240, rpoMinutes: 1440 },
  });
  const program = { name: 'Drillbook', version: '0', drawing: 1 };
  const packed = packContents(context, { kind: 'drill', drillId }, { program, issuedAt: declaredAt }).evidence;
  expect(packed).toMatchObject({ findings: before.drills[0] });
  expect(fixed).toMatchObject({ fixedCriteria: { objectives: service.objectives } });
  setObjectives(context, service.serviceId, { rtoMinutes: 240 as Minutes, rpoMinutes: 1440 as Minutes, mtdMinutes: null });
  expect(viewSite(context).assessment.readiness).toEqual(before.readiness);
});

test('the hash of the fixing covers the objectives', () => {
  const hashes = [240, 241].map((rto) => {
    const stage = stageOf();
    setObjectives(stage.context, stage.service.serviceId, {
      rtoMinutes: rto as Minutes,
      rpoMinutes: 1440 as Minutes,
      mtdMinutes: null,
    });
    const { progress } = recordOf(stage.context, approved(stage)).drill;
    return 'fixedCriteria' in progress ? progress.fixedCriteria.sha256 : null;
  });
  expect(new Set(hashes).size).toBe(2);
});

test('criteria are hashed as they are kept, whatever spaces and torn letters they were typed with', () => {
  const stage = stageOf();
  const criteria = [{ statement: '  Every file\ud83d is back ', expected: ' none\udc00 ' }];
  const drillId = planned(stage);
  approveDrill(stage.context, drillId, { ...approvalOf(stage), criteria });
  const { drill } = recordOf(stage.context, drillId);
  if (drill.progress.kind !== 'approved') throw new TypeError('it was approved');
  const { fixedCriteria, ...approval } = drill.progress;
  expect(fixedCriteria.sha256).toBe(hashRecord(whatIsFixed(drillId, { ...approval, ...fixedCriteria })));
  const lost = approvalOf(stage);
  expect(codeOf(() => approveDrill(stage.context, planned(stage), { ...lost, criteria: [] }))).toBe('REQUEST_INVALID');
});

type Verb = (stage: Stage, drillId: DrillId) => unknown;

/** Every verb of a drill, and the state it needs. */
const verbs: Readonly<Record<string, readonly [needs: string, verb: Verb]>> = {
  approve: ['planned', (stage, drillId) => approveDrill(stage.context, drillId, approvalOf(stage))],
  start: ['approved', ({ context, people }, drillId) => startDrill(context, drillId, people.tester.personId, declaredAt)],
  'start a step': ['running', ({ context }, drillId) => startStep(context, drillId, 'restore')],
  'finish a step': [
    'running',
    ({ context }, drillId) => finishStep(context, drillId, 'restore', { elapsedMs: 1, waitMinutes: 0 as Minutes, note: '' }),
  ],
  'skip a step': ['running', ({ context }, drillId) => skipStep(context, drillId, 'validate-access', 'no account')],
  'record a check': ['running', (stage, drillId) => recordCheck(stage.context, drillId, checkBy(stage))],
  'record differences': ['running', ({ context }, drillId) => recordDifferences(context, drillId, [])],
  'decide differences': [
    'running',
    ({ context, people }, drillId) =>
      decideDifferences(context, drillId, {
        ids: [],
        disposition: 'accepted',
        reason: 'x',
        decidedBy: people.validator.personId,
      }),
  ],
  record: ['running', ({ context }, drillId) => recordDrill(context, drillId, result)],
  'sign off': [
    'recorded',
    ({ context, people }, drillId) =>
      signOffDrill(context, drillId, { ...acceptance, role: 'tester', personId: people.tester.personId }),
  ],
};

const states: Readonly<Record<string, (stage: Stage) => DrillId>> = {
  planned,
  approved,
  running,
  recorded,
  'signed-off': signedOff,
};

function checkBy({ people }: Stage) {
  return {
    step: 'validate-data',
    kind: 'data',
    title: 'Rows',
    assetId: null,
    expected: '1',
    actual: '1',
    result: 'pass',
    method: 'machine',
    checkedBy: people.validator.personId,
    evidenceIds: [] as EvidenceId[],
  } as const satisfies Parameters<typeof recordCheck>[2];
}

test.each(Object.keys(states))(
  'a drill that is %s takes only what follows, and refuses all else without a trace',
  async (state) => {
    for (const [name, [needs, verb]] of Object.entries(verbs)) {
      if (needs === state) continue;
      const stage = stageOf();
      const drillId = states[state]?.(stage) as DrillId;
      // what approving needs is put on record first, so that the log is compared around the refusal alone
      const refused = name === 'approve' ? refusedApproval(stage, drillId) : () => verb(stage, drillId);
      const before = { head: auditHead(stage.context.db), record: recordOf(stage.context, drillId) };
      expect(failureOf(refused), name).toMatchObject({ code: 'DRILL_STATE_WRONG', detail: { state, needed: needs } });
      expect({ head: auditHead(stage.context.db), record: recordOf(stage.context, drillId) }).toEqual(before);
    }
    if (state === 'signed-off') return;
    const stage = stageOf();
    const drillId = states[state]?.(stage) as DrillId;
    await expect(issuePack(stage.context, { kind: 'drill', drillId })).rejects.toSatisfy((error) =>
      isDrillbookError(error, 'DRILL_STATE_WRONG'),
    );
  },
);

function refusedApproval(stage: Stage, drillId: DrillId): () => unknown {
  const approval = approvalOf(stage);
  return () => approveDrill(stage.context, drillId, approval);
}

test('no verb acts on a drill that is not there', () => {
  const stage = stageOf();
  for (const [name, [, verb]] of Object.entries(verbs))
    expect(
      codeOf(() => verb(stage, 'nothing' as DrillId)),
      name,
    ).toBe('DRILL_NOT_FOUND');
  expect(codeOf(() => recordOf(stage.context, 'nothing'))).toBe('DRILL_NOT_FOUND');
});

test('a drill is planned for a service on record, by somebody who may request', () => {
  const stage = stageOf();
  const { drill } = recordOf(stage.context, planned(stage));
  const { drillId: _id, progress: _progress, ...rest } = drill;
  const stepMinutes = {} as Parameters<typeof planDrill>[1]['stepMinutes'];
  const plan = (change: object) => () => planDrill(stage.context, { ...rest, stepMinutes, ...change });
  expect(codeOf(plan({ serviceId: 'nowhere' }))).toBe('SERVICE_NOT_FOUND');
  expect(codeOf(plan({ requestedBy: 'nobody' }))).toBe('PERSON_NOT_FOUND');
  expect(codeOf(plan({ requestedBy: stage.people.tester.personId }))).toBe('SIGN_OFF_NOT_PERMITTED');
});

test('a drill is approved by another approver than who requested it, for a point and an approved target on record', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const both = addPersonNamed(context, 'Both', ['requester', 'approver']);
  const spare = addRestoreTarget(context, { name: 'Spare', location: '/srv/spare', isolation: '' });
  const drillId = planned({ ...stage, people: { ...people, requester: both } });
  const approval = approvalOf(stage);
  const cases: readonly (readonly [Partial<typeof approval>, string])[] = [
    [{ approvedBy: both.personId }, 'SIGN_OFF_NOT_PERMITTED'],
    [{ approvedBy: people.tester.personId }, 'SIGN_OFF_NOT_PERMITTED'],
    [{ approvedBy: 'nobody' as PersonId }, 'PERSON_NOT_FOUND'],
    [{ fixedBy: 'nobody' as PersonId }, 'PERSON_NOT_FOUND'],
    [{ restoreTargetId: 'nowhere' as RestoreTargetId }, 'RESTORE_TARGET_NOT_FOUND'],
    [{ restoreTargetId: spare.restoreTargetId }, 'RESTORE_TARGET_NOT_APPROVED'],
    [{ backupPointId: 'nothing' as typeof approval.backupPointId }, 'BACKUP_POINT_NOT_FOUND'],
    [{ criteria: [] }, 'REQUEST_INVALID'],
  ];
  for (const [change, code] of cases)
    expect(
      codeOf(() => approveDrill(context, drillId, { ...approval, ...change })),
      JSON.stringify(change),
    ).toBe(code);
  expect(recordOf(context, drillId).drill.progress.kind).toBe('planned');
  expect(approveDrill(context, drillId, approval).progress.kind).toBe('approved');
});

test('a drill is run by a tester, and not by who approved it', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const both = addPersonNamed(context, 'Both', ['approver', 'tester']);
  const drillId = planned(stage);
  approveDrill(context, drillId, { ...approvalOf(stage), approvedBy: both.personId });
  expect(refusalOf(() => startDrill(context, drillId, both.personId, declaredAt))).toEqual({ reason: 'approved' });
  expect(refusalOf(() => startDrill(context, drillId, people.validator.personId, declaredAt))).toEqual({ reason: 'role' });
  expect(codeOf(() => startDrill(context, drillId, 'nobody' as PersonId, declaredAt))).toBe('PERSON_NOT_FOUND');
  expect(startDrill(context, drillId, people.tester.personId, declaredAt).progress.kind).toBe('running');
});

test('a step is started once, and finished once it runs', () => {
  const stage = stageOf();
  const { context } = stage;
  const drillId = running(stage);
  const done = { elapsedMs: 1, waitMinutes: 0 as Minutes, note: '' };
  expect(codeOf(() => finishStep(context, drillId, 'restore', done))).toBe('DRILL_STEP_NOT_FOUND');
  startStep(context, drillId, 'restore');
  expect(codeOf(() => startStep(context, drillId, 'restore'))).toBe('DRILL_STEP_NOT_FOUND');
  expect(codeOf(() => skipStep(context, drillId, 'restore', 'late'))).toBe('DRILL_STEP_NOT_FOUND');
  finishStep(context, drillId, 'restore', done);
  expect(codeOf(() => finishStep(context, drillId, 'restore', done))).toBe('DRILL_STEP_NOT_FOUND');
  skipStep(context, drillId, 'validate-access', 'no account on the bench');
  expect(codeOf(() => startStep(context, drillId, 'validate-access'))).toBe('DRILL_STEP_NOT_FOUND');
  const kept = recordOf(context, drillId).steps.filter((step) => step.state !== 'pending');
  expect(kept).toMatchObject([
    { kind: 'restore', state: 'done', elapsedMs: 1 },
    { kind: 'validate-access', state: 'skipped', reason: 'no account on the bench' },
  ]);
});

test('a check names a person and evidence that are on record', () => {
  const stage = stageOf();
  const drillId = running(stage);
  const check = (change: object) => () => recordCheck(stage.context, drillId, { ...checkBy(stage), ...change });
  expect(codeOf(check({ checkedBy: 'nobody' }))).toBe('PERSON_NOT_FOUND');
  expect(codeOf(check({ evidenceIds: ['nothing'] }))).toBe('EVIDENCE_NOT_FOUND');
  expect(recordOf(stage.context, drillId).checks).toEqual([]);
});

const lost = { kind: 'file-missing', expected: '4 B', actual: '—', count: 1, assetId: null, evidenceId: null } as const;

test('what the owner decides of the differences makes the verdict: open is not concluded, lost is accepted, a defect fails', () => {
  const verdictWhen = (decide: (stage: Stage, drillId: DrillId, ids: DifferenceId[]) => void): string | undefined => {
    const stage = stageOf();
    const drillId = performed(stage);
    const found = recordDifferences(stage.context, drillId, [
      { ...lost, subject: 'a' },
      { ...lost, subject: 'b' },
    ]);
    decide(
      stage,
      drillId,
      found.map((entry) => entry.differenceId),
    );
    recordDrill(stage.context, drillId, result);
    for (const role of ['tester', 'validator', 'approver'] as const)
      signOffDrill(stage.context, drillId, { ...acceptance, role, personId: stage.people[role].personId });
    return viewSite(stage.context).assessment.drills[0]?.verdict;
  };
  const decideAs =
    (disposition: 'expected' | 'accepted' | 'data-loss' | 'defect', ...which: number[]) =>
    ({ context, people }: Stage, drillId: DrillId, ids: DifferenceId[]): void =>
      decideDifferences(context, drillId, {
        ids: ids.filter((_id, index) => which.includes(index)),
        disposition,
        reason: 'decided',
        decidedBy: people.validator.personId,
      });
  expect(verdictWhen(() => undefined)).toBe('not-concluded');
  expect(verdictWhen(decideAs('accepted', 0))).toBe('not-concluded');
  expect(verdictWhen(decideAs('expected', 0, 1))).toBe('pass');
  expect(verdictWhen(decideAs('data-loss', 0, 1))).toBe('pass-with-accepted-differences');
  expect(verdictWhen(decideAs('defect', 0, 1))).toBe('fail');
});

test('a decision about a difference of another drill, or by nobody on record, decides nothing', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const [other] = recordDifferences(context, running(stage), [{ ...lost, subject: 'other' }]);
  const drillId = running(stage);
  const [own] = recordDifferences(context, drillId, [{ ...lost, subject: 'own' }]);
  const ids = [own?.differenceId, other?.differenceId] as DifferenceId[];
  const decision = { disposition: 'accepted', reason: 'fine', decidedBy: people.validator.personId } as const;
  expect(codeOf(() => decideDifferences(context, drillId, { ...decision, ids }))).toBe('REQUEST_INVALID');
  const byNobody = { ...decision, ids: ids.slice(0, 1), decidedBy: 'nobody' as PersonId };
  expect(codeOf(() => decideDifferences(context, drillId, byNobody))).toBe('PERSON_NOT_FOUND');
  expect(recordOf(context, drillId).differences).toMatchObject([{ subject: 'own', disposition: 'open', decidedBy: null }]);
});

/** Why somebody may not act in a role. */
function refusalOf(work: () => unknown): Readonly<Record<string, unknown>> {
  const failure = failureOf(work);
  expect(failure?.code).toBe('SIGN_OFF_NOT_PERMITTED');
  const { person: _person, role: _role, ...why } = failure?.detail ?? {};
  return why;
}

test('a sign-off by the wrong person, twice by one, or twice for a role is refused by name', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const all = addPersonNamed(context, 'Jack of all', ['tester', 'validator', 'approver']);
  const drillId = recorded(stage);
  const sign = (role: 'tester' | 'validator' | 'approver', personId: PersonId) => () =>
    signOffDrill(context, drillId, { ...acceptance, role, personId });
  // who ran the restore signs as tester and as nothing else; nobody else signs as tester
  expect(refusalOf(sign('tester', all.personId))).toEqual({ reason: 'otherRan', expected: people.tester.name });
  expect(refusalOf(sign('validator', people.tester.personId))).toEqual({ reason: 'role' });
  expect(refusalOf(sign('approver', people.validator.personId))).toEqual({ reason: 'role' });
  expect(codeOf(sign('validator', 'nobody' as PersonId))).toBe('PERSON_NOT_FOUND');
  sign('validator', all.personId)();
  expect(refusalOf(sign('approver', all.personId))).toEqual({ reason: 'personTaken' });
  expect(refusalOf(sign('validator', people.validator.personId))).toEqual({ reason: 'roleTaken' });
  expect(recordOf(context, drillId).signOffs.map((entry) => entry.role)).toEqual(['validator']);
  expect(lastEntry(context)).toMatchObject({ action: 'drill:sign-off', actor: 'Jack of all' });
});

test('who requested a drill does not sign it off as its approver', () => {
  const stage = stageOf();
  const both = addPersonNamed(stage.context, 'Both', ['requester', 'approver']);
  const drillId = recorded({ ...stage, people: { ...stage.people, requester: both } });
  const sign = () => signOffDrill(stage.context, drillId, { ...acceptance, role: 'approver', personId: both.personId });
  expect(failureOf(sign)).toMatchObject({
    code: 'SIGN_OFF_NOT_PERMITTED',
    detail: { person: 'Both', role: 'approver', reason: 'requested' },
  });
});

test('the tester who has every role still signs as tester only', () => {
  const stage = stageOf();
  const all = addPersonNamed(stage.context, 'Jack of all', ['tester', 'validator', 'approver']);
  const drillId = recorded({ ...stage, people: { ...stage.people, tester: all } });
  for (const role of ['validator', 'approver'] as const) {
    const sign = () => signOffDrill(stage.context, drillId, { ...acceptance, role, personId: all.personId });
    expect(refusalOf(sign), role).toEqual({ reason: 'restored' });
  }
});

test('a rejection is a sign-off too: when all three have spoken the drill is closed, and it has failed', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const drillId = recorded(stage);
  const decisions = { tester: 'accepted', validator: 'rejected', approver: 'accepted' } as const;
  for (const role of ['validator', 'tester', 'approver'] as const) {
    expect(recordOf(context, drillId).drill.progress.kind).toBe('recorded');
    signOffDrill(context, drillId, { ...acceptance, decision: decisions[role], role, personId: people[role].personId });
  }
  expect(recordOf(context, drillId).drill.progress.kind).toBe('signed-off');
  expect(viewSite(context).assessment.drills[0]).toMatchObject({ verdict: 'fail' });
});

test('nothing is added to the evidence once somebody has signed off', () => {
  const stage = stageOf();
  const { context, people } = stage;
  const drillId = recorded(stage);
  const given = { kind: 'document', title: 'Photo', fileName: 'photo.jpg', mediaType: 'image/jpeg', provenance } as const;
  attachEvidence(context, drillId, given, Buffer.from('before'));
  signOffDrill(context, drillId, { ...acceptance, role: 'tester', personId: people.tester.personId });
  expect(codeOf(() => attachEvidence(context, drillId, given, Buffer.from('after')))).toBe('DRILL_STATE_WRONG');
  expect(codeOf(() => attachEvidence(context, 'nothing' as DrillId, given, Buffer.from('x')))).toBe('DRILL_NOT_FOUND');
  expect(recordOf(context, drillId).evidence).toHaveLength(2);
});
