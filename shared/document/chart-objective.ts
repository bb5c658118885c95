import { scaleLinear } from 'd3-scale';
import type { Status } from './block.ts';
import { estimateWidth, fitLabel, hatch, type Scene, type SceneShape } from './scene.ts';

/** One objective with what was achieved. Units: minutes; null where none was agreed or measured. */
export interface ObjectiveRow {
  readonly label: string;
  /** Which objective: RTO or RPO, in the reader's words. */
  readonly measure: string;
  readonly objectiveMinutes: number | null;
  readonly achievedMinutes: number | null;
  readonly objectiveText: string;
  readonly achievedText: string;
  readonly status: Status;
}

export interface ObjectiveWords {
  readonly objective: string;
  readonly withinObjective: string;
  readonly overrun: string;
}

const width = 475;
const rowHeight = 32;
const plot = { left: 150, right: 386, top: 24 } as const;
// beyond this the bar is cut and says so with an arrow; its value stands beside it
const longest = 2;
const keyHeight = 20;

/**
 * Achieved times as a share of their objective: every objective is the same line, so an overrun is seen, not computed.
 *
 * Units: points.
 */
export function objectiveChart(rows: readonly ObjectiveRow[], words: ObjectiveWords): Scene {
  const ratios = rows.map(ratioOf).filter((ratio) => ratio !== null);
  const end = Math.min(longest, Math.max(1.25, ...ratios.map((ratio) => ratio * 1.05)));
  const x = scaleLinear([0, end], [plot.left, plot.right]);
  // bars of one kind need no key
  const key = ratios.some((ratio) => ratio > 1) ? keyHeight : 0;
  const height = plot.top + rows.length * rowHeight + key + 4;
  const mark = x(1);
  const shapes: SceneShape[] = rows.flatMap((row, index) => rowShapes(row, plot.top + index * rowHeight, x));
  shapes.push(
    {
      shape: 'line',
      x1: mark,
      y1: plot.top - 6,
      x2: mark,
      y2: plot.top + rows.length * rowHeight,
      stroke: 'ink',
      thickness: 1.25,
    },
    {
      shape: 'polygon',
      fill: 'ink',
      points: [
        [mark - 4, plot.top - 11],
        [mark + 4, plot.top - 11],
        [mark, plot.top - 5],
      ],
    },
    {
      shape: 'label',
      x: mark,
      y: plot.top - 15,
      text: words.objective,
      size: 8,
      weight: 'bold',
      paint: 'ink',
      anchor: 'middle',
    },
    ...(key > 0 ? legend(words, height - 4) : []),
  );
  return { width, height, shapes };
}

function ratioOf(row: ObjectiveRow): number | null {
  if (row.objectiveMinutes === null || row.achievedMinutes === null || row.objectiveMinutes <= 0) return null;
  return row.achievedMinutes / row.objectiveMinutes;
}

function rowShapes(row: ObjectiveRow, top: number, x: (ratio: number) => number): readonly SceneShape[] {
  const bar = { y: top + 8, height: 16 };
  const ratio = ratioOf(row);
  const shapes: SceneShape[] = [
    { shape: 'line', x1: 0, y1: top + rowHeight, x2: width, y2: top + rowHeight, stroke: 'rule', thickness: 0.5 },
    {
      shape: 'label',
      x: 0,
      y: top + 15,
      text: fitLabel(row.label, 8.75, plot.left - 12, 'bold'),
      size: 8.75,
      weight: 'bold',
      paint: 'ink',
    },
    {
      shape: 'label',
      x: 0,
      y: top + 27,
      text: fitLabel(`${row.measure} · ${row.objectiveText}`, 8, plot.left - 12),
      size: 8,
      paint: 'muted',
    },
    { shape: 'rect', x: x(0), y: bar.y, width: plot.right - x(0), height: bar.height, fill: 'surface' },
  ];
  if (ratio !== null) {
    const within = x(Math.min(ratio, 1));
    shapes.push({ shape: 'rect', x: x(0), y: bar.y, width: Math.max(within - x(0), 1), height: bar.height, fill: 'accent' });
    if (ratio > 1) {
      const over = { x: x(1), y: bar.y, width: Math.min(x(ratio), plot.right) - x(1), height: bar.height };
      shapes.push({ shape: 'rect', ...over, fill: 'bad-soft', stroke: 'bad' }, ...hatch(over, 'bad'));
      if (x(ratio) > plot.right) shapes.push(arrow(plot.right, bar.y, bar.height));
    }
  }
  const left = plot.right + 14;
  shapes.push(valueLabel(row, ratio === null ? 0 : x(Math.min(ratio, 1)) - x(0), top + 19.5), {
    shape: 'label',
    x: left,
    y: top + 19.5,
    text: fitLabel(row.status.word, 8.75, width - left, 'bold'),
    size: 8.75,
    weight: 'bold',
    paint: row.status.state,
  });
  return shapes;
}

/** The value at the end of its bar: inside where the bar is long enough, else right behind it. */
function valueLabel(row: ObjectiveRow, barWidth: number, y: number): SceneShape {
  const style = { shape: 'label', y, size: 8.75, weight: 'bold' } as const;
  const text = fitLabel(row.achievedText, style.size, plot.right - plot.left - 12, style.weight);
  const inside = barWidth >= estimateWidth(text, style.size, style.weight) + 12;
  if (inside) return { ...style, x: plot.left + barWidth - 6, text, paint: 'paper', anchor: 'end' };
  return { ...style, x: plot.left + Math.max(barWidth, 0) + 6, text, paint: 'ink' };
}

function arrow(x: number, y: number, height: number): SceneShape {
  return {
    shape: 'polygon',
    fill: 'bad',
    points: [
      [x, y],
      [x + 8, y + height / 2],
      [x, y + height],
    ],
  };
}

function legend(words: ObjectiveWords, y: number): readonly SceneShape[] {
  const second = plot.left + 22 + estimateWidth(words.withinObjective, 8);
  const swatch = { x: second, y: y - 7, width: 12, height: 8 };
  return [
    { shape: 'rect', x: plot.left, y: y - 7, width: 12, height: 8, fill: 'accent' },
    { shape: 'label', x: plot.left + 16, y, text: words.withinObjective, size: 8, paint: 'muted' },
    { shape: 'rect', ...swatch, fill: 'bad-soft', stroke: 'bad' },
    ...hatch(swatch, 'bad'),
    { shape: 'label', x: second + 16, y, text: words.overrun, size: 8, paint: 'muted' },
  ];
}
