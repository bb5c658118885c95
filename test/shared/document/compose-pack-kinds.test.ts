import { expect, test } from 'vitest';
import type { Block, HeadingBlock } from '../../../shared/document/block.ts';
import { composePack } from '../../../shared/document/compose-pack.ts';
import type { EvidenceDocument } from '../../../shared/domain/evidence-document.ts';
import type { Sha256 } from '../../../shared/domain/units.ts';
import { packChanges } from '../../../shared/rules/pack-changes.ts';
import { catalogue } from '../../../shared/text/catalogue.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { tablesOf, textsOf } from '../../support/block-text.ts';
import { drillEvidence, packIdOf, planEvidence, siteAuditEvidence } from '../../support/evidence-builder.ts';
import { assetOf, assetRows } from '../../support/evidence-plan.ts';
import { fullRecord, sha } from '../../support/evidence-record.ts';
import { planWith } from '../../support/plan-builder.ts';

const compose = (evidence: EvidenceDocument) =>
  composePack({ evidence, packId: packIdOf(evidence), say: translator(evidence.language) });
const headingsOf = (blocks: readonly Block[]): readonly HeadingBlock[] => blocks.filter((block) => block.kind === 'heading');
const titlesOf = (evidence: EvidenceDocument, level = 1) =>
  headingsOf(compose(evidence).blocks).flatMap((block) => (block.level === level ? [block.text] : []));

const empty = { assets: [], people: [], services: [], exclusions: [], prerequisites: [], restoreTargets: [], scopeItems: [] };
const kinds = {
  plan: () => planEvidence(),
  'empty plan': () => planEvidence({ plan: empty }),
  'site audit': () => siteAuditEvidence(),
  'site audit without drills': () => siteAuditEvidence({ records: [] }),
} as const;

test('a period that was not over at issue is told so, and only then', () => {
  const told = (to: string) => {
    const evidence = siteAuditEvidence();
    const texts = textsOf(compose({ ...evidence, period: { ...evidence.period, to: to as never } }).blocks).join('\n');
    return { value: texts.includes('not over at issue'), limit: texts.includes('the period was not over') };
  };
  const { issuedAt } = siteAuditEvidence();
  expect(told(issuedAt.slice(0, 10))).toEqual({ value: true, limit: true });
  expect(told('2026-01-31')).toEqual({ value: false, limit: false });
});

test('a plan pack tells its sections in order', () => {
  expect(titlesOf(planEvidence())).toEqual([
    'Document control',
    'What this pack shows, and how to check it',
    'Summary',
    'Scope',
    'Recovery plan',
    'Protected assets',
    'Gaps and actions',
    'Sign-offs',
    'Control matrix',
    'Attachments',
    'Changes since the last pack',
    'Glossary',
  ]);
});

test('a site audit tells its sections in order, each drill in its own', () => {
  const { progress: _progress, ...drill } = drillEvidence().record.drill;
  const earlier = { drill: { ...drill, drillId: 'drill-2' as never, title: 'Spring drill' } };
  const evidence = siteAuditEvidence({ records: [{}, earlier] });
  expect(titlesOf(evidence)).toEqual([
    'Document control',
    'What this pack shows, and how to check it',
    'Summary',
    'Scope',
    'Recovery plan',
    'Protected assets',
    'Drills of the period',
    'Gaps, actions and lessons',
    'Participants',
    'Sign-offs',
    'Control matrix',
    'Activity',
    'Attachments',
    'Changes since the last pack',
    'Glossary',
  ]);
  expect(titlesOf(evidence, 2)).toEqual(expect.arrayContaining(['Autumn drill: deleted inspection folder', 'Spring drill']));
});

