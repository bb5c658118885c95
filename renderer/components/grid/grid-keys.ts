import type { GridPlace } from './grid-column.ts';

export interface GridBounds {
  readonly rows: number;
  readonly columns: number;
  readonly pageRows: number;
}

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a place, kept inside the grid; null for a key that does not move. */
export function moveBy(pressed: Pressed, from: GridPlace, { rows, columns, pageRows }: GridBounds): GridPlace | null {
  const far = pressed.ctrlKey || pressed.metaKey;
  const at = (row: number, column: number): GridPlace => ({
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  switch (pressed.key) {
    case 'ArrowDown':
      return far ? at(rows - 1, from.column) : at(from.row + 1, from.column);
    case 'ArrowUp':
      return far ? at(0, from.column) : at(from.row - 1, from.column);
    case 'ArrowRight':
      return far ? at(from.row, columns - 1) : at(from.row, from.column + 1);
    case 'ArrowLeft':
      return far ? at(from.row, 0) : at(from.row, from.column - 1);
    case 'Home':
      return far ? at(0, 0) : at(from.row, 0);
    case 'End':
      return far ? at(rows - 1, columns - 1) : at(from.row, columns - 1);
    case 'PageDown':
      return at(from.row + pageRows, from.column);
    case 'PageUp':
      return at(Math.max(0, from.row - pageRows), from.column);
    default:
      return null;
  }
}

/** A key that writes something, so that typing on a cell begins to change it. */
export function isTyping(pressed: Pressed & { readonly altKey: boolean }): boolean {
  return pressed.key.length === 1 && pressed.key !== ' ' && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey;
}
