// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot be laid out one window of rows at a time
// biome-ignore-all lint/a11y/noStaticElementInteractions: the role is always one of two cell roles
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is always one of two cell roles
import { memo, useRef } from 'react';
import { type AfterEdit, CellInput } from './cell-input.tsx';
import styles from './data-grid.module.css';
import type { GridCell, GridColumn } from './grid-column.ts';
import type { CellEdit } from './use-grid-place.ts';

/** What a cell was left with, and why it was not saved. */
export interface RefusedValue {
  readonly column: string;
  readonly value: string;
  readonly problem: string;
}

interface GridRowProps<Row> {
  readonly row: Row;
  readonly rowKey: string;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  /** The column the keyboard is in, or null. */
  readonly active: number | null;
  readonly edit: CellEdit | null;
  readonly onActivate: (cell: GridCell) => void;
  readonly onEdit: (cell: GridCell) => void;
  readonly onDone: (after: AfterEdit, from: GridCell) => void;
  readonly onRefused: (refused: RefusedValue) => void;
}

function Row<R>({ row, rowKey, index, top, columns, active, edit, onActivate, onEdit, onDone, onRefused }: GridRowProps<R>) {
  // the first press goes to a cell, the next one changes it
  const pressedAgain = useRef(false);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: in a grid the cells take the focus, not the rows
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      data-active={active !== null || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const editing = edit?.column === at ? edit : null;
        const cell: GridCell = { key: rowKey, column: at };
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it answers the keys
          <div
            key={column.id}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            aria-readonly={column.editor ? undefined : true}
            tabIndex={active === at ? 0 : -1}
            data-cell={`${index}:${at}`}
            data-align={column.align}
            data-editable={column.editor ? true : undefined}
            data-editing={editing ? true : undefined}
            className={styles.cell}
            onPointerDown={(event) => {
              pressedAgain.current = event.currentTarget === document.activeElement;
            }}
            onClick={() => !editing && (pressedAgain.current && column.editor ? onEdit(cell) : onActivate(cell))}
            onDoubleClick={() => column.editor && !editing && onEdit(cell)}
          >
            {column.editor && editing ? (
              <CellInput
                label={column.header}
                original={column.editor.textOf(row)}
                typed={editing.typed}
                choices={column.editor.choices}
                save={(text) => column.editor?.commit(row, text) ?? Promise.resolve(null)}
                onDone={(after) => onDone(after, cell)}
                onRefused={(value, problem) => onRefused({ column: column.header, value, problem })}
              />
            ) : (
              <span className={styles.text}>{column.render?.(row) ?? column.textOf(row)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** A row is drawn again only when it, its place or what the keyboard does in it changed. */
export const GridRow = memo(Row) as typeof Row;
