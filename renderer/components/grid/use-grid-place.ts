import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AfterEdit } from './cell-input.tsx';
import type { GridCell, GridPlace } from './grid-column.ts';

/** The open cell. */
export interface CellEdit extends GridCell {
  /** The first key typed, which replaces the value; null to change what is there. */
  readonly typed: string | null;
}

interface Kept extends GridPlace {
  /** The row the keyboard is in, wherever it moves to; null in the header and before a row was chosen. */
  readonly key: string | null;
}

interface GridRows<Row> {
  readonly shown: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columnCount: number;
}

const steps: Readonly<Record<Exclude<AfterEdit, 'nowhere'>, GridPlace>> = {
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
  stay: { row: 0, column: 0 },
};

/**
 * Where the keyboard is and which cell is open.
 *
 * Both belong to a row by its key and never to a position: sorting and filtering put another row in the same place.
 * An open cell is closed, unsaved, when its row is no longer shown; the keyboard then is in the row that took its place.
 */
export function useGridPlace<Row>({ shown, keyOf, columnCount }: GridRows<Row>) {
  const [place, setPlace] = useState<Kept>({ key: null, row: 0, column: 0 });
  const [open, setOpen] = useState<CellEdit | null>(null);
  const latest = useRef({ shown, columnCount });
  useLayoutEffect(() => {
    latest.current = { shown, columnCount };
  });

  const activeRow = useMemo(() => {
    const found = rowOf(shown, keyOf, place.key, place.row);
    return found < 0 ? Math.min(place.row, shown.length - 1) : found;
  }, [shown, keyOf, place]);
  const openRow = useMemo(() => (open ? rowOf(shown, keyOf, open.key, activeRow) : -1), [shown, keyOf, open, activeRow]);
  if (open && openRow < 0) setOpen(null);

  const moveTo = useCallback(
    (to: GridPlace) => {
      const row = latest.current.shown[to.row];
      setPlace({ ...to, key: row ? keyOf(row) : null });
    },
    [keyOf],
  );
  const moveToCell = useCallback(
    (cell: GridCell) => setPlace({ ...cell, row: Math.max(0, rowOf(latest.current.shown, keyOf, cell.key)) }),
    [keyOf],
  );
  const openCell = useCallback(
    (cell: GridCell, typed: string | null) => {
      moveToCell(cell);
      setOpen({ ...cell, typed });
    },
    [moveToCell],
  );
  /** Answers whether the keyboard went on to a cell. */
  const closeCell = useCallback(
    (after: AfterEdit, from: GridCell): boolean => {
      setOpen((now) => (now?.key === from.key && now.column === from.column ? null : now));
      const { shown: rows, columnCount: columns } = latest.current;
      const row = rowOf(rows, keyOf, from.key);
      if (after === 'nowhere' || row < 0) return false;
      moveTo({
        row: Math.min(rows.length - 1, row + steps[after].row),
        column: Math.max(0, Math.min(columns - 1, from.column + steps[after].column)),
      });
      return true;
    },
    [keyOf, moveTo],
  );
  const edit = openRow < 0 ? null : open;
  return { active: { row: activeRow, column: place.column }, edit, editRow: openRow, moveTo, moveToCell, openCell, closeCell };
}

/** Where the row of a key is shown, looked for first where it was; −1 when it is not. */
function rowOf<Row>(shown: readonly Row[], keyOf: (row: Row) => string, key: string | null, before = -1): number {
  if (key === null) return -1;
  const there = shown[before];
  return there !== undefined && keyOf(there) === key ? before : shown.findIndex((row) => keyOf(row) === key);
}
