import { expect, test } from 'vitest';
import type { Block, KeyValueBlock } from '../../../shared/document/block.ts';
import { composePack } from '../../../shared/document/compose-pack.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import { translator } from '../../../shared/text/translate.ts';
import { tablesOf, textsOf } from '../../support/block-text.ts';
import { drillEvidence, packIdOf, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';
import { fullRecord } from '../../support/evidence-record.ts';

const blocksOf = (evidence: EvidenceDocument): readonly Block[] =>
  composePack({ evidence, packId: packIdOf(evidence), say: translator('en') }).blocks;

/** What the summary says in short, by the name of its row. */
function briefOf(evidence: EvidenceDocument): Readonly<Record<string, readonly string[]>> {
  const brief = blocksOf(evidence).find((block): block is KeyValueBlock => block.kind === 'key-values' && block.keys === 'short');
  return Object.fromEntries(
    (brief?.items ?? []).map(({ key, value }) => [key, value.split('\n').map((text) => text.replace(/^• /, ''))]),
  );
}

/** A drill like the full one, with its run told otherwise. */
const drillWhere = (run: object, more: object = {}): EvidenceDocument => {
  const record = fullRecord();
  return drillEvidence({ record: { ...more, signedOff: { ...record.signedOff, ...run } } } as never);
};

test('the summary of a drill says what was shown, what was not, and what is to be done', () => {
  const brief = briefOf(drillEvidence());
  expect(Object.keys(brief)).toEqual(['Why', 'It shows', 'It does not show', 'To do', 'Sign-offs']);
  expect(brief['It shows']).toContain('6 of 6 checks passed.');
  expect(brief['It does not show']?.join()).toContain('other service');
  expect(brief['To do']?.at(-1)).toMatch(/^Next drill due: “Maintenance operations”, \d{4}-\d\d-\d\d\.$/);
  expect(brief['Sign-offs']?.join()).toContain('Tester: 渡辺 健二, Accepted');
});

test('a drill that failed asks for another, and claims nothing that did not pass', () => {
  const [check, ...checks] = fullRecord().checks ?? [];
  const brief = briefOf(
    drillWhere({ recoveredAt: '2026-11-24T20:00:00.000Z' }, { checks: [{ ...check, result: 'fail' }, ...checks] }),
  );
  expect(brief['To do']?.[0]).toContain('only a drill that passes settles this');
  expect(brief['It shows']?.join()).toContain(`${checks.length} of ${checks.length + 1} checks passed`);
  expect(brief['It does not show']?.join()).toContain('did not pass');
});

test('a drill without a restore shows none, and says so', () => {
  const brief = briefOf(drillEvidence({ record: { steps: [] } } as never));
  expect(brief['It shows']?.join() ?? '').not.toContain('restored');
  expect(brief['It does not show']?.[0]).toContain('That anything was restored');
});

test('the summaries of a plan and of a period name what is not shown and what is to be done', () => {
  expect(briefOf(planEvidence())['It does not show']?.join()).toContain('a plan is no drill');
  const audit = briefOf(siteAuditEvidence());
  expect(audit['It shows']).toEqual(['Verified: Maintenance operations.']);
  expect(audit['It does not show']?.[0]).toBe('Never tested: Document archive.');
  for (const brief of [briefOf(planEvidence()), audit])
    expect(brief['To do']?.join()).toContain('Open gaps of the site: High: 2');
});

test('what the recovery point is measured from is named, beside the time of the backup tool', () => {
  const blocks = blocksOf(drillEvidence());
  const row = tablesOf(blocks)
    .flatMap(({ rows }) => rows.filter(([name]) => name === 'Recovery point (RPO)'))
    .at(-1);
  expect(row?.[1]).toMatch(/\ndata point$/);
  expect(row?.[2]).toMatch(/\ndeclared$/);
  const texts = textsOf(blocks).join('\n');
  expect(texts).toContain('The data point is the one recorded with the result of the drill');
  expect(texts).toContain('How old each restored asset is');
  expect(texts).not.toContain('do not fit together');
});

test('a data point that no backup of that time can hold is told as a contradiction', () => {
  const texts = textsOf(blocksOf(drillWhere({ dataPointAt: '2026-11-22T18:00:00.000Z' })));
  expect(texts).toContain('The two times do not fit together');
  const silent = textsOf(blocksOf(drillWhere({ dataPointAt: null }))).join('\n');
  expect(silent).not.toContain('The data point is the one recorded');
  expect(silent).not.toContain('How old each restored asset is');
});
