import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Block, HeadingBlock } from '../../../shared/document/block.ts';
import { composePack } from '../../../shared/document/compose-pack.ts';
import { drillStepKinds } from '../../../shared/domain/drill-step.ts';
import type { DrillEvidence } from '../../../shared/domain/evidence-drill.ts';
import type { MessageId } from '../../../shared/text/catalogue.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { tablesOf, textsOf } from '../../support/block-text.ts';
import { drillEvidence, packIdOf } from '../../support/evidence-builder.ts';
import { fullRecord, on } from '../../support/evidence-record.ts';

function compose(evidence: DrillEvidence) {
  return composePack({ evidence, packId: packIdOf(evidence), say: translator(evidence.language) });
}

const headingsOf = (blocks: readonly Block[]): readonly HeadingBlock[] => blocks.filter((block) => block.kind === 'heading');

const { progress: _progress, ...drill } = drillEvidence().record.drill;
const pending = drillStepKinds.map((kind) => ({ kind, plannedMinutes: null, state: 'pending' as const }));
const nothing = { steps: pending, checks: [], differences: [], evidence: [], signOffs: [], backupPoint: null };
const bare = { assets: [], people: [], exclusions: [], prerequisites: [], restoreTargets: [] };

/** Drills as far apart as they come. */
const cases = {
  passed: () => drillEvidence(),
  planned: () =>
    drillEvidence({ previousPackId: null, record: { drill: { ...drill, progress: { kind: 'planned' } }, ...nothing } }),
  bare: () => drillEvidence({ plan: bare, record: { drill: { ...drill, progress: { kind: 'planned' } }, ...nothing } }),
  cancelled: () =>
    drillEvidence({
      record: {
        drill: { ...drill, progress: { kind: 'cancelled', cancelledAt: on('10:00:00'), reason: 'The bench burned' } },
        ...nothing,
      },
    }),
  failed: () =>
    drillEvidence({ record: { signedOff: { ...fullRecord().signedOff, recoveredAt: null, dataPointAt: null, lessons: '' } } }),
} as const;

const sections = (evidence: DrillEvidence): readonly string[] => {
  const say = translator(evidence.language);
  const ids: readonly MessageId[] = [
    'pack.document-control',
    'pack.claims',
    'pack.summary',
    'pack.scope',
    'pack.plan',
    'pack.assets',
    'pack.scenario-section',
    'pack.point',
    'pack.target',
    'pack.timeline',
    'pack.checks',
    'pack.measured-section',
    'pack.differences',
    'pack.follow-up',
    'pack.participants',
    'pack.sign-offs',
    'control.section',
    'pack.attachments',
    'pack.changes',
    'pack.glossary',
  ];
  return ids.map((id) => say(id));
};

test.each(languages)('every section stands in its place in %s', (language) => {
  const evidence = drillEvidence({ language });
  const { blocks } = compose(evidence);
  const titles = headingsOf(blocks).filter((block) => block.level === 1);
  expect(titles.map((block) => block.text)).toEqual(sections(evidence));
  expect(titles.map((block) => block.number)).toEqual(titles.map((_, index) => String(index + 1)));
});

test.each(Object.entries(cases))('the sections of a drill that is %s are the same', (_, make) => {
  const evidence = make();
  const titles = headingsOf(compose(evidence).blocks).filter((block) => block.level === 1);
  expect(titles.map((block) => block.text)).toEqual(sections(evidence));
});

