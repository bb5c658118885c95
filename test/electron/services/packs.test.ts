import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawingVersion } from '../../../electron/pack/drawing-version.ts';
import { packDocument } from '../../../electron/pack/pack-document.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { sealPack, signPack } from '../../../electron/pack/sign-pack.ts';
import { unlockIdentity } from '../../../electron/pack/unlock-identity.ts';
import { appVersion, resourcePath } from '../../../electron/paths.ts';
import { recordOf } from '../../../electron/services/drills.ts';
import { fingerprintOf } from '../../../electron/services/identities.ts';
import { packContents } from '../../../electron/services/pack-evidence.ts';
import { signIssuedPack } from '../../../electron/services/pack-signing.ts';
import { issuePack, listPacks, previewPack, readPack } from '../../../electron/services/packs.ts';
import { openSite } from '../../../electron/services/sites.ts';
import { verifyFile } from '../../../electron/services/verification.ts';
import { auditHead } from '../../../electron/store/audit.ts';
import { closeSiteFile } from '../../../electron/store/site-file.ts';
import type { DrillEvidence } from '../../../shared/domain/evidence-drill.ts';
import type { DrillId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import type { CheckCode, Verdict } from '../../../shared/domain/verdict.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { testKey } from '../../support/test-identities.ts';
import { workFolder } from '../../support/work-folder.ts';
import { freshSite } from './support/fresh-site.ts';
import { lockedKey, passphrase, signedPack, stageKeys, trustIn } from './support/issued-pack.ts';
import { planned, setStage, signedOff, steadyWorkplace } from './support/stage.ts';

const later = '2026-11-23T08:00:00.000Z';
const nobody = { pinnedSha256: [], certificateAuthoritiesDer: [] };

async function codeOfPromise(work: Promise<unknown>): Promise<ErrorCode | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (isDrillbookError(error)) return error.code;
    throw error;
  }
}

const stateOf = (verdict: Verdict, code: CheckCode) => verdict.integrity.checks.find((check) => check.code === code)?.state;

test('a pack is refused every signature that is not due, and stays as it was; then the seal and three people make it whole', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const drillId = signedOff(stage);
  const keys = await stageKeys(stage);
  const stranger = await lockedKey('person', 'Somebody Else');
  const { packId, pageCount } = await issuePack(context, { kind: 'drill', drillId });
  expect(pageCount).toBeGreaterThan(5);
  expect(listPacks(context)).toMatchObject([
    { pack: { packId, subject: { kind: 'drill', drillId } }, revisions: [{ revision: 0, field: null, signedBy: null }] },
  ]);
  expect((await verifyFile(readPack(context, packId).bytes, nobody, later)).bottomLine).toBe('unsealed');

  const sign = (field: string | null, identity: unknown, given = passphrase): Promise<ErrorCode | 'none'> =>
    codeOfPromise(signIssuedPack(context, packId, { field, identity, passphrase: given }));
  const refusals: [string, () => Promise<string>, string][] = [
    ['before the seal', () => sign('SignOff_tester', keys.tester), 'SEAL_FIRST'],
    ['a person’s key as seal', () => sign(null, keys.tester), 'SIGN_OFF_NOT_PERMITTED'],
    ['a wrong passphrase', () => sign(null, keys.seal, 'wrong horse battery'), 'PASSPHRASE_WRONG'],
    ['a damaged key', () => sign(null, { ...keys.seal, subject: 'Another' }), 'IDENTITY_DAMAGED'],
    ['no key at all', () => sign(null, 'key'), 'IDENTITY_DAMAGED'],
  ];
  const refusalsOfSealed: [string, () => Promise<string>, string][] = [
    ['the seal again', () => sign(null, keys.seal), 'SIGNATURE_FIELD_TAKEN'],
    ['a field there is not', () => sign('SignOff_auditor', keys.tester), 'SIGNATURE_FIELD_UNKNOWN'],
    ['the seal’s field as a person', () => sign('Seal', keys.tester), 'SIGN_OFF_NOT_PERMITTED'],
    ['the seal’s key as a person', () => sign('SignOff_tester', keys.seal), 'SIGN_OFF_NOT_PERMITTED'],
    ['another person of the drill', () => sign('SignOff_tester', keys.validator), 'SIGN_OFF_NOT_PERMITTED'],
    ['a stranger', () => sign('SignOff_tester', stranger), 'SIGN_OFF_NOT_PERMITTED'],
  ];
  const refuseAll = async (cases: typeof refusals): Promise<void> => {
    const before = { packs: listPacks(context), head: auditHead(context.db) };
    for (const [name, attempt, code] of cases) expect(await attempt(), name).toBe(code);
    expect({ packs: listPacks(context), head: auditHead(context.db) }).toEqual(before);
  };
  await refuseAll(refusals);
  expect(await sign(null, keys.seal)).toBe('none');
  await refuseAll(refusalsOfSealed);
  for (const role of ['validator', 'tester', 'approver'] as const) expect(await sign(`SignOff_${role}`, keys[role])).toBe('none');
  await refuseAll([['a role that signed', () => sign('SignOff_tester', keys.tester), 'SIGNATURE_FIELD_TAKEN']]);
  expect(await codeOfPromise(signIssuedPack(context, 'f'.repeat(64), { field: null, identity: keys.seal, passphrase }))).toBe(
    'PACK_NOT_FOUND',
  );

  const { bytes } = readPack(context, packId);
  const trusted = await verifyFile(bytes, trustIn(keys), later);
  expect(trusted).toMatchObject({ bottomLine: 'intact-complete-trusted', packId, revisions: 5 });
  expect(stateOf(trusted, 'REVISION_REBUILT')).toBe('passed');
  expect((await verifyFile(bytes, nobody, later)).bottomLine).toBe('intact-complete-identity-unproven');
  const [pack] = listPacks(context);
  expect(pack?.revisions.map(({ revision, field }) => [revision, field])).toEqual([
    [0, null],
    [1, 'Seal'],
    [2, 'SignOff_validator'],
    [3, 'SignOff_tester'],
    [4, 'SignOff_approver'],
  ]);
}, 60_000);

