import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { activityMismatch } from '../../../electron/pack/activity-mismatch.ts';
import { activityFileName } from '../../../electron/pack/annex-files.ts';
import { drawingVersion } from '../../../electron/pack/drawing-version.ts';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import { packTold } from '../../../electron/pack/pack-told.ts';
import type { Context } from '../../../electron/services/context.ts';
import { fingerprintOf } from '../../../electron/services/identities.ts';
import { type GatherOptions, packContents } from '../../../electron/services/pack-evidence.ts';
import { signIssuedPack } from '../../../electron/services/pack-signing.ts';
import { issuePack, listPacks, previewPack, readPack } from '../../../electron/services/packs.ts';
import { setObjectives } from '../../../electron/services/services.ts';
import { pinCertificate } from '../../../electron/services/trust.ts';
import { verifyFile } from '../../../electron/services/verification.ts';
import { auditEntries } from '../../../electron/store/audit.ts';
import { readBlob } from '../../../electron/store/blobs.ts';
import type { Attachment } from '../../../shared/domain/evidence-common.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import type { PackSubject } from '../../../shared/domain/pack-subject.ts';
import type { DayOn, Instant, Minutes, Sha256 } from '../../../shared/domain/units.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { toldFindings } from '../../../shared/rules/told-findings.ts';
import { freshSite } from './support/fresh-site.ts';
import { lockedKey, passphrase } from './support/issued-pack.ts';
import { addPersonNamed, setStage, signedOff } from './support/stage.ts';

const later = '2026-11-23T08:00:00.000Z' as Instant;
const plan: PackSubject = { kind: 'plan' };
const period = (from: string, to: string): PackSubject => ({ kind: 'site-audit', from: from as DayOn, to: to as DayOn });
const year = period('2026-01-01', '2026-12-31');

function contentsOf(context: Context, subject: PackSubject, options: Partial<GatherOptions> = {}) {
  const program = { name: 'Drillbook', version: '0.1.0', drawing: drawingVersion };
  return packContents(context, subject, { program, issuedAt: later, ...options });
}

const evidenceOf = (...given: Parameters<typeof contentsOf>): EvidenceDocument => contentsOf(...given).evidence;

function toldOf(evidence: EvidenceDocument) {
  return packTold(Buffer.from(canonicalize(evidence) ?? ''));
}

function refusal(work: () => unknown): { readonly code: string; readonly detail: object } | 'none' {
  try {
    work();
    return 'none';
  } catch (error) {
    if (isDrillbookError(error)) return { code: error.code, detail: error.detail };
    throw error;
  }
}

test.each([
  ['the plan', plan, ['requester', 'approver']],
  ['a year', year, ['certifier', 'approver']],
] as const)(
  'a pack of %s is issued, sealed, and signed by those it names; then it is whole',
  async (_, subject, roles) => {
    const { context } = freshSite();
    const stage = setStage(context);
    addPersonNamed(context, 'Ada Auditor', ['certifier']);
    signedOff(stage);
    const { packId } = await issuePack(context, subject, { pageSize: 'Letter' });
    const names = { requester: 'Mara Lindqvist', approver: 'Tomás Ferreira', certifier: 'Ada Auditor' };
    const seal = await lockedKey('seal', 'Seal of Plant Nord');
    await signIssuedPack(context, packId, { field: null, identity: seal, passphrase });
    const keys = [seal];
    for (const role of roles) {
      const identity = await lockedKey('person', names[role]);
      await signIssuedPack(context, packId, { field: `SignOff_${role}`, identity, passphrase });
      keys.push(identity);
    }
    const { bytes } = readPack(context, packId);
    const pinnedSha256 = keys.map((key) => ({ sha256: fingerprintOf(key), name: key.subject, kind: key.kind }));
    const verdict = await verifyFile(bytes, { pinnedSha256, certificateAuthoritiesDer: [] }, later);
    expect(verdict).toMatchObject({ bottomLine: 'intact-complete-trusted', packId, packKind: subject.kind, revisions: 4 });
    expect(Buffer.from(bytes).toString('latin1')).toContain('[0 0 612 792]');
    expect(listPacks(context)).toMatchObject([{ pack: { packId, subject }, revisions: [{}, {}, {}, {}] }]);
  },
  60_000,
);

