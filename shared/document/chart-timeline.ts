import { scaleLinear } from 'd3-scale';
import type { TimelineKind } from './block.ts';
import { estimateWidth, fitLabel, hatch, type Paint, type Scene, type SceneShape } from './scene.ts';

/** A stretch of the drill. Units: minutes since its start. */
export interface TimelineBar {
  readonly label: string;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly kind: TimelineKind;
  /** The duration as the reader's language writes it. */
  readonly durationText: string;
}

export interface TimelineChartOptions {
  readonly formatMinute: (minute: number) => string;
  /** Where the objective ends, with its word. */
  readonly limit?: { readonly minute: number; readonly label: string };
}

const width = 475;
const rowHeight = 20;
const plot = { left: 170, right: 400, top: 26 } as const;
// the steps of a clock, not of a ruler. Units: minutes
const steps = [
  1 / 60,
  2 / 60,
  5 / 60,
  10 / 60,
  15 / 60,
  0.5,
  1,
  2,
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  240,
  360,
  720,
  1440,
  2880,
  10_080,
  43_200,
];
const fills: Readonly<Record<TimelineKind, Paint>> = {
  step: 'accent',
  wait: 'warning-soft',
  skipped: 'unknown-soft',
  'not-executed': 'unknown-soft',
};

/** Steps and waits of a drill along its clock; waits are hatched, and the objective is a line across. Units: points. */
export function timelineChart(bars: readonly TimelineBar[], options: TimelineChartOptions): Scene {
  const end = Math.max(1 / 60, options.limit?.minute ?? 0, ...bars.map((bar) => bar.endMinute));
  const x = scaleLinear([0, end], [plot.left, plot.right]);
  const bottom = plot.top + bars.length * rowHeight;
  const shapes: SceneShape[] = ticksUpTo(end).flatMap((minute): readonly SceneShape[] => [
    { shape: 'line', x1: x(minute), y1: plot.top - 4, x2: x(minute), y2: bottom, stroke: 'rule', thickness: 0.5 },
    {
      shape: 'label',
      x: x(minute),
      y: plot.top - 8,
      text: options.formatMinute(minute),
      size: 8,
      paint: 'muted',
      anchor: 'middle',
    },
  ]);
  bars.forEach((bar, index) => {
    shapes.push(...barShapes(bar, plot.top + index * rowHeight, x));
  });
  const { limit } = options;
  if (limit !== undefined) {
    const at = x(limit.minute);
    const toLeft = at + estimateWidth(limit.label, 7.5, 'bold') > width;
    shapes.push(
      { shape: 'line', x1: at, y1: plot.top - 4, x2: at, y2: bottom + 6, stroke: 'bad', thickness: 1.25, dash: [3, 2] },
      {
        shape: 'label',
        x: at,
        y: bottom + 15,
        text: limit.label,
        size: 8,
        weight: 'bold',
        paint: 'bad',
        anchor: toLeft ? 'end' : 'middle',
      },
    );
  }
  return { width, height: bottom + (limit === undefined ? 4 : 20), shapes };
}

function ticksUpTo(end: number): readonly number[] {
  const step = steps.find((candidate) => end / candidate <= 5) ?? Math.ceil(end / 5);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

function barShapes(bar: TimelineBar, top: number, x: (minute: number) => number): readonly SceneShape[] {
  const left = x(bar.startMinute);
  const area = { x: left, y: top + 5, width: Math.max(x(bar.endMinute) - left, 1.5), height: 10 };
  const text: SceneShape = {
    shape: 'label',
    x: width,
    y: top + 13,
    text: bar.durationText,
    size: 8.5,
    paint: 'ink',
    anchor: 'end',
  };
  return [
    { shape: 'label', x: 0, y: top + 13, text: fitLabel(bar.label, 8.5, plot.left - 12), size: 8.5, paint: 'ink' },
    {
      shape: 'rect',
      ...area,
      fill: fills[bar.kind],
      ...(bar.kind === 'step' ? {} : { stroke: bar.kind === 'wait' ? 'warning' : 'unknown' }),
    },
    ...(bar.kind === 'wait' ? hatch(area, 'warning') : []),
    text,
  ];
}
