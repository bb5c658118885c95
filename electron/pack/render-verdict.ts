import type { Metric, VerdictBlock } from '../../shared/document/block.ts';
import type { StructureNode } from './draw-items.ts';
import { statusIcon } from './draw-status.ts';
import { space, type TypeName, toneGround, toneInk, type } from './draw-theme.ts';
import { cardLines, element, type Flow, lineMark, placeLines } from './render-flow.ts';
import { renderParagraph } from './render-prose.ts';

const padding = space.four;
const maxTextLines = 12;
// a row of numbers with a line or two under each
const metricsLead = 76;

/** The height of the answer and of the first numbers it rests on. */
export function verdictLead(flow: Flow, block: VerdictBlock): number {
  const width = flow.width - padding * 2 - 36;
  const lines = (text: string, name: TypeName, most: number) =>
    Math.min(flow.setter.lines(text, type[name], width).length, most) * type[name].leading;
  const answer = lines(block.status.word, 'bodyBold', 2) + lines(block.title, 'verdict', 4);
  const text = lines(block.text, 'body', maxTextLines) + space.one;
  return padding * 2 + answer + text + space.two + (block.metrics.length > 0 ? metricsLead : 0);
}

/** The answer: sign, word and sentence on their ground, and below it the numbers it rests on. */
export function renderVerdict(flow: Flow, block: VerdictBlock): void {
  const textX = flow.left + padding + 36;
  const width = flow.width - padding * 2 - 36;
  const word = cardLines(flow, block.status.word, 'bodyBold', width, 2);
  const whole = flow.setter.balanced(block.title, type.verdict, width);
  const title = whole.length <= 4 ? whole : cardLines(flow, block.title, 'verdict', width, 4);
  const text = flow.setter.lines(block.text, type.body, width);
  const fits = text.length <= maxTextLines;
  const height =
    padding * 2 +
    word.length * type.bodyBold.leading +
    title.length * type.verdict.leading +
    (fits ? text.length * type.body.leading + space.one : 0);
  flow.ensure(height + (block.metrics.length > 0 ? metricsLead : 0));
  const node = element(flow.root, 'Div');
  const ink = toneInk(block.status.state);
  flow.draw(
    null,
    { mark: 'rect', x: flow.left, y: flow.y, width: flow.width, height, fill: toneGround(block.status.state), radius: 3 },
    ...statusIcon(block.status.state, flow.left + padding, flow.y + padding + 12, 24),
  );
  let y = placeLines(flow, element(node, 'P'), word, 'bodyBold', textX, flow.y + padding, ink);
  y = placeLines(flow, element(node, 'P'), title, 'verdict', textX, y, 'ink');
  if (fits) placeLines(flow, element(node, 'P'), text, 'body', textX, y + space.one, 'ink');
  flow.y += height + space.two;
  if (!fits) renderParagraph(flow, { kind: 'paragraph', text: block.text });
  renderMetrics(flow, block.metrics, node);
  flow.leave(space.four);
}

function renderMetrics(flow: Flow, metrics: readonly Metric[], node: StructureNode): void {
  const perRow = metrics.length <= 4 ? Math.max(metrics.length, 1) : 3;
  for (let start = 0; start < metrics.length; start += perRow) {
    renderMetricRow(flow, metrics.slice(start, start + perRow), perRow, node);
  }
}

function renderMetricRow(flow: Flow, metrics: readonly Metric[], perRow: number, node: StructureNode): void {
  const gap = space.two;
  const width = (flow.width - gap * (perRow - 1)) / perRow;
  const room = width - 24;
  const tiles = metrics.map((metric) => ({
    metric,
    label: cardLines(flow, metric.label, 'label', room, 3),
    value: cardLines(flow, metric.value, 'metric', room, 2, metric.label),
    word: cardLines(flow, metric.status?.word ?? '', 'smallBold', room - 13, 2, metric.label),
    note: cardLines(flow, metric.note ?? '', 'small', room, 4, metric.label),
  }));
  const labelLines = Math.max(...tiles.map((tile) => tile.label.length));
  const height = Math.max(
    ...tiles.map(
      (tile) =>
        labelLines * type.label.leading +
        tile.value.length * type.metric.leading +
        (tile.word.length + tile.note.length) * type.small.leading +
        20,
    ),
  );
  flow.ensure(height);
  tiles.forEach((tile, index) => {
    const x = flow.left + index * (width + gap);
    flow.draw(null, { mark: 'rect', x, y: flow.y, width, height, fill: 'surface', radius: 2 });
    const paragraph = element(node, 'P');
    let y = flow.y + 10;
    placeLines(flow, paragraph, tile.label, 'label', x + 12, y, 'muted');
    y = placeLines(flow, paragraph, tile.value, 'metric', x + 12, y + labelLines * type.label.leading, 'ink');
    const { status } = tile.metric;
    if (status !== undefined) {
      flow.draw(null, ...statusIcon(status.state, x + 12, y + type.small.leading / 2, 8));
      y = placeLines(flow, paragraph, tile.word, 'smallBold', x + 25, y, toneInk(status.state));
    }
    tile.note.forEach((line, at) => {
      flow.draw(paragraph, lineMark(line, 'small', x + 12, y + at * type.small.leading, 'muted'));
    });
  });
  flow.y += height + gap;
}