test('who signs a plan is the only person in the role, or whoever is named by id or exact name; anything else is refused with the choice', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  const signersOf = (signers: Readonly<Record<string, string>> = {}) => {
    const evidence = evidenceOf(context, plan, { signers });
    return evidence.packKind === 'plan' ? evidence.signers.map(({ role, personId }) => [role, personId]) : [];
  };
  const both = [
    ['requester', people.requester.personId],
    ['approver', people.approver.personId],
  ];
  expect(signersOf()).toEqual(both);
  const second = addPersonNamed(context, 'Zoë Second', ['approver', 'requester']);
  const choice = `Tomás Ferreira (${people.approver.personId}), Zoë Second (${second.personId})`;
  const requester = people.requester.name;
  expect(refusal(() => signersOf({ requester }))).toEqual({
    code: 'PACK_SIGNER_UNCLEAR',
    detail: { reason: 'several', role: 'approver', people: choice },
  });
  expect(signersOf({ requester, approver: people.approver.personId })).toEqual(both);
  expect(signersOf({ requester, approver: 'Zoë Second' })[1]).toEqual(['approver', second.personId]);
  const namesake = addPersonNamed(context, people.requester.name, ['requester']);
  const refused: readonly (readonly [Readonly<Record<string, string>>, object])[] = [
    [
      { requester, approver: 'Zoë Second' },
      { role: 'requester', reason: 'namesakes', chosen: requester },
    ],
    [
      { requester: namesake.personId, approver: 'Zoë' },
      { role: 'approver', reason: 'unknown', chosen: 'Zoë' },
    ],
    [
      { requester: namesake.personId, approver: people.tester.personId },
      { role: 'approver', reason: 'notHeld' },
    ],
    [{ tester: people.tester.name }, { role: 'tester', reason: 'notARole', expected: 'requester, approver' }],
  ];
  for (const [signers, detail] of refused) {
    expect(refusal(() => signersOf(signers))).toMatchObject({ code: 'PACK_SIGNER_UNCLEAR', detail });
    // a draft may leave open who signs, but it names nobody who could not
    expect(refusal(() => evidenceOf(context, plan, { signers, draft: true }))).toMatchObject({ detail });
  }
  const twice = { requester: 'Zoë Second', approver: 'Zoë Second' };
  expect(refusal(() => signersOf(twice))).toMatchObject({ code: 'PACK_SIGNERS_ALIKE' });
  // a site audit needs a certifier, and nobody is one; a draft shows the gap instead
  expect(refusal(() => evidenceOf(context, year))).toMatchObject({
    code: 'PACK_SIGNER_UNCLEAR',
    detail: { role: 'certifier', reason: 'nobody' },
  });
  expect(evidenceOf(context, year, { draft: true }).signatureFields[1]).toMatchObject({ role: 'certifier', personName: '—' });
});

test('the key of a signer is named where the site trusts exactly one of that name', () => {
  const { context } = freshSite();
  const { people } = setStage(context);
  const pin = (certificateSha256: string, kind: 'seal' | 'person') => {
    const named = { certificateSha256: certificateSha256 as Sha256, kind, name: people.approver.name };
    pinCertificate(context, { ...named, addedAt: later, addedBy: 'Somebody' });
  };
  const approver = () => evidenceOf(context, plan).signatureFields.at(-1);
  expect(approver()).toMatchObject({ certificateSha256: null });
  pin('b'.repeat(64), 'seal');
  pin('a'.repeat(64), 'person');
  expect(approver()).toMatchObject({ personName: people.approver.name, certificateSha256: 'a'.repeat(64) });
  pin('c'.repeat(64), 'person');
  expect(approver()).toMatchObject({ certificateSha256: null });
});