test.each(Object.entries(cases))('headings of a drill that is %s never skip a level, and rows fill their columns', (_, make) => {
  const { blocks } = compose(make());
  const levels = headingsOf(blocks).map((block) => block.level);
  expect(levels[0]).toBe(1);
  expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  for (const table of tablesOf(blocks)) for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test.each(Object.entries(cases))('nothing of a drill that is %s prints as a gap', (_, make) => {
  const gap = /(?<!dev\/)\bnull\b|\bundefined\b|NaN|Invalid Date|\[object|\{[a-z]+[,}]/;
  expect(textsOf(compose(make()).blocks).filter((text) => gap.test(text))).toEqual([]);
});

test('signature fields are exactly those of the evidence, in its order', () => {
  const evidence = drillEvidence();
  const fields = compose(evidence).blocks.flatMap((block) => (block.kind === 'signature-field' ? [block] : []));
  expect(fields.map((block) => block.field)).toEqual(evidence.signatureFields.map((field) => field.field));
  expect(fields.map((block) => block.purpose)).toEqual(['seal', 'person', 'person', 'person']);
  const people = evidence.signatureFields.flatMap((field) => (field.kind === 'sign-off' ? [field] : []));
  expect(fields.slice(1).map((block) => block.statement)).toEqual(people.map((field) => field.statement));
  expect(fields.slice(1).map((block) => block.personName)).toEqual(people.map((field) => field.personName));
});

test('every person who signs has a line on the paper sheet, with the pack id in full', () => {
  const evidence = drillEvidence();
  const sheet = compose(evidence).blocks.flatMap((block) => (block.kind === 'ink-signature' ? [block] : []));
  expect(sheet.map((block) => block.reference.value)).toEqual(Array(3).fill(packIdOf(evidence)));
});

test('what is not known is told as unknown, and never as met', () => {
  const texts = textsOf(compose(cases.failed()).blocks);
  const tables = tablesOf(compose(cases.failed()).blocks);
  const measured = tables.find((table) => table.columns.some((column) => column.header === 'Until'));
  expect(measured?.rows.map((row) => row[3])).toEqual(['Unknown', 'Unknown']);
  expect(measured?.rows.map((row) => row[5])).toEqual(Array(2).fill({ status: { state: 'unknown', word: 'Unknown' } }));
  expect(texts).toContain('The result was recorded without a lesson.');
});

test('checks and differences of no asset are counted apart from the assets', () => {
  const { checks, differences } = drillEvidence().record;
  const unbound = <Entry extends object>(entries: readonly Entry[]) => entries.map((entry) => ({ ...entry, assetId: null }));
  const evidence = drillEvidence({ record: { checks: unbound(checks), differences: unbound(differences) } });
  const apart = (told: DrillEvidence) => textsOf(compose(told).blocks).filter((text) => text.startsWith('Not bound to an asset'));
  const counts = `${checks.length} checks, ${differences.length} differences`;
  expect(apart(evidence)).toEqual([`Not bound to an asset, and so not counted above: ${counts}.`]);
});

test('raw evidence beside the PDF is not told as embedded', () => {
  const evidence = drillEvidence();
  const [item] = evidence.record.evidence;
  if (item === undefined) throw new TypeError('a drill without evidence');
  const attachments = evidence.attachments.map((file) =>
    file.sha256 === item.sha256 ? { ...file, place: 'beside' as const } : file,
  );
  const claims = textsOf(compose({ ...evidence, attachments }).blocks).filter((text) => text.includes('of raw evidence'));
  const embedded = evidence.record.evidence.filter(({ sha256 }) => sha256 !== item.sha256).length;
  expect(claims).toEqual([
    expect.stringMatching(new RegExp(`^${embedded} pieces? of raw evidence`)),
    expect.stringContaining('beside this PDF'),
  ]);
});

test('what was lost is on the summary', () => {
  const evidence = drillEvidence();
  const [first, ...others] = evidence.record.differences;
  if (first === undefined) throw new TypeError('a drill without differences');
  const differences = [first, ...others].map((entry) => ({ ...entry, disposition: 'data-loss' as const }));
  const told = compose(drillEvidence({ record: { differences } })).blocks.find((block) => block.kind === 'verdict');
  expect(told?.metrics.at(-1)?.note).toContain(`Data loss: ${differences.length}`);
});

test('a first pack says that there is none before it', () => {
  const texts = textsOf(compose(cases.planned()).blocks);
  expect(texts).toContain('None; this is the first pack issued from this site file');
});

test('the marking, the title and the page count are those of the site and the language', () => {
  const evidence = drillEvidence({ language: 'ja' });
  const { title, marking, pageOf } = compose(evidence);
  expect({ title, marking, pageOf }).toEqual({
    title: evidence.record.drill.title,
    marking: '機密',
    pageOf: '{page} / {pages} ページ',
  });
});

test('the same evidence is told in the same words in every time zone and locale of the machine', () => {
  const script = `
    const { composePack } = await import(process.argv[1] + '/shared/document/compose-pack.ts');
    const { translator } = await import(process.argv[1] + '/shared/text/translate.ts');
    const { drillEvidence } = await import(process.argv[1] + '/test/support/evidence-builder.ts');
    const evidence = drillEvidence({ language: 'zh-CN' });
    console.log(JSON.stringify(composePack({ evidence, packId: 'a'.repeat(64), say: translator('zh-CN') })));`;
  const root = new URL('../../..', import.meta.url).pathname;
  const run = (zone: string, locale: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script, root], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale },
    });
  const there = run('Asia/Tokyo', 'de_DE.UTF-8');
  expect(run('UTC', 'C')).toBe(there);
  const evidence = drillEvidence({ language: 'zh-CN' });
  const here = composePack({ evidence, packId: 'a'.repeat(64), say: translator('zh-CN') });
  expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)));
});
