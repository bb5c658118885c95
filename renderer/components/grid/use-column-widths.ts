import { useMemo, useState } from 'react';
import type { GridColumn } from './grid-column.ts';

const narrowestRem = 4;
const widestRem = 60;

/** Rem in pixels, as the page is zoomed now. */
export function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

interface ColumnWidths {
  /** Units: CSS, for `grid-template-columns`. */
  readonly tracks: string;
  /** Units: CSS; below this the grid scrolls sideways. */
  readonly width: string;
  /** Units: rem; null gives a column its own width again. */
  readonly setWidth: (columnId: string, width: number | null) => void;
}

/** The widths of the columns: their share of the window, or what a person has given them. */
export function useColumnWidths<Row>(columns: readonly GridColumn<Row>[]): ColumnWidths {
  const [given, setGiven] = useState<Readonly<Record<string, number>>>({});
  return useMemo(() => {
    const tracks = columns.map(({ id, minWidth, grow }) =>
      given[id] === undefined ? `minmax(${minWidth}rem, ${grow}fr)` : `${given[id]}rem`,
    );
    const total = columns.reduce((sum, { id, minWidth }) => sum + (given[id] ?? minWidth), 0);
    return {
      tracks: tracks.join(' '),
      width: `${total}rem`,
      setWidth: (columnId, width) =>
        setGiven(({ [columnId]: _before, ...others }) =>
          width === null ? others : { ...others, [columnId]: Math.min(widestRem, Math.max(narrowestRem, width)) },
        ),
    };
  }, [columns, given]);
}
