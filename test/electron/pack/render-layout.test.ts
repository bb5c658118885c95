import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cutPhrases } from '../../../electron/pack/font-words.ts';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import type { Block } from '../../../shared/document/block.ts';
import { archivalFindings } from '../../support/archival-findings.ts';
import { readWords, withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const render = (...blocks: readonly Block[]) => renderPdf(sampleDocument('en', { blocks, attachments: [] }), { resourcesPath });
const heading = (level: 1 | 2, text: string, more: { readonly unnumbered?: true } = {}): Block => ({
  kind: 'heading',
  level,
  text,
  number: null,
  ...more,
});
const lines = (count: number): Block => ({ kind: 'list', ordered: false, items: Array.from({ length: count }, () => 'filler') });

/** The page each of these words first stands on, from 1. */
async function pagesOf(blocks: readonly Block[], ...sought: readonly string[]): Promise<readonly number[]> {
  const bytes = await render(...blocks);
  let pages: readonly number[] = [];
  withPdf(bytes, (pdf) => {
    const words = readWords(pdf);
    pages = sought.map((text) => words.find((word) => word.text === text)?.page ?? 0);
  });
  return pages;
}

testWithTools(
  ['qpdf', 'pdftotext'],
  'contents too long for a page list the sections only, and never what has no number',
  async () => {
    const sections = Array.from({ length: 20 }, (_, index) => [
      heading(1, `section-${index}`),
      heading(2, `part-${index}a`),
      heading(2, `part-${index}b`),
    ]).flat();
    const blocks: readonly Block[] = [
      { kind: 'contents', title: 'Contents', depth: 2 },
      { kind: 'page-break' },
      heading(1, 'aside', { unnumbered: true }),
      ...sections,
    ];
    expect(await pagesOf(blocks, 'section-0', 'section-19', 'part-0a', 'aside')).toEqual([1, 1, 2, 2]);
  },
);

testWithTools(
  ['qpdf', 'pdftotext'],
  'the header of a table stands with its first row, however tall the row and however full the page',
  async () => {
    const table: Block = {
      kind: 'table',
      columns: [{ header: 'header-word', weight: 1, kind: 'text' }],
      rows: [[`row-word\n${'line\n'.repeat(20)}`], ['next']],
      emptyText: '',
    };
    for (let filled = 14; filled <= 36; filled += 2) {
      const [header, row] = await pagesOf([lines(filled), table], 'header-word', 'row-word');
      expect(row).toBe(header);
    }
  },
);

testWithTools(['qpdf', 'pdftotext'], 'a heading stands with its paragraph and the table that this introduces', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => [`cell-${index}`]);
  const table: Block = { kind: 'table', columns: [{ header: 'Name', weight: 1, kind: 'text' }], rows, emptyText: '' };
  for (let filled = 26; filled <= 38; filled += 1) {
    const blocks = [lines(filled), heading(1, 'heading-word'), { kind: 'paragraph', text: 'paragraph-word' } as const, table];
    const [first, second, third] = await pagesOf(blocks, 'heading-word', 'paragraph-word', 'cell-1');
    expect([second, third]).toEqual([first, first]);
  }
});

testWithTools(
  ['qpdf', 'pdftotext'],
  'a page break that asks whether what follows fits breaks only where it does not',
  async () => {
    const blocks = (filled: number): readonly Block[] => [
      lines(filled),
      { kind: 'page-break', unlessFits: true },
      heading(1, 'group-word'),
      lines(10),
      { kind: 'page-break' },
      heading(1, 'after-word'),
    ];
    expect(await pagesOf(blocks(5), 'group-word', 'after-word')).toEqual([1, 2]);
    expect(await pagesOf(blocks(28), 'group-word', 'after-word')).toEqual([2, 3]);
  },
);

test('a Japanese title is cut between its phrases, never inside a word', () => {
  const phrases = cutPhrases('「保全業務」はリストアでき、差異は責任者が容認しました').map(({ text }) => text);
  expect(phrases).toEqual(['「保全業務」は', 'リストアでき、', '差異は', '責任者が', '容認しました']);
  expect(cutPhrases('バックアップポイントの復旧').map(({ text }) => text)).toEqual(['バックアップポイントの', '復旧']);
});

testWithTools(['qpdf', 'pdftotext'], 'a text that leads a table stands on its page', async () => {
  const table: Block = {
    kind: 'table',
    columns: [{ header: 'header-word', weight: 1, kind: 'text' }],
    rows: Array.from({ length: 5 }, () => ['row-word']),
    emptyText: '',
  };
  const pages = await Promise.all(
    [24, 26, 28, 29, 30, 31, 32, 33, 34].map((count) =>
      pagesOf([lines(count), { kind: 'paragraph', text: 'reason-word', leads: true }, table], 'reason-word', 'row-word'),
    ),
  );
  for (const [reason, row] of pages) expect(reason).toBe(row);
  expect(new Set(pages.map(([reason]) => reason))).toEqual(new Set([1, 2]));
});

