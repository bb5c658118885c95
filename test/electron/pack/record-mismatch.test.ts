import { expect, test } from 'vitest';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import { drillEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';

const kinds = { drill: drillEvidence, 'site-audit': siteAuditEvidence } as const;

const contradicted = (evidence: EvidenceDocument, change: object) =>
  evidenceMismatch({ ...evidence, ...change } as EvidenceDocument);

test('a site audit holds the drills of its days and no others, each once', () => {
  const evidence = siteAuditEvidence();
  const [record] = evidence.records;
  expect(contradicted(evidence, { period: { from: '2026-01-01', to: '2026-11-21' } })).toBe('period');
  expect(contradicted(evidence, { records: [record, record] })).toBe('record');
});

test.each(['drill', 'site-audit'] as const)('a %s holds only drills as this program lets them be recorded', (kind) => {
  const evidence = kinds[kind]();
  const record = evidence.packKind === 'drill' ? evidence.record : evidence.records[0];
  const progress = record?.drill.progress;
  if (record === undefined || progress?.kind !== 'signed-off') throw new TypeError('the drill was signed off');
  const { drill, signOffs } = record;
  const held = (change: object) =>
    contradicted(
      evidence,
      evidence.packKind === 'drill' ? { record: { ...record, ...change } } : { records: [{ ...record, ...change }] },
    );
  const inProgress = (change: object) => held({ drill: { ...drill, progress: { ...progress, ...change } } });
  const { steps, checks, differences } = record;
  const records = [
    held({ checks: checks.map((check) => ({ ...check, checkedBy: 'nobody' })) }),
    held({ differences: differences.map((entry) => ({ ...entry, disposition: 'accepted', decidedBy: null })) }),
    held({ drill: { ...drill, requestedBy: 'nobody' } }),
    held({ steps: steps.slice(1) }),
    held({ steps: [...steps, ...steps.slice(-1)] }),
    inProgress({ restoreTargetId: 'another' }),
    contradicted(evidence, { plan: { ...evidence.plan, restoreTargets: [] } }),
  ];
  expect(records).toEqual(records.map(() => 'record'));
  const { fixedCriteria } = progress;
  const [criterion, ...criteria] = fixedCriteria.criteria;
  const fixedAs = (change: object) => inProgress({ fixedCriteria: { ...fixedCriteria, ...change } });
  const objectives = { rtoMinutes: 600, rpoMinutes: 1_440, mtdMinutes: null };
  const fixings = [
    fixedAs({ criteria: [{ ...criterion, expected: 'whatever was found' }, ...criteria] }),
    fixedAs({ objectives }),
    fixedAs({ fixedAt: '2026-11-01T08:00:00.000Z' }),
    held({ backupPoint: record.backupPoint && { ...record.backupPoint, backupPointId: 'another' } }),
  ];
  expect(fixings).toEqual(fixings.map(() => 'criteria'));
  // of a drill pack it is already wrong who signs where
  const wrong = kind === 'drill' ? ['signatureFields', 'signOffs'] : ['signOffs'];
  const duties = [
    inProgress({ signedOffAt: '2026-11-22T23:59:00.000Z' }),
    inProgress({ testerId: progress.approvedBy }),
    held({ drill: { ...drill, requestedBy: progress.approvedBy } }),
    held({ signOffs: signOffs.slice(1) }),
    held({ signOffs: [...signOffs, ...signOffs.slice(0, 1)] }),
    held({ signOffs: signOffs.map((entry) => (entry.role === 'validator' ? { ...entry, personId: progress.testerId } : entry)) }),
    held({ signOffs: signOffs.map((entry) => (entry.role === 'approver' ? { ...entry, personId: drill.requestedBy } : entry)) }),
  ];
  for (const found of duties) expect(wrong).toContain(found);
});

test('a drill pack is of a drill that everybody has signed off', () => {
  const evidence = drillEvidence();
  const { drill } = evidence.record;
  if (drill.progress.kind !== 'signed-off') throw new TypeError('the drill was signed off');
  const { signedOffAt: _signedOffAt, ...progress } = drill.progress;
  const record = { ...evidence.record, drill: { ...drill, progress: { ...progress, kind: 'recorded' } } };
  expect(contradicted(evidence, { record })).toBe('signOffs');
});
