import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderPdf } from '../../../electron/pack/render-pdf.ts';
import { cutScene } from '../../../electron/pack/render-scene.ts';
import type { Block } from '../../../shared/document/block.ts';
import { objectiveChart } from '../../../shared/document/chart-objective.ts';
import { archivalFindings } from '../../support/archival-findings.ts';
import { readWords, withPdf } from '../../support/read-pdf.ts';
import { sampleDocument } from '../../support/sample-document.ts';
import { testWithTools } from '../../support/tools.ts';

const resourcesPath = fileURLToPath(new URL('../../../resources', import.meta.url));
const render = (blocks: readonly Block[]) => renderPdf(sampleDocument('en', { blocks, attachments: [] }), { resourcesPath });
const met = { state: 'good', word: 'Met' } as const;

const services = Array.from({ length: 60 }, (_, index) => `service-${index}`);
const chart = objectiveChart(
  services.map((label, index) => ({
    label,
    measure: 'RTO',
    objectiveMinutes: 240,
    achievedMinutes: 60 + index * 4,
    objectiveText: '4 h',
    achievedText: `${60 + index * 4} min`,
    status: met,
  })),
  { objective: 'Objective', withinObjective: 'Within', overrun: 'Overrun' },
);

test('a long drawing is cut between its rows, and what stands beside them is drawn in each part', () => {
  const parts = cutScene(chart, 500);
  expect(parts.length).toBeGreaterThan(3);
  expect(parts.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(chart.height, 5);
  const labels = parts.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'label' ? [shape.text] : [])));
  for (const service of services) expect(labels.filter((label) => label.includes(service)).length).toBeGreaterThan(0);
  for (const { height, shapes } of parts) {
    expect(height).toBeLessThanOrEqual(500);
    expect(shapes.some((shape) => shape.shape === 'line' && shape.x1 === shape.x2 && shape.thickness === 1.25)).toBe(true);
    for (const shape of shapes) if (shape.shape === 'label') expect(shape.y).toBeLessThanOrEqual(height);
  }
});

testWithTools(['qpdf', 'pdftotext'], 'a chart of sixty services stays legible over several pages', async () => {
  const twin = {
    kind: 'table',
    columns: [{ header: 'Service', weight: 1, kind: 'text' }],
    rows: [['one']],
    emptyText: '',
  } as const;
  const pack = await render([{ kind: 'chart', title: 'Chart', alternateText: 'Sixty services.', scene: chart, twin }]);
  expect(await archivalFindings(pack)).toEqual([]);
  withPdf(pack, (pdf) => {
    const words = readWords(pdf).filter(({ text }) => text.startsWith('service-'));
    expect(words.map(({ text }) => text)).toEqual(services);
    // no smaller than the small print of a table
    for (const { yMin, yMax } of words) expect(yMax - yMin).toBeGreaterThan(7);
    expect(new Set(words.map(({ page }) => page)).size).toBeGreaterThan(2);
  });
});

testWithTools(['qpdf', 'pdftotext'], 'a matrix of two thousand items loses none and overlaps nowhere', async () => {
  const items = Array.from({ length: 2_000 }, (_, index) => ({ label: `item-${index}`, status: met, detail: `detail-${index}` }));
  withPdf(await render([{ kind: 'matrix', groups: [{ title: 'Scope', items }] }]), (pdf) => {
    const words = readWords(pdf);
    const named = (prefix: string) => words.filter(({ text }) => text.startsWith(prefix));
    expect(
      named('item-')
        .map(({ text }) => Number(text.slice(5)))
        .sort((a, b) => a - b),
    ).toEqual(items.map((_, index) => index));
    expect(named('detail-')).toHaveLength(2_000);
    const places = words.map(({ page, xMin, yMin }) => `${page} ${xMin} ${yMin}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

testWithTools(['qpdf', 'pdftotext'], 'a Korean name is drawn in letters and read as it was typed', async () => {
  withPdf(await render([{ kind: 'paragraph', text: 'Confirmed by 김민준, 2026' }]), (pdf) => {
    expect(pdf.run('pdftotext', 'FILE', '-')).toContain('Confirmed by 김민준, 2026');
  });
});

testWithTools(['qpdf', 'pdftotext'], 'a short list of facts is not broken over two pages', async () => {
  const items = Array.from({ length: 7 }, (_, index) => ({ key: `fact-${index}`, value: 'value' }));
  for (let filled = 24; filled <= 36; filled += 3) {
    const lines = { kind: 'list', ordered: false, items: Array.from({ length: filled }, () => 'filler') } as const;
    withPdf(await render([lines, { kind: 'key-values', items }]), (pdf) => {
      const pages = readWords(pdf).flatMap(({ page, text }) => (text.startsWith('fact-') ? [page] : []));
      expect(new Set(pages).size).toBe(1);
    });
  }
});