test('a person who named a key when signing off signs the pack with that key, and with no other of the same name', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const keys = await stageKeys(stage);
  const other = await lockedKey('person', stage.people.tester.name);
  const { packId } = await issuePack(context, {
    kind: 'drill',
    drillId: signedOff(stage, { tester: fingerprintOf(keys.tester) }),
  });
  await signIssuedPack(context, packId, { field: null, identity: keys.seal, passphrase });
  const sign = (identity: unknown) =>
    codeOfPromise(signIssuedPack(context, packId, { field: 'SignOff_tester', identity, passphrase }));
  expect(await sign(other)).toBe('SIGN_OFF_NOT_PERMITTED');
  expect(await sign(keys.tester)).toBe('none');
}, 60_000);

test('a preview is marked as a draft, and is neither verified nor sealed as a pack; it leaves no trace', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const drillId = signedOff(stage);
  const before = auditHead(context.db);
  const { fileName, bytes } = await previewPack(context, { kind: 'drill', drillId });
  expect(fileName).toBe('Accidental deletion.pdf');
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  // it names a pack id and holds no evidence
  expect((await verifyFile(bytes, nobody, later)).bottomLine).toBe('not-a-pack');
  const key = await testKey('Seal of Plant Nord', { kind: 'seal' });
  expect(await codeOfPromise(sealPack({ pack: bytes, key, signedAt: later }))).toBe('PACK_LAYOUT_INVALID');
  expect(listPacks(context)).toEqual([]);
  expect(auditHead(context.db)).toEqual(before);
  // a drill that is only planned can be looked at as well
  expect((await previewPack(context, { kind: 'drill', drillId: planned(stage) })).bytes.length).toBeGreaterThan(10_000);
  expect(await codeOfPromise(previewPack(context, { kind: 'drill', drillId: 'nothing' as DrillId }))).toBe('DRILL_NOT_FOUND');
}, 60_000);

