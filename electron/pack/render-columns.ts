import type { Column } from '../../shared/document/block.ts';
import { type } from './draw-theme.ts';
import type { Flow } from './render-flow.ts';

/** Units: points, from a cell's edge to its text. */
export const padding = { x: 6, y: 3 } as const;

export interface PlacedColumn {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
}

function widestWord(flow: Flow, text: string): number {
  return Math.max(0, ...text.split(/\s+/).map((word) => flow.setter.line(word, type.label).width));
}

/** The same widths, with columns too narrow for a word of their header widened at the cost of the others. */
function roomForHeaders(widths: readonly number[], needs: readonly number[]): readonly number[] {
  const wanted = widths.map((width, index) => Math.min(needs[index] ?? 0, width * 1.6));
  const missing = widths.reduce((sum, width, index) => sum + Math.max(0, (wanted[index] ?? 0) - width), 0);
  const spare = widths.reduce((sum, width, index) => sum + Math.max(0, width - (wanted[index] ?? 0)), 0);
  if (missing === 0 || spare <= missing) return widths;
  return widths.map((width, index) => {
    const want = wanted[index] ?? 0;
    return want > width ? want : width - ((width - want) * missing) / spare;
  });
}

/** The columns of a table over the width of the page, each as wide as its share and at least as a word of its header. */
export function placeColumns(flow: Flow, columns: readonly Column[]): readonly PlacedColumn[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0) || 1;
  let x = flow.left;
  const widths = roomForHeaders(
    columns.map((column) => (flow.width * column.weight) / total),
    columns.map((column) => widestWord(flow, column.header) + padding.x * 2),
  );
  return columns.map((column, index) => {
    const width = widths[index] ?? 0;
    const placed = { column, x, width };
    x += width;
    return placed;
  });
}

/** Numbers stand at the end of their column. */
export function alignsEnd(column: Column): boolean {
  return (column.align ?? (column.kind === 'number' ? 'end' : 'start')) === 'end';
}