testWithTools(['qpdf', 'pdftotext'], 'a remark stands on the page where what it is about ends', async () => {
  const remark: Block = { kind: 'paragraph', text: 'remark-word' };
  const table: Block = {
    kind: 'table',
    columns: [{ header: 'Name', weight: 1, kind: 'text' }],
    rows: Array.from({ length: 12 }, (_, index) => [`row-${index}`]),
    emptyText: '',
  };
  const facts: Block = {
    kind: 'key-values',
    items: Array.from({ length: 12 }, (_, index) => ({ key: `row-${index}`, value: 'v' })),
  };
  for (const about of [table, facts]) {
    const pages = await Promise.all(
      [22, 23, 24, 25].map((count) => pagesOf([lines(count), about, remark], 'row-11', 'remark-word')),
    );
    for (const [last, said] of pages) expect(said).toBe(last);
    expect(new Set(pages.map(([last]) => last))).toEqual(new Set([1, 2]));
  }
});

testWithTools(
  ['qpdf', 'pdftotext'],
  'a table that goes on says again which group its rows are of, as no part of what it says',
  async () => {
    const table: Block = {
      kind: 'table',
      columns: [
        { header: 'Group', weight: 1, kind: 'text', carriesOver: true },
        { header: 'Item', weight: 1, kind: 'text' },
      ],
      rows: Array.from({ length: 60 }, (_, index) => [index === 0 ? 'group-word' : '', `item-${index}`]),
      emptyText: '',
    };
    withPdf(await render(table), (pdf) => {
      const words = readWords(pdf).filter(({ text }) => text === 'group-word');
      expect(words.map(({ page }) => page)).toEqual([1, 2]);
      const [first, again] = words;
      expect(again?.xMin).toBe(first?.xMin);
      const item = readWords(pdf).find(({ page, text }) => page === 2 && text.startsWith('item-'));
      expect(again?.yMin).toBe(item?.yMin);
    });
  },
);

testWithTools(
  ['qpdf', 'pdftotext'],
  'the mark of a list item stands where its first line begins, at the right of Hebrew',
  async () => {
    const items = ['first-word of a text', 'בדיקת השחזור נכשלה'];
    withPdf(await render({ kind: 'list', ordered: false, items }), (pdf) => {
      const words = readWords(pdf);
      const [left, right] = words.filter(({ text }) => text === '•');
      const hebrew = words.filter(({ text }) => /\p{Script=Hebrew}/u.test(text));
      expect(left?.xMax).toBeLessThan(words.find(({ text }) => text === 'first-word')?.xMin ?? 0);
      expect(right?.xMin).toBeGreaterThan(Math.max(...hebrew.map(({ xMax }) => xMax)));
    });
  },
);

testWithTools(['qpdf', 'pdftotext'], 'a chart stands with its title and the first rows of its table', async () => {
  const chart: Block = {
    kind: 'chart',
    title: 'title-word',
    alternateText: 'A bar.',
    scene: { width: 480, height: 120, shapes: [{ shape: 'rect', x: 0, y: 0, width: 100, height: 100, fill: 'accent' }] },
    twin: {
      kind: 'table',
      columns: [{ header: 'Name', weight: 1, kind: 'text' }],
      rows: Array.from({ length: 30 }, (_, index) => [`row-${index}`]),
      emptyText: '',
    },
  };
  const pages = await Promise.all([22, 24, 26, 28].map((count) => pagesOf([lines(count), chart], 'title-word', 'row-1')));
  for (const [title, row] of pages) expect(row).toBe(title);
  expect(new Set(pages.map(([title]) => title))).toEqual(new Set([1, 2]));
});

testWithTools(['qpdf', 'pdftotext'], 'a text too long for its column begins there and is set in full below its row', async () => {
  const long = Array.from({ length: 900 }, (_, index) => `n${index}`);
  const table: Block = {
    kind: 'table',
    columns: [
      { header: 'Name', weight: 1, kind: 'text' },
      { header: 'Note', weight: 1, kind: 'text' },
    ],
    rows: [
      ['first-row', long.join(' ')],
      ['second-row', 'short'],
    ],
    emptyText: '',
  };
  const bytes = await render(table);
  expect(await archivalFindings(bytes)).toEqual([]);
  withPdf(bytes, (pdf) => {
    const words = readWords(pdf);
    const [row] = words.filter(({ text }) => text === 'first-row');
    const noted = words.filter(({ text }) => /^n\d+$/.test(text));
    const below = noted.slice(noted.length - long.length);
    expect(below.map(({ text }) => text)).toEqual(long);
    expect(Math.min(...below.map(({ xMin }) => xMin))).toBeCloseTo(row?.xMin ?? 0, 0);
    expect(words.filter(({ text }) => text.startsWith('second-row'))).toHaveLength(1);
    // no column of it down page after page
    expect(words.at(-1)?.page).toBeLessThanOrEqual(2);
  });
});
