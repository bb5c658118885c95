import type { ReactNode } from 'react';

export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

/** How a cell is changed in place. `commit` resolves to what is wrong with the text, or null once it is saved. */
export interface CellEditor<Row> {
  /** Given, the value is one of these; otherwise it is typed. */
  readonly choices?: readonly CellChoice[];
  /** The value as it is typed, which may differ from how it is shown. */
  readonly textOf: (row: Row) => string;
  readonly commit: (row: Row, text: string) => Promise<string | null>;
}

/** One column of a grid. Units: `minWidth` in rem; `grow` is its share of what is left over. */
export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly minWidth: number;
  readonly grow: number;
  readonly align?: 'end';
  /** What the filter reads and, without `sortBy`, what sorts. */
  readonly textOf: (row: Row) => string;
  /** False where the filter does not look: numbers, mostly. */
  readonly isSearched?: boolean;
  readonly sortBy?: (row: Row) => string | number | null;
  readonly render?: (row: Row) => ReactNode;
  readonly editor?: CellEditor<Row>;
}

export interface GridSort {
  readonly columnId: string;
  readonly descending: boolean;
}

/** One cell, by the key of its row: it stays the same cell when the rows are sorted or filtered. */
export interface GridCell {
  readonly key: string;
  readonly column: number;
}

/** Where the keyboard is among the rows shown now; row −1 is the header. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}
