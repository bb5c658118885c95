import type { StatusState } from './block.ts';
import { fitLabel, type Scene, type SceneShape } from './scene.ts';

export interface CoverageRow {
  readonly title: string;
  readonly states: readonly StatusState[];
  /** How much is covered, in the reader's words, such as “4 of 5”. */
  readonly summary: string;
}

const width = 475;
const rowHeight = 24;
const cell = 14;
const left = 170;
const perRow = 14;

/** A square per scope item: filled, barred, crossed or empty, so that it reads without colour. Units: points. */
export function coverageChart(rows: readonly CoverageRow[]): Scene {
  const shapes: SceneShape[] = [];
  let top = 0;
  for (const row of rows) {
    const lines = Math.max(1, Math.ceil(row.states.length / perRow));
    const height = rowHeight + (lines - 1) * (cell + 4);
    shapes.push(
      {
        shape: 'label',
        x: 0,
        y: top + 15,
        text: fitLabel(row.title, 8.5, left - 12, 'bold'),
        size: 8.5,
        weight: 'bold',
        paint: 'ink',
      },
      { shape: 'label', x: width, y: top + 15, text: fitLabel(row.summary, 8.5, 60), size: 8.5, paint: 'muted', anchor: 'end' },
      { shape: 'line', x1: 0, y1: top + height, x2: width, y2: top + height, stroke: 'rule', thickness: 0.5 },
    );
    row.states.forEach((state, index) => {
      shapes.push(...cellShapes(state, left + (index % perRow) * (cell + 4), top + 5 + Math.floor(index / perRow) * (cell + 4)));
    });
    top += height;
  }
  return { width, height: Math.max(top + 1, 1), shapes };
}

function cellShapes(state: StatusState, x: number, y: number): readonly SceneShape[] {
  const line = (x1: number, y1: number, x2: number, y2: number, stroke: 'paper' | StatusState): SceneShape => ({
    shape: 'line',
    x1: x + x1 * cell,
    y1: y + y1 * cell,
    x2: x + x2 * cell,
    y2: y + y2 * cell,
    stroke,
    thickness: 1.5,
  });
  const area = { shape: 'rect', x, y, width: cell, height: cell, radius: 2 } as const;
  switch (state) {
    case 'good':
      return [{ ...area, fill: 'good' }, line(0.24, 0.52, 0.43, 0.72, 'paper'), line(0.43, 0.72, 0.78, 0.3, 'paper')];
    case 'warning':
      return [
        { ...area, fill: 'warning-soft', stroke: 'warning' },
        line(0.5, 0.22, 0.5, 0.58, 'warning'),
        line(0.5, 0.7, 0.5, 0.8, 'warning'),
      ];
    case 'bad':
      return [{ ...area, fill: 'bad' }, line(0.28, 0.28, 0.72, 0.72, 'paper'), line(0.72, 0.28, 0.28, 0.72, 'paper')];
    case 'unknown':
      return [{ ...area, fill: 'paper', stroke: 'unknown' }, line(0.3, 0.5, 0.7, 0.5, 'unknown')];
  }
}
