// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot be laid out one window of rows at a time
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { AfterEdit } from './cell-input.tsx';
import styles from './data-grid.module.css';
import type { GridColumn, GridPlace, GridSort } from './grid-column.ts';
import { isTyping, moveBy } from './grid-keys.ts';
import { type CellEdit, GridRow } from './grid-row.tsx';
import { nextSort } from './row-order.ts';
import { useOrderedRows } from './use-ordered-rows.ts';

interface DataGridProps<Row extends object> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly filter: string;
  readonly empty: ReactNode;
  readonly onShownChange?: (shown: number) => void;
}

const rowHeightRem = 2.375;
const steps: Readonly<Record<AfterEdit, GridPlace>> = {
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
  stay: { row: 0, column: 0 },
  nowhere: { row: 0, column: 0 },
};

/** A table that is worked in: arrow keys move, Enter, F2 or typing changes a cell; only the rows in view are drawn. */
export function DataGrid<Row extends object>({ label, columns, rows, keyOf, filter, empty, onShownChange }: DataGridProps<Row>) {
  const [sort, setSort] = useState<GridSort | null>(null);
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const [edit, setEdit] = useState<CellEdit | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const shown = useOrderedRows({ columns, rows, keyOf, filter, sort });
  const rowHeight = rowHeightRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const active = { row: Math.min(place.row, shown.length - 1), column: place.column };

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    // The rows with the keyboard and with an open cell stay drawn when they are scrolled away, so that nothing typed is lost.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const kept = [active.row, edit?.row ?? -1].filter((row) => row >= 0 && row < shown.length);
      return [...new Set([...drawn, ...kept])].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => onShownChange?.(shown.length), [shown.length, onShownChange]);
  useLayoutEffect(() => {
    if (!focusWanted.current || edit) return;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${active.row}:${active.column}"]`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    cell?.focus({ preventScroll: true });
    focusWanted.current = false;
  });

  const goTo = useCallback(
    (to: GridPlace) => {
      focusWanted.current = true;
      setPlace(to);
      if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
    },
    [virtual],
  );
  const activate = useCallback((row: number, column: number) => {
    focusWanted.current = true;
    setPlace({ row, column });
  }, []);
  const beginEdit = useCallback((row: number, column: number, typed: string | null = null) => {
    setPlace({ row, column });
    setEdit({ row, column, typed });
  }, []);
  const shownCount = shown.length;
  const columnCount = columns.length;
  const endEdit = useCallback(
    (after: AfterEdit, from: GridPlace) => {
      setEdit((open) => (open?.row === from.row && open.column === from.column ? null : open));
      if (after === 'nowhere') return;
      focusWanted.current = true;
      setPlace({
        row: Math.min(shownCount - 1, from.row + steps[after].row),
        column: Math.max(0, Math.min(columnCount - 1, from.column + steps[after].column)),
      });
    },
    [shownCount, columnCount],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (edit) return;
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = moveBy(event, active, { rows: shown.length, columns: columns.length, pageRows });
    const column = columns[active.column];
    if (to) {
      event.preventDefault();
      goTo(to);
    } else if (active.row < 0 && column && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      setSort(nextSort(sort, column.id));
    } else if (active.row >= 0 && column?.editor) {
      if (event.key === 'Enter' || event.key === 'F2') {
        event.preventDefault();
        beginEdit(active.row, active.column);
      } else if (!column.editor.choices && isTyping(event)) {
        event.preventDefault();
        beginEdit(active.row, active.column, event.key);
      }
    }
  };

  const tracks = columns.map((column) => `minmax(${column.minWidth}rem, ${column.grow}fr)`).join(' ');
  const width = `${columns.reduce((total, column) => total + column.minWidth, 0)}rem`;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        className={styles.scroller}
        style={{ '--tracks': tracks, '--grid-width': width } as CSSProperties}
        onKeyDown={onKeyDown}
      >
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
                  tabIndex={active.row === -1 && active.column === at ? 0 : -1}
                  data-cell={`-1:${at}`}
                  data-align={column.align}
                  className={styles.headCell}
                  onClick={() => {
                    activate(-1, at);
                    setSort(nextSort(sort, column.id));
                  }}
                >
                  <span className={styles.headText}>{column.header}</span>
                  {sorted && <SortIcon size={13} aria-hidden />}
                </div>
              );
            })}
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (!row) return null;
            const isActive = active.row === item.index;
            return (
              <GridRow
                key={keyOf(row)}
                row={row}
                index={item.index}
                top={item.start}
                columns={columns}
                active={isActive ? active.column : null}
                edit={edit?.row === item.index ? edit : null}
                onActivate={activate}
                onEdit={beginEdit}
                onDone={endEdit}
              />
            );
          })}
        </div>
      </div>
      {shown.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}
