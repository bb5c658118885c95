import { scaleLinear } from 'd3-scale';
import type { StatusState } from './block.ts';
import { estimateWidth, fitLabel, type Scene, type SceneShape } from './scene.ts';

/** A drill in a series. Units: `atMs` milliseconds since 1970; `ratio` measured ÷ objective. */
export interface TrendPoint {
  readonly atMs: number;
  readonly ratio: number;
  readonly state: StatusState;
}

export interface TrendSeries {
  readonly label: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendWords {
  readonly objective: string;
  readonly axis: string;
  readonly from: string;
  readonly to: string;
  /** What the marks mean. */
  readonly marks: readonly (readonly [StatusState, string])[];
}

const width = 475;
const height = 198;
const plot = { left: 40, right: 330, top: 22, bottom: 158 } as const;
// beyond this a point lies on the upper edge
const highest = 2;

/**
 * Drills along the calendar, each as a share of its objective: above the line it was missed. Shape tells the verdict, a line the service.
 *
 * Units: points.
 */
export function trendChart(series: readonly TrendSeries[], period: readonly [number, number], words: TrendWords): Scene {
  const ratios = series.flatMap(({ points }) => points.map(({ ratio }) => ratio));
  const end = Math.min(highest, Math.max(1.25, ...ratios.map((ratio) => ratio * 1.08)));
  const x = scaleLinear([period[0], Math.max(period[1], period[0] + 1)], [plot.left, plot.right]);
  const y = scaleLinear([0, end], [plot.bottom, plot.top]);
  const line = (ratio: number, stroke: 'rule' | 'ink', thickness: number): SceneShape => ({
    ...{ shape: 'line', x1: plot.left, x2: plot.right, y1: y(ratio), y2: y(ratio), stroke, thickness },
  });
  const label = (text: string, at: number, baseline: number, anchor: 'start' | 'middle' | 'end' = 'end'): SceneShape => ({
    ...{ shape: 'label', x: at, y: baseline, text, size: 8, paint: 'muted', anchor },
  });
  const ticks = [0, 0.5, 1, 1.5, 2].filter((ratio) => ratio <= end);
  return {
    width,
    height,
    shapes: [
      ...ticks.flatMap((ratio) => [
        line(ratio, ratio === 1 ? 'ink' : 'rule', ratio === 1 ? 1.25 : 0.5),
        label(`${ratio * 100} %`, plot.left - 6, y(ratio) + 3),
      ]),
      label(words.axis, 0, 10, 'start'),
      label(words.from, plot.left, plot.bottom + 14, 'start'),
      label(words.to, plot.right, plot.bottom + 14),
      label(words.objective, plot.right - 4, y(1) - 4),
      ...legend(words.marks, height - 6),
      ...labelled(series, y, end).flatMap(({ entry, baseline }) => seriesShapes(entry, baseline, end, x, y)),
    ],
  };
}

interface Placed {
  readonly entry: TrendSeries;
  readonly baseline: number;
}

/** Names stand beside their last point, pushed apart where two would lie on each other. */
function labelled(series: readonly TrendSeries[], y: (ratio: number) => number, end: number): readonly Placed[] {
  const wanted = series
    .flatMap((entry) => {
      const last = entry.points.at(-1);
      return last === undefined ? [] : [{ entry, baseline: y(Math.min(last.ratio, end)) + 3 }];
    })
    .toSorted((a, b) => a.baseline - b.baseline);
  let next = plot.top;
  return wanted.map(({ entry, baseline }) => {
    const placed = Math.max(baseline, next);
    next = placed + 11;
    return { entry, baseline: placed };
  });
}

function seriesShapes(
  { label, points }: TrendSeries,
  baseline: number,
  end: number,
  x: (atMs: number) => number,
  y: (ratio: number) => number,
): readonly SceneShape[] {
  const at = points.map((point) => ({ x: x(point.atMs), y: y(Math.min(point.ratio, end)), state: point.state }));
  const last = at.at(-1);
  const lines = at.slice(1).map((point, index): SceneShape => {
    const before = at[index] ?? point;
    return { shape: 'line', x1: before.x, y1: before.y, x2: point.x, y2: point.y, stroke: 'accent', thickness: 1 };
  });
  const lead: readonly SceneShape[] =
    last === undefined
      ? []
      : [
          { shape: 'line', x1: last.x, y1: last.y, x2: plot.right + 8, y2: baseline - 3, stroke: 'rule', thickness: 0.5 },
          {
            shape: 'label',
            x: plot.right + 11,
            y: baseline,
            text: fitLabel(label, 8, width - plot.right - 11),
            size: 8,
            paint: 'ink',
          },
        ];
  return [...lead, ...lines, ...at.flatMap((point) => markOf(point.x, point.y, point.state))];
}

/** A square is a pass, a triangle on its head a failure, a diamond anything else: told apart without colour. */
function markOf(x: number, y: number, state: StatusState): readonly SceneShape[] {
  const size = 4;
  if (state === 'good') return [{ shape: 'rect', x: x - size, y: y - size, width: size * 2, height: size * 2, fill: 'good' }];
  const points: readonly (readonly [number, number])[] =
    state === 'bad'
      ? [
          [x - size - 1, y - size],
          [x + size + 1, y - size],
          [x, y + size + 1],
        ]
      : [
          [x, y - size - 1],
          [x + size + 1, y],
          [x, y + size + 1],
          [x - size - 1, y],
        ];
  return [{ shape: 'polygon', fill: state, points }];
}

function legend(entries: readonly (readonly [StatusState, string])[], y: number): readonly SceneShape[] {
  let x = plot.left;
  return entries.flatMap(([state, word]) => {
    const at = x;
    x += 22 + estimateWidth(word, 8);
    return [...markOf(at + 5, y - 3, state), { shape: 'label', x: at + 14, y, text: word, size: 8, paint: 'muted' } as const];
  });
}