test('the same site issues the same bytes at the same instant, and other bytes at another', async () => {
  const site = freshSite();
  const drillId = signedOff(setStage(site.context));
  closeSiteFile(site.file);
  const issueInCopy = async (at: string) => {
    const path = join(workFolder(), 'copy.drillbook');
    copyFileSync(site.file.path, path);
    const copy = openSite(path, steadyWorkplace(at, 'copy'));
    try {
      const { packId } = await issuePack(copy.context, { kind: 'drill', drillId });
      return { packId, bytes: Buffer.from(readPack(copy.context, packId).bytes) };
    } finally {
      closeSiteFile(copy.file);
    }
  };
  const first = await issueInCopy(later);
  const again = await issueInCopy(later);
  expect(again.packId).toBe(first.packId);
  expect(again.bytes.equals(first.bytes)).toBe(true);
  expect((await issueInCopy('2026-11-23T09:00:00.000Z')).packId).not.toBe(first.packId);
}, 60_000);

test('each pack names the one before it', async () => {
  const { context } = freshSite();
  const drillId = signedOff(setStage(context));
  const first = await issuePack(context, { kind: 'drill', drillId });
  const program = { name: 'Drillbook', version: appVersion(), drawing: drawingVersion };
  expect(packContents(context, { kind: 'drill', drillId }, { program, issuedAt: later as Instant }).evidence.previousPackId).toBe(
    first.packId,
  );
  // two that are asked for at once are issued one after the other
  const [second, third] = await Promise.all([
    issuePack(context, { kind: 'drill', drillId }),
    issuePack(context, { kind: 'drill', drillId }),
  ]);
  const { audit } = packContents(context, { kind: 'drill', drillId }, { program, issuedAt: later as Instant }).evidence;
  expect(audit.checkpoints.map(({ packId }) => packId)).toEqual([first.packId, second.packId, third.packId]);
  const sizes = [...audit.checkpoints, audit].map(({ size }) => size);
  expect(new Set(sizes).size).toBe(4);
  expect(sizes.toSorted((a, b) => a - b)).toEqual(sizes);
}, 60_000);

test('an issue that is cancelled leaves no pack', async () => {
  const { context } = freshSite();
  const drillId = signedOff(setStage(context));
  expect(await codeOfPromise(issuePack(context, { kind: 'drill', drillId }, { signal: AbortSignal.abort() }))).toBe('CANCELLED');
  expect(listPacks(context)).toEqual([]);
});

test('pages that say something else than the evidence are found out, though every signature on them is genuine', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const drillId = signedOff(stage);
  const keys = await stageKeys(stage);
  const program = { name: 'Drillbook', version: appVersion(), drawing: drawingVersion };
  const honest = packContents(context, { kind: 'drill', drillId }, { program, issuedAt: later as Instant });
  const record = recordOf(context, drillId);
  const harder = { ...record, drill: { ...record.drill, title: 'A much harder drill' } };
  const told = { ...honest.evidence, record: harder } as DrillEvidence;
  const source = { evidence: told, evidenceBytes: honest.evidenceBytes, packId: honest.packId };
  const drawn = await renderPdf(packDocument({ ...source, contents: honest.files.map((file) => file.content) }), {
    resourcesPath: resourcePath(),
  });
  let pack = await sealPack({ pack: drawn, key: await unlockIdentity(keys.seal, passphrase), signedAt: later });
  for (const role of ['tester', 'validator', 'approver'] as const) {
    const key = await unlockIdentity(keys[role], passphrase);
    pack = await signPack({ pack, key, signedAt: later, field: `SignOff_${role}` });
  }
  const verdict = await verifyFile(pack, trustIn(keys), later);
  expect(verdict.bottomLine).toBe('altered');
  expect(verdict.integrity.checks.filter((check) => check.state === 'failed').map((check) => check.code)).toEqual([
    'REVISION_REBUILT',
  ]);
}, 60_000);

test('a pack whose kept bytes were changed is damage, and is not handed out', async () => {
  const site = freshSite();
  const stage = setStage(site.context);
  const packId = await signedPack(site.context, signedOff(stage), await stageKeys(stage));
  const whole = readPack(site.context, packId).bytes;
  expect(whole.length).toBeGreaterThan(50_000);
  const triggers = site.context.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'blob_chunk'")
    .all();
  for (const { name } of triggers as { name: string }[]) site.context.db.exec(`DROP TRIGGER ${name}`);
  site.context.db.exec('UPDATE blob_chunk SET content = zeroblob(length(content)) WHERE length(content) > 50000');
  expect(await codeOfPromise(Promise.resolve().then(() => readPack(site.context, packId)))).toBe('SITE_FILE_DAMAGED');
}, 60_000);