test('a site audit holds the drills of its days and no others, and the log with its chain', () => {
  const { context } = freshSite();
  const stage = setStage(context);
  addPersonNamed(context, 'Ada Auditor', ['certifier']);
  const drillId = signedOff(stage);
  const told = (subject: PackSubject) => {
    const { evidence, files } = contentsOf(context, subject);
    expect(evidenceMismatch(evidence)).toBe(null);
    if (evidence.packKind !== 'site-audit') return null;
    const table = files.find(({ attachment }) => attachment.name === activityFileName);
    expect(activityMismatch(evidence, table?.content ?? new Uint8Array())).toBe(null);
    return evidence;
  };
  expect(told(year)?.records.map(({ drill }) => drill.drillId)).toEqual([drillId]);
  expect(told(period('2026-11-22', '2026-11-22'))?.records).toHaveLength(1);
  const before = told(period('2026-01-01', '2026-11-21'));
  expect(before).toMatchObject({ records: [], findings: [], activity: { entries: 0, firstSequence: null, actions: [] } });
  const entries = [...auditEntries(context.db)];
  const { activity } = told(year) ?? {};
  expect(activity).toMatchObject({ entries: entries.length, firstSequence: 1, lastSequence: entries.length });
  expect(activity?.actions.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
  const { files } = contentsOf(context, year);
  const file = files.find(({ attachment }) => attachment.name === 'annex/activity.csv');
  const rows = Buffer.from(file?.content ?? [])
    .toString('utf8')
    .trimEnd()
    .split('\r\n')
    .slice(1);
  expect(rows).toHaveLength(entries.length);
  for (const [index, row] of rows.entries()) {
    const [sequence, ...cells] = row.split(',');
    expect(Number(sequence)).toBe(index + 1);
    expect(cells.slice(-2)).toEqual([entries[index]?.sha256, index === 0 ? '0'.repeat(64) : entries[index - 1]?.sha256]);
  }
});

test('every pack names how far the log had come at each one before it, oldest first', async () => {
  const { context } = freshSite();
  signedOff(setStage(context));
  expect(evidenceOf(context, plan).audit.checkpoints).toEqual([]);
  const first = await issuePack(context, plan);
  const second = await issuePack(context, plan);
  const { audit } = evidenceOf(context, plan);
  expect(audit.checkpoints).toEqual(
    [first, second].map(({ packId, issuedAt, auditSize, auditHead }) => ({ packId, issuedAt, size: auditSize, head: auditHead })),
  );
  const entries = [...auditEntries(context.db)];
  for (const { size, head } of audit.checkpoints) expect(entries[size - 1]?.sha256).toBe(head);
}, 60_000);

test('a pack tells what changed since the last of its kind and subject, from the evidence kept in the site file', async () => {
  const { context } = freshSite();
  const stage = setStage(context);
  const drillId = signedOff(stage);
  expect(evidenceOf(context, plan).changes).toBe(null);
  const first = await issuePack(context, plan);
  expect(evidenceOf(context, { kind: 'drill', drillId }).changes).toBe(null);
  expect(evidenceOf(context, plan).changes).toEqual({
    previousPackId: first.packId,
    previousIssuedAt: first.issuedAt,
    entries: [],
    unlisted: 0,
  });
  const { serviceId } = stage.service;
  setObjectives(context, serviceId, { rtoMinutes: 60 as Minutes, rpoMinutes: 1440 as Minutes, mtdMinutes: null });
  const { changes } = evidenceOf(context, plan);
  expect(changes?.entries).toContainEqual(
    expect.objectContaining({ noun: 'service', id: serviceId, field: 'rtoMinutes', from: 240, to: 60, kind: 'changed' }),
  );
  expect(changes?.entries).toContainEqual(
    expect.objectContaining({ noun: 'readiness', kind: 'worse', to: 'needs-verification' }),
  );
  // and nothing of what a site really tells is held against it
  addPersonNamed(context, 'Ada Auditor', ['certifier']);
  const { audit, ...second } = evidenceOf(context, plan);
  const bytes = readBlob(context.db, first.packId);
  const issued = { fileName: 'first.pdf', packId: first.packId, issuedAt: first.issuedAt, size: first.auditSize };
  const now = { fileName: 'now.pdf', packId: 'now', issuedAt: later, size: audit.size, checkpoints: audit.checkpoints };
  const others = [{ kind: 'drill', drillId } as const, year].map((subject) => evidenceOf(context, subject));
  const telling = [{ ...second, audit }, ...others].map((evidence) => ({ ...now, told: toldOf(evidence) }));
  const found = toldFindings([{ ...issued, checkpoints: [], told: packTold(bytes) }, ...telling]);
  expect(found.map(({ code, state }) => [code, state])).toEqual([
    ['CHANGES_TOLD', 'passed'],
    ['DRILLS_AGREE', 'passed'],
    ['DRILLS_KEPT', 'passed'],
    ['DRILLS_INCLUDED', 'passed'],
  ]);
}, 60_000);

test('raw evidence beyond the limit is vouched for beside the PDF, not embedded', () => {
  const { context } = freshSite();
  const drillId = signedOff(setStage(context));
  const raw = (rawLimitBytes?: number): readonly Attachment[] => {
    const options = rawLimitBytes === undefined ? {} : { rawLimitBytes };
    return evidenceOf(context, { kind: 'drill', drillId }, options).attachments.filter(({ name }) => name.startsWith('raw/'));
  };
  expect(raw().map(({ place }) => place)).toEqual(raw().map(() => 'embedded'));
  expect(raw(0).map(({ place }) => place)).toEqual(raw().map(() => 'beside'));
  expect(raw(0).map(({ sha256, bytes }) => [sha256, bytes])).toEqual(raw().map(({ sha256, bytes }) => [sha256, bytes]));
});

test('the same plan at the same instant gives the same evidence; its id is the hash of its bytes', () => {
  const { context } = freshSite();
  setStage(context);
  const { packId, evidenceBytes } = contentsOf(context, plan);
  expect(packId).toBe(createHash('sha256').update(evidenceBytes).digest('hex'));
  expect(contentsOf(context, plan).packId).toBe(packId);
  expect(contentsOf(context, plan, { pageSize: 'Letter' }).packId).not.toBe(packId);
});

test('a draft of a plan or of a period can be looked at before anybody is named, and leaves no trace', async () => {
  const { context } = freshSite();
  for (const subject of [plan, year]) {
    const { bytes } = await previewPack(context, subject);
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  }
  expect(listPacks(context)).toEqual([]);
}, 60_000);
