import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { packTold } from '../../../electron/pack/pack-told.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import type { SiteAuditEvidence } from '../../../shared/domain/evidence-site-audit.ts';
import type { PackTold } from '../../../shared/domain/pack-told.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { packChanges } from '../../../shared/rules/pack-changes.ts';
import { comparePacks } from '../../../shared/verifier/pack-series.ts';
import { drillEvidence, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';
import { fullRecord, on } from '../../support/evidence-record.ts';
import { type Issued, issuedPack, issuedPacks } from './support/issued-packs.ts';

const told = (evidence: EvidenceDocument): PackTold => {
  const read = packTold(Buffer.from(canonicalize(evidence) ?? ''));
  if (read === null) throw new TypeError('evidence of this generation');
  return read;
};

/** Packs of one site, one a month, with what each tells; the ids are those of the packs in their order. */
function site(...tell: readonly ((packs: readonly Issued[]) => PackTold | null)[]) {
  const packs = issuedPacks(tell.map((_, index) => 10 * (index + 1)));
  const issued = packs.map((pack, index) => ({
    ...pack,
    issuedAt: `2026-12-${10 + index}T08:00:00.000Z`,
    told: tell[index]?.(packs) ?? null,
  }));
  const moment = new Map(issued.map(({ packId, issuedAt }) => [packId, issuedAt]));
  return comparePacks(
    issued.map((pack) =>
      issuedPack({
        ...pack,
        checkpoints: pack.checkpoints.map((at) => ({ ...at, issuedAt: moment.get(at.packId) ?? at.issuedAt })),
      }),
    ),
  ).sites[0];
}

const about = (found: ReturnType<typeof site>, code: string) =>
  (found?.findings ?? [])
    .filter((finding) => finding.code === code)
    .map(({ state, detail }) => [state, detail.reason ?? detail.count]);

const before = planEvidence({ plan: { restoreTargets: [] } });
const after = planEvidence();
const changed = (packs: readonly Issued[], since: number) => packChanges(before, packs[since]?.packId as Sha256, after);
const plain = () => told({ ...before, changes: null });

test('changes that are those between the two packs are confirmed', () => {
  const found = site(plain, (packs) => told({ ...after, changes: changed(packs, 0) }));
  expect(about(found, 'CHANGES_TOLD')).toEqual([['passed', 1]]);
  expect(found?.state).toBe('consistent');
});

const untold: readonly (readonly [string, string, (packs: readonly Issued[]) => PackTold])[] = [
  ['what became worse is left out', 'entries', (packs) => told({ ...after, changes: { ...changed(packs, 0), entries: [] } })],
  ['it calls itself the first of its subject', 'first', () => told({ ...after, changes: null })],
  [
    'it is held against a pack of another subject',
    'another',
    (packs) => told({ ...drillEvidence(), changes: { ...changed(packs, 0), entries: [] } }),
  ],
];
test.each(untold)('changes that are not told as they are: %s', (_, reason, tell) => {
  const found = site(plain, tell);
  expect(about(found, 'CHANGES_TOLD')).toEqual([['failed', reason]]);
  expect(found?.state).toBe('contradicted');
});

test('changes against an older pack than the last of the subject hide what changed since', () => {
  const found = site(
    plain,
    (packs) => told({ ...after, changes: changed(packs, 0) }),
    (packs) => told({ ...after, changes: changed(packs, 0) }),
  );
  expect(about(found, 'CHANGES_TOLD')).toEqual([
    ['failed', 'older'],
    ['passed', 1],
  ]);
});

test('a pack that says it could not be compared is noted, and so is one that nobody could read', () => {
  const incomparable = (packs: readonly Issued[]) => told({ ...after, changes: { ...changed(packs, 0), entries: null } });
  const found = site(plain, incomparable, () => null);
  expect(about(found, 'CHANGES_TOLD')).toEqual([['noted', 'incomparable']]);
  expect(about(found, 'CONTENTS_NOT_COMPARED')).toEqual([['noted', 1]]);
  expect(found?.state).toBe('consistent');
});

const drill = drillEvidence();
const audit = siteAuditEvidence();
const empty = { ...audit, records: [], findings: [] };

test('a site audit with the drills that other packs tell of is confirmed', () => {
  const found = site(
    () => told(drill),
    () => told(audit),
  );
  expect(about(found, 'DRILLS_INCLUDED')).toEqual([['passed', 1]]);
  expect(about(found, 'DRILLS_AGREE')).toEqual([['passed', 1]]);
  expect(about(found, 'DRILLS_KEPT')).toEqual([['passed', 2]]);
});

test('a drill of the period that an earlier pack tells of and the audit does not hold was left out', () => {
  const found = site(
    () => told(drill),
    () => told(empty),
  );
  expect(about(found, 'DRILLS_INCLUDED')).toEqual([['failed', 1]]);
  expect(found?.state).toBe('contradicted');
});

test('one that only a later pack tells of is noted: its clock may have been wrong', () => {
  const found = site(
    () => told(empty),
    () => told(drill),
  );
  expect(about(found, 'DRILLS_INCLUDED')).toEqual([['noted', 1]]);
  expect(found?.state).toBe('consistent');
});

test('a drill outside the period is not missed', () => {
  const spring = { ...empty, period: { from: '2026-01-01', to: '2026-06-30' } as SiteAuditEvidence['period'] };
  const found = site(
    () => told(drill),
    () => told(spring),
  );
  expect(about(found, 'DRILLS_INCLUDED')).toEqual([['passed', 1]]);
});

test('a drill that was signed off is the same in every pack, and never forgotten', () => {
  const slower = drillEvidence({ record: { signedOff: { ...fullRecord().signedOff, recoveredAt: on('21:40:00') } } });
  const forgotten = { ...after, assessment: { ...after.assessment, drills: [] } };
  const found = site(
    () => told(drill),
    () => told({ ...audit, records: [slower.record] }),
    () => told(forgotten),
  );
  expect(about(found, 'DRILLS_AGREE')).toEqual([['failed', undefined]]);
  expect(about(found, 'DRILLS_KEPT')).toEqual([['failed', 1]]);
  expect(found?.state).toBe('contradicted');
});

test('the title of a drill is told as it may be shown', () => {
  const { record } = drill;
  const turning = { ...drill, record: { ...record, drill: { ...record.drill, title: 'Restore\u202e\n of North' } } };
  expect(told(turning).drills.map(({ title }) => title)).toEqual(['Restore\ufffd of North']);
});

test('evidence of a form that is not known tells nothing', () => {
  expect(packTold(Buffer.from('{"schema":"drillbook.evidence/1","packKind":"plan"}'))).toBe(null);
});
