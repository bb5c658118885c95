import { expect, test } from 'vitest';
import type { SignedEvidence } from '../../../shared/domain/signed-evidence.ts';
import type { SignerIdentity } from '../../../shared/domain/verdict.ts';
import { packToSign } from '../../../shared/rules/pack-to-sign.ts';

const packId = 'a'.repeat(64);
const signOffField = (role: string, personName: string) => ({
  field: `SignOff_${role}`,
  kind: 'sign-off' as const,
  role,
  personName,
  statement: `I, ${personName}`,
  certificateSha256: null,
});
const common = {
  schema: 'drillbook.evidence/1',
  issuedAt: '2026-11-22T10:00:00.000Z',
  language: 'en',
  pageSize: 'A4',
  site: { siteId: 'nord', name: 'Plant Nord' },
  signatureFields: [{ field: 'Seal', kind: 'seal' }, signOffField('tester', 'Ken'), signOffField('approver', 'Tom')],
  attachments: [{ name: 'raw/log', mediaType: 'text/plain', bytes: 1, sha256: packId, place: 'beside' }],
  audit: { size: 1, head: 'b', checkpoints: [] },
  gaps: [{ answer: 'yes' }, { answer: 'no' }, { answer: 'unknown' }],
} as const;
const measured = { objectiveMinutes: 240, measuredMinutes: 60, overrunMinutes: -180, state: 'met' };

const evidence = (of: object): SignedEvidence => ({ ...common, ...of }) as unknown as SignedEvidence;
const nobody = { identity: { state: 'unproven', signers: [], checks: [] } } as const;

test('whoever signs a drill is told its verdict, grade and times, what is still open, and what they decided', () => {
  const drill = evidence({
    packKind: 'drill',
    record: {
      drill: { title: 'Restore of November' },
      differences: [{ disposition: 'open' }, { disposition: 'accepted' }],
      signOffs: [
        { role: 'tester', decision: 'rejected' },
        { role: 'tester', decision: 'accepted-with-differences' },
      ],
    },
    findings: { verdict: 'pass', grade: 'G5', rto: measured, rpo: measured },
  });
  const { result, openGaps, filesBeside, fields } = packToSign(drill, nobody, packId);
  expect(result).toMatchObject({ kind: 'drill', title: 'Restore of November', verdict: 'pass', grade: 'G5', openDifferences: 1 });
  expect([openGaps, filesBeside]).toEqual([2, 1]);
  expect(fields.map(({ role, decision }) => [role, decision])).toEqual([
    [null, null],
    ['tester', 'accepted-with-differences'],
    ['approver', null],
  ]);
});

test('a plan is told by its criteria, a period by its drills', () => {
  const plan = evidence({ packKind: 'plan', assessment: { acceptance: [{ state: 'met' }, { state: 'not-met' }] } });
  expect(packToSign(plan, nobody, packId).result).toEqual({ kind: 'plan', criteriaMet: 1, criteria: 2 });
  const audit = evidence({
    packKind: 'site-audit',
    period: { from: '2026-01-01', to: '2026-12-31' },
    records: [{ differences: [{ disposition: 'open' }] }, { differences: [] }, { differences: [{ disposition: 'open' }] }],
    findings: [{ verdict: 'pass' }, { verdict: 'fail' }, { verdict: 'pass' }],
  });
  expect(packToSign(audit, nobody, packId).result).toEqual({
    kind: 'site-audit',
    from: '2026-01-01',
    to: '2026-12-31',
    drills: [
      { verdict: 'pass', count: 2 },
      { verdict: 'fail', count: 1 },
    ],
    openDifferences: 2,
  });
});

test('a field is signed where the verifier found a signature in it, by nobody else’s word', () => {
  const signer = { field: 'SignOff_tester', certificate: null, claimedAt: '2026-11-22T11:00:00.000Z' } as SignerIdentity;
  const plan = evidence({ packKind: 'plan', assessment: { acceptance: [] } });
  const { fields } = packToSign(plan, { identity: { state: 'unproven', signers: [signer], checks: [] } }, packId);
  expect(fields.map(({ signed }) => signed?.claimedAt ?? null)).toEqual([null, '2026-11-22T11:00:00.000Z', null]);
});
