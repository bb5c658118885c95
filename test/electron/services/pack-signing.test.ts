import { expect, test } from 'vitest';
import { signInThread, signIssuedPack } from '../../../electron/services/pack-signing.ts';
import { issuePack, listPacks, readPack } from '../../../electron/services/packs.ts';
import { verifyFile } from '../../../electron/services/verification.ts';
import { auditHead, listAudit } from '../../../electron/store/audit.ts';
import type { StageProgress } from '../../../electron/threads/worker-reply.ts';
import type { CheckState, Verdict } from '../../../shared/domain/verdict.ts';
import { freshSite } from './support/fresh-site.ts';
import { passphrase, stageKeys, trustIn } from './support/issued-pack.ts';
import { setStage, signedOff } from './support/stage.ts';

const later = '2026-11-23T08:00:00.000Z';
const stateOf = ({ integrity }: Verdict, code: string): CheckState | undefined =>
  integrity.checks.find((check) => check.code === code)?.state;
const stagesOf = (progress: readonly StageProgress[]) => [...new Set(progress.map(({ stage }) => stage))];

test('with the seal at hand a pack is drawn once and kept as sealed; its people then sign pages that are not drawn again', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const drill = { kind: 'drill', drillId: signedOff(stage) } as const;
  const issuing: StageProgress[] = [];
  const seal = { identity: keys.seal, passphrase };
  const { packId, pageCount } = await issuePack(context, drill, { seal, onProgress: (progress) => issuing.push(progress) });
  expect(stagesOf(issuing)).toEqual(['draw-pack', 'verify-pack']);
  expect(issuing[0]).toEqual({ stage: 'draw-pack', doneCount: 1, totalCount: pageCount });
  expect(listPacks(context)).toMatchObject([{ revisions: [{ revision: 1, field: 'Seal', signedBy: keys.seal.subject }] }]);
  expect(listAudit(context.db, null, 2).map(({ action }) => action)).toEqual(['pack:seal', 'pack:issue']);
  const signing: StageProgress[] = [];
  for (const role of ['tester', 'validator', 'approver'] as const) {
    const given = { field: `SignOff_${role}`, identity: keys[role], passphrase };
    await signIssuedPack(context, packId, given, { onProgress: (progress) => signing.push(progress) });
  }
  expect(stagesOf(signing)).toEqual(['sign-pack', 'verify-pack']);
  const { bytes } = readPack(context, packId);
  const verdict = await verifyFile(bytes, trustIn(keys), later);
  expect(verdict.bottomLine).toBe('intact-complete-trusted');
  expect([stateOf(verdict, 'EVIDENCE_SIGNATURE'), stateOf(verdict, 'REVISION_REBUILT')]).toEqual(['passed', 'passed']);
}, 60_000);

test('a key that does not open, or is no seal, leaves no pack', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const drill = { kind: 'drill', drillId: signedOff(stage) } as const;
  const before = auditHead(context.db);
  const codeWith = (identity: unknown, given: string) =>
    issuePack(context, drill, { seal: { identity, passphrase: given } }).then(
      () => 'none',
      (error: { readonly code?: string }) => error.code,
    );
  expect(await codeWith(keys.seal, 'wrong horse battery')).toBe('PASSPHRASE_WRONG');
  expect(await codeWith(keys.tester, passphrase)).toBe('SIGN_OFF_NOT_PERMITTED');
  expect(await codeWith({ ...keys.seal, subject: 'Another' }, passphrase)).toBe('IDENTITY_DAMAGED');
  expect([listPacks(context), auditHead(context.db)]).toEqual([[], before]);
}, 60_000);

test('sealing a pack that was issued without draws it again with the signature of its evidence inside', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const { packId } = await issuePack(context, { kind: 'drill', drillId: signedOff(stage) });
  const issued = Buffer.from(readPack(context, packId).bytes);
  const sealing: StageProgress[] = [];
  const following = { onProgress: (progress: StageProgress) => sealing.push(progress) };
  await signIssuedPack(context, packId, { field: null, identity: keys.seal, passphrase }, following);
  expect(stagesOf(sealing)).toEqual(['sign-pack', 'verify-pack', 'draw-pack']);
  const sealed = Buffer.from(readPack(context, packId).bytes);
  expect([issued.includes('evidence.json.p7s'), sealed.includes('evidence.json.p7s')]).toEqual([false, true]);
  expect(listPacks(context)[0]?.revisions.map(({ revision }) => revision)).toEqual([0, 1]);
  const verdict = await verifyFile(sealed, trustIn(keys), later);
  expect([stateOf(verdict, 'EVIDENCE_SIGNATURE'), verdict.packId]).toEqual(['passed', packId]);
}, 60_000);

test('signing is cancelled while it runs, and nothing is kept of it', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const { packId } = await issuePack(context, { kind: 'drill', drillId: signedOff(stage) });
  const before = listPacks(context);
  const stop = new AbortController();
  const signing = signIssuedPack(
    context,
    packId,
    { field: null, identity: keys.seal, passphrase },
    { signal: stop.signal, onProgress: () => stop.abort() },
  );
  await expect(signing).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(listPacks(context)).toEqual(before);
}, 60_000);

test('two who sign the same pack at once do not overwrite each other', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const drill = { kind: 'drill', drillId: signedOff(stage) } as const;
  const { packId } = await issuePack(context, drill, { seal: { identity: keys.seal, passphrase } });
  const sign = (role: 'tester' | 'validator') =>
    signIssuedPack(context, packId, { field: `SignOff_${role}`, identity: keys[role], passphrase });
  const outcomes = await Promise.allSettled([sign('tester'), sign('validator')]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'PACK_CHANGED_MEANWHILE' } });
  expect(listPacks(context)[0]?.revisions).toHaveLength(2);
}, 60_000);

test('the bytes handed to the thread are gone here, and so is the passphrase', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const { packId } = await issuePack(context, { kind: 'drill', drillId: signedOff(stage) });
  const { bytes: pack } = readPack(context, packId);
  const given = { pack, field: null, identity: keys.seal, passphrase, signedAt: later };
  const { bytes, drawnSha256 } = await signInThread(given, {});
  expect(pack.length).toBe(0);
  expect([bytes.length > 10_000, drawnSha256?.length]).toEqual([true, 64]);
}, 60_000);