test.each(Object.entries(kinds))('nothing of a %s prints as a gap in any language, and rows fill their columns', (_, make) => {
  const gap = /(?<!dev\/)\bnull\b|\bundefined\b|NaN|Invalid Date|\[object|\{[a-z]+[,}]/;
  for (const language of languages) {
    const evidence = { ...make(), language };
    const { blocks } = compose(evidence);
    expect(textsOf(blocks).filter((text) => gap.test(text))).toEqual([]);
    for (const table of tablesOf(blocks)) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    const levels = headingsOf(blocks).map((block) => block.level);
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  }
});

test.each([
  ['a plan', planEvidence, ['SignOff_requester', 'SignOff_approver']],
  ['a site audit', siteAuditEvidence, ['SignOff_certifier', 'SignOff_approver']],
] as const)('%s is signed by whom its evidence names, with a line on paper for each', (_, make, fields) => {
  const { blocks } = compose(make());
  const drawn = blocks.flatMap((block) => (block.kind === 'signature-field' ? [block] : []));
  expect(drawn.map(({ field }) => field)).toEqual(['Seal', ...fields]);
  expect(blocks.filter((block) => block.kind === 'ink-signature')).toHaveLength(fields.length);
  expect(textsOf(blocks)).toContain('Without the seal this file proves nothing');
});

test('what changed is told by name and as the pack writes values; a first pack and an unchanged one say so', () => {
  const before = planEvidence();
  const [service, ...services] = before.plan.services;
  const objectives = { rtoMinutes: 120, rpoMinutes: 1_440, mtdMinutes: 1_440 };
  const after = planEvidence({ plan: { services: [{ ...service, objectives }, ...services] as never } });
  const told = (changes: EvidenceDocument['changes']) => textsOf(compose({ ...after, changes }).blocks);
  const texts = told(packChanges(before, sha('before') as Sha256, after));
  expect(texts).toEqual(expect.arrayContaining(['Maintenance operations\nRTO', '4 h', '2 h', 'Changed']));
  expect(told(null)).toContain('This is the first pack of this subject');
  expect(told(packChanges(after, sha('before') as Sha256, after))).toContain('Nothing changed');
});

test('every field that can change has a name', () => {
  const one = siteAuditEvidence();
  const noFields = one.plan.assets.map(({ assetId }) => ({ ...assetOf(assetRows[0] as never, 0), assetId, name: 'x' }));
  const record = { ...fullRecord(), signedOff: { ...fullRecord().signedOff, recoveredAt: null, dataPointAt: null } };
  const people = one.plan.people.map((person) => ({
    ...person,
    name: 'x',
    organisation: 'x',
    roles: [],
    contact: 'x',
    contactConfirmedOn: null,
  }));
  const services = one.plan.services.map((service) => ({
    ...service,
    name: 'x',
    description: 'x',
    priority: 4,
    ownerId: null,
    objectives: null,
  }));
  const restoreTargets = one.plan.restoreTargets.map((target) => ({
    ...{ ...target, name: 'x', location: 'x', isolation: 'x' },
    ...{ approvedBy: null, approvedAt: null },
  }));
  const prerequisites = one.plan.prerequisites.map((entry) => ({ ...entry, value: '', confirmedBy: null, confirmedAt: null }));
  const exclusions = one.plan.exclusions.map((entry) => ({ ...entry, reason: 'other', excludedBy: 'li' }));
  const other = siteAuditEvidence({
    plan: { people, services, restoreTargets, prerequisites, exclusions, assets: noFields } as never,
    records: [record],
  });
  const site = { ...one.plan.site, name: 'x', customer: 'x', timeZone: 'UTC', templateId: 'x' };
  const { entries } = packChanges(one, sha('one') as Sha256, { ...other, plan: { ...other.plan, site } as never });
  const fields = new Set(entries.flatMap(({ field }) => (field === null ? [] : [field])));
  expect(fields.size).toBeGreaterThan(25);
  expect([...fields].filter((field) => !(`pack.field.${field}` in catalogue))).toEqual([]);
});

test('two thousand assets of a plan stand in lines, by service; a drill counts those of other services', () => {
  const assets = Array.from({ length: 2_000 }, (_, index) => ({
    ...assetOf(assetRows[index % assetRows.length] as never, index),
    ...{ assetId: `asset-${index}`, serviceId: index % 2 === 0 ? 'maintenance' : 'archive' },
  }));
  const plan = { assets } as never;
  const listed = tablesOf(compose(planEvidence({ plan })).blocks).map((table) => table.rows.length);
  expect(listed.filter((rows) => rows === 1_000)).toHaveLength(2);
  const drilled = tablesOf(compose(drillEvidence({ plan })).blocks).map((table) => table.rows.length);
  expect(drilled.filter((rows) => rows === 1_000)).toHaveLength(1);
});

test('times and days of a pack are those of its site and its period', () => {
  const { subject, title } = compose(siteAuditEvidence());
  expect([title, subject]).toEqual(['Site audit of Plant Nord', 'Plant Nord, 2026-01-01 to 2026-12-31']);
  expect(compose(planEvidence({ plan: planWith() })).title).toContain('Recovery plan of');
});
