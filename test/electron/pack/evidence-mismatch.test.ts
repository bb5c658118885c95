import { expect, test } from 'vitest';
import { evidenceMismatch } from '../../../electron/pack/evidence-mismatch.ts';
import { loadControls } from '../../../electron/services/load-controls.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import { signatureFields } from '../../../shared/rules/signature-fields.ts';
import { drillEvidence, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';

const controls = loadControls(['dora']);
const kinds = {
  drill: () => drillEvidence({ controls }),
  plan: () => planEvidence({ controls }),
  'site-audit': () => siteAuditEvidence({ controls }),
} as const;

const contradicted = (evidence: EvidenceDocument, change: object) =>
  evidenceMismatch({ ...evidence, ...change } as EvidenceDocument);

test.each(Object.entries(kinds))('evidence of a %s as it is issued follows from itself', (_, make) => {
  expect(evidenceMismatch(make())).toBe(null);
});

test.each(Object.entries(kinds))('in evidence of a %s nobody signs who does not answer for it', (_, make) => {
  const evidence = make();
  const [seal, first, ...rest] = evidence.signatureFields;
  const others = [seal, { ...first, personName: 'Somebody Else' }, ...rest];
  expect(contradicted(evidence, { signatureFields: others })).toBe('signatureFields');
});

test.each(Object.entries(kinds))('in evidence of a %s coverage, acceptance and controls follow from its plan', (_, make) => {
  const evidence = make();
  const { assessment, controls: found } = evidence;
  const [criterion, ...criteria] = assessment.acceptance;
  const better = { ...assessment, acceptance: [{ ...criterion, state: 'unknown' }, ...criteria] };
  expect(contradicted(evidence, { assessment: better })).toBe('assessment');
  const [item, ...items] = assessment.coverage;
  expect(contradicted(evidence, { assessment: { ...assessment, coverage: [{ ...item, state: 'open' }, ...items] } })).toBe(
    'assessment',
  );
  const [control, ...others] = found;
  const backing = control?.backing === 'backed' ? 'not-backed' : 'backed';
  expect(contradicted(evidence, { controls: [{ ...control, backing }, ...others] })).toBe('controls');
});

test.each(Object.entries(kinds))('in evidence of a %s the tables for sorting say what the pages say', (_, make) => {
  const evidence = make();
  const attachments = evidence.attachments.map((file) =>
    file.name === 'annex/assets.csv' ? { ...file, sha256: 'a'.repeat(64) } : file,
  );
  expect(contradicted(evidence, { attachments })).toBe('attachments');
  expect(contradicted(evidence, { attachments: [] })).toBe('attachments');
});

test.each(['drill', 'site-audit'] as const)(
  'a %s that holds every drill of its site has its readiness and gaps worked out again',
  (kind) => {
    const evidence = kinds[kind]();
    const { assessment, gaps } = evidence;
    const readiness = assessment.readiness.map((entry) => ({ ...entry, overdue: !entry.overdue }));
    expect(contradicted(evidence, { assessment: { ...assessment, readiness } })).toBe('assessment');
    const [gap, ...others] = gaps;
    const answered = [{ ...gap, answer: gap?.answer === 'yes' ? 'no' : 'yes' }, ...others];
    expect(['gaps', 'controls']).toContain(contradicted(evidence, { gaps: answered, controls: [] }));
  },
);

test('what a plan pack says of drills it does not hold is taken as said, but proofs follow from it', () => {
  const evidence = planEvidence();
  const { assessment } = evidence;
  const [first, ...rest] = assessment.readiness;
  const failed = { ...assessment, readiness: [{ ...first, state: 'failed' }, ...rest] };
  // the service is then not proven, and the acceptance that says so no longer follows
  expect(contradicted(evidence, { assessment: failed })).toBe('assessment');
});

test('findings of an audit are those of its records, one for each', () => {
  const evidence = siteAuditEvidence();
  const [found] = evidence.findings;
  expect(contradicted(evidence, { findings: [] })).toBe('findings');
  expect(contradicted(evidence, { findings: [{ ...found, grade: 'G0' }] })).toBe('findings');
  const { drills } = evidence.assessment;
  const assessment = { ...evidence.assessment, drills: drills.map((entry) => ({ ...entry, grade: 'G0' })) };
  expect(contradicted(evidence, { assessment })).toBe('assessment');
});

test.each(['drill', 'site-audit'] as const)('the raw evidence of a %s is what its records name by its hash', (kind) => {
  const evidence = kinds[kind]();
  const { attachments } = evidence;
  const [first] = attachments.filter(({ name }) => name.startsWith('raw/'));
  const changed = (change: object) => attachments.map((file) => (file === first ? { ...file, ...change } : file));
  for (const change of [{ sha256: 'a'.repeat(64) }, { bytes: 1 }, { description: 'Something better' }, { place: 'beside' }]) {
    expect(contradicted(evidence, { attachments: changed(change) })).toBe('attachments');
  }
  expect(contradicted(evidence, { attachments: attachments.filter((file) => file !== first) })).toBe('attachments');
  const more = [...attachments, { ...first, name: 'raw/99-approval.txt' }];
  expect(contradicted(evidence, { attachments: more })).toBe('attachments');
});

test('a plan pack that holds no drill answers every question, and those of the plan as the plan answers them', () => {
  const evidence = planEvidence();
  const { gaps } = evidence;
  const without = (ruleId: string) => gaps.filter((gap) => gap.ruleId !== ruleId);
  expect(contradicted(evidence, { gaps: [], controls: [] })).toBe('gaps');
  expect(contradicted(evidence, { gaps: without('last-drill-passed'), controls: [] })).toBe('gaps');
  const answered = (ruleId: string, answer: string) => gaps.map((gap) => (gap.ruleId === ruleId ? { ...gap, answer } : gap));
  const owner = gaps.find((gap) => gap.ruleId === 'assets-owned');
  const other = owner?.answer === 'yes' ? 'no' : 'yes';
  expect(contradicted(evidence, { gaps: answered('assets-owned', other), controls: [] })).toBe('gaps');
});

test('a drill nobody holds does not take away what the plan answers', () => {
  const evidence = drillEvidence();
  const { assessment, gaps } = evidence;
  const [found] = assessment.drills;
  const more = { ...assessment, drills: [...assessment.drills, { ...found, drillId: 'another-drill' }] };
  const allWell = gaps.map((gap) => ({ ...gap, answer: 'yes', facts: [] }));
  expect(contradicted(evidence, { assessment: more, gaps: allWell, controls: [] })).toBe('gaps');
});

test.each(Object.entries(kinds))(
  'evidence of a %s is in the language of its site and has no file that nothing vouches for',
  (_, make) => {
    const evidence = make();
    expect(contradicted(evidence, { language: 'ja' })).toBe('site');
    const [file] = evidence.attachments;
    const extra = { ...file, name: 'annex/approval.csv', description: 'Approval of the board' };
    expect(contradicted(evidence, { attachments: [...evidence.attachments, extra] })).toBe('attachments');
  },
);

test.each(['plan', 'site-audit'] as const)('whoever answers for a %s holds the role, and signs under its words', (kind) => {
  const evidence = kinds[kind]();
  const { plan, signers } = evidence;
  const [first, second] = signers;
  const another = plan.people.find(({ roles }) => first !== undefined && !roles.includes(first.role));
  const lies: readonly object[][] = [
    [{ ...first, personId: another?.personId }, { ...second }],
    [{ ...first, personId: 'nobody' }, { ...second }],
    [{ ...first, personId: null }, { ...second }],
    [{ ...first, statement: 'I have read nothing of it.' }, { ...second }],
    [{ ...second }, { ...first }],
  ];
  for (const lie of lies) {
    const fields = signatureFields(plan, lie as never);
    expect(contradicted(evidence, { signers: lie, signatureFields: fields })).toBe('signers');
  }
});

test('readiness is by a drill the pack names, whether or not it holds it', () => {
  const evidence = planEvidence();
  const { assessment } = evidence;
  const [first, ...rest] = assessment.readiness;
  const readiness = (change: object) =>
    contradicted(evidence, { assessment: { ...assessment, readiness: [{ ...first, ...change }, ...rest] } });
  const lies = [
    { drillId: 'nobody knows it' },
    { drillId: null },
    { grade: first?.grade === 'G5' ? 'G0' : 'G5' },
    { overdue: first?.overdue !== true },
    { serviceId: 'another' },
    { state: 'never-tested' },
  ];
  expect(lies.map(readiness)).toEqual(lies.map(() => 'assessment'));
});

test('controls are those of the frameworks the site answers to, and each of those has some', () => {
  const evidence = planEvidence({ controls });
  expect(contradicted(evidence, { controls: [] })).toBe('frameworks');
  const others = evidence.controls.map((control) => ({ ...control, frameworkId: 'own' }));
  expect(contradicted(evidence, { controls: others })).toBe('frameworks');
});
