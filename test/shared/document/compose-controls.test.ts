import { expect, test } from 'vitest';
import { languages } from '../../../shared/text/language.ts';
import { translator } from '../../../shared/text/translate.ts';
import { tablesOf, textsOf } from '../../support/block-text.ts';
import { controlBlocks, findingsOf } from '../../support/matrix-document.ts';

const controls = findingsOf(['dora', 'iso-27001', 'nist-800-53']);

test('a site that answers to no framework is told so in one paragraph, and how to switch one on', () => {
  for (const language of languages) {
    const blocks = controlBlocks(language, []);
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph']);
    expect(textsOf(blocks).join(' ')).toContain('--framework');
  }
});

test.each(languages)(
  'every control stands under its framework with its title and whether the pack backs it, in %s',
  (language) => {
    const say = translator(language);
    const [counts, ...tables] = tablesOf(controlBlocks(language, controls));
    expect(counts?.rows.map((row) => row[0])).toEqual([...new Set(controls.map((control) => control.framework))]);
    const rows = tables.flatMap((table) => table.rows);
    expect(rows.map((row) => row[0])).toEqual(
      controls.map(
        ({ controlId, readFrom, title }) => `${controlId}${readFrom === 'public-text' ? '' : ' *'}\n${title[language]}`,
      ),
    );
    expect(rows.map((row) => (typeof row[1] === 'object' ? row[1].status.word : ''))).toEqual(
      controls.map(({ backing }) => say(`control-backing.${backing}`)),
    );
  },
);

test('the counts of a framework add up to its controls', () => {
  const [counts] = tablesOf(controlBlocks('en', controls));
  for (const row of counts?.rows ?? []) {
    const [total = 0, ...parts] = row.slice(1).map(Number);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  }
});

test('whose reading of the controls it is stands above them, and a mark only where it was not read from a text', () => {
  const [reading, mark] = (['control.reading', 'control.from-knowledge'] as const).map((id) => translator('en')(id));
  expect(textsOf(controlBlocks('en', findingsOf(['iso-27001'])))).toEqual(expect.arrayContaining([reading, mark]));
  expect(textsOf(controlBlocks('en', findingsOf(['dora'])))).toContain(reading);
  expect(textsOf(controlBlocks('en', findingsOf(['dora'])))).not.toContain(mark);
});

test('a control says what it wants, shown and not, with its terms and what lies outside any pack', () => {
  const text = textsOf(controlBlocks('en', findingsOf(['nerc-cip-009']))).join('\n');
  expect(text).toContain('drill at least every 15 months');
  expect(text).toContain('lessons within 90 days');
  expect(text).toContain('plan updated within 60 days of a change');
  expect(text).toContain('evidence kept for 3 years');
  expect(text).toContain('Outside any pack: the preserving of traces');
  expect(text).toContain('Shown: An operational exercise · Full restore');
});

test('many reasons are a few with a pointer to the gaps', () => {
  const [plan] = controlBlocks('en', findingsOf(['nist-800-53']))
    .filter((block) => block.kind === 'table')
    .slice(1);
  const why = plan?.kind === 'table' ? String(plan.rows[0]?.[3]) : '';
  expect(why).toMatch(/And \d+ more; see “Gaps”\./);
  expect(why.split('\n').length).toBeLessThanOrEqual(4);
});
