import { expect, test } from 'vitest';
import type { HeadingBlock } from '../../../shared/document/block.ts';
import { gapSymptoms } from '../../../shared/domain/gap.ts';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { tablesOf, textsOf } from '../../support/block-text.ts';
import { gapBlocks, weakGaps } from '../../support/matrix-document.ts';

const say = translator('en');
const open = weakGaps.filter((gap) => gap.answer !== 'yes');
const held = weakGaps.filter((gap) => gap.answer === 'yes');

test('the gaps stand under their symptoms, the gravest first, and below them what was answered yes', () => {
  const blocks = gapBlocks('en');
  const headings = blocks.filter((block): block is HeadingBlock => block.kind === 'heading' && block.level === 3);
  const symptoms = gapSymptoms.filter((symptom) => open.some((gap) => gap.symptom === symptom));
  expect(symptoms).toEqual([...gapSymptoms]);
  expect(headings.map((block) => block.text)).toEqual([
    ...symptoms.map((symptom) => say(`gap-symptom.${symptom}`)),
    say('gap.answered-yes'),
  ]);
  for (const table of tablesOf(blocks).slice(0, symptoms.length)) {
    const severities = table.rows.map((row) => ['High', 'Medium', 'Low'].indexOf(String(row[3])));
    expect(severities).toEqual(severities.toSorted());
  }
});

test.each(languages)('every question that was asked is in the pack, each with its source, in %s', (language) => {
  const texts = textsOf(gapBlocks(language));
  for (const { ruleId, clause } of weakGaps) {
    const question = translator(language)(`gap-check.${ruleId}`);
    expect(
      texts.some((text) => text === question || text === `${question}\n${clause}`),
      ruleId,
    ).toBe(true);
  }
});

test('a gap shows its answer by icon and word, and no is not drawn as unknown', () => {
  const cells = tablesOf(gapBlocks('en')).flatMap((table) => table.rows.map((row) => row[1]));
  const states = cells.flatMap((cell) => (typeof cell === 'object' ? [`${cell.status.state} ${cell.status.word}`] : []));
  expect(states).toHaveLength(open.length);
  expect(new Set(states)).toEqual(new Set(['bad No', 'unknown Unknown']));
});

test('a site without a gap says so, and a pack without a diagnosis says that instead', () => {
  const none = gapBlocks('en', held);
  expect(none).toContainEqual(expect.objectContaining({ kind: 'callout', tone: 'good', title: say('gap.none') }));
  expect(tablesOf(none)).toHaveLength(1);
  const unasked = gapBlocks('en', []);
  expect(unasked).toContainEqual(expect.objectContaining({ kind: 'callout', tone: 'unknown', title: say('gap.not-asked') }));
  expect(textsOf(unasked)).not.toContain(say('gap.none'));
});
