// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot be laid out one window of rows at a time
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import { useText } from '../../lib/text.ts';
import styles from './data-grid.module.css';
import type { GridColumn, GridSort } from './grid-column.ts';
import { remPixels } from './use-column-widths.ts';

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: GridSort | null;
  /** The column the keyboard is in, or null while it is in a row. */
  readonly active: number | null;
  readonly onPress: (column: number) => void;
  /** Units: rem; null gives the column its own width again. */
  readonly onWidth: (columnId: string, width: number | null) => void;
}

/** The names of the columns: a press sorts, the edge between two is drawn to make one wider. */
export function GridHead<Row>({ columns, sort, active, onPress, onWidth }: GridHeadProps<Row>) {
  const t = useText();
  return (
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus */}
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        {columns.map((column, at) => {
          const sorted = sort?.columnId === column.id ? sort : null;
          const SortIcon = sorted?.descending ? ArrowDown : ArrowUp;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it answers the keys
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={at + 1}
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
              tabIndex={active === at ? 0 : -1}
              data-cell={`-1:${at}`}
              data-align={column.align}
              className={styles.headCell}
              title={t('grid.headHint', { column: column.header })}
              onClick={() => onPress(at)}
            >
              <span className={styles.headText}>{column.header}</span>
              {sorted && <SortIcon size={13} aria-hidden />}
              <Edge onWidth={(width) => onWidth(column.id, width)} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The right edge of a column, to be drawn with the mouse; the keyboard has Alt with the arrows. */
function Edge({ onWidth }: { readonly onWidth: (width: number | null) => void }) {
  const began = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    began.current = { x: event.clientX, width: event.currentTarget.parentElement?.getBoundingClientRect().width ?? 0 };
  };
  const draw = (event: PointerEvent) => {
    if (began.current) onWidth((began.current.width + event.clientX - began.current.x) / remPixels());
  };
  const end = () => {
    began.current = null;
  };
  return (
    <span
      aria-hidden
      className={styles.edge}
      onPointerDown={begin}
      onPointerMove={draw}
      onPointerUp={end}
      onPointerCancel={end}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onWidth(null)}
    />
  );
}
