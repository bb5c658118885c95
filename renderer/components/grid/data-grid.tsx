// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot be laid out one window of rows at a time
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { X } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useText } from '../../lib/text.ts';
import { Banner } from '../banner.tsx';
import { IconButton } from '../icon-button.tsx';
import type { AfterEdit } from './cell-input.tsx';
import styles from './data-grid.module.css';
import type { GridCell, GridColumn, GridPlace, GridSort } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { isTyping, moveBy } from './grid-keys.ts';
import { GridRow, type RefusedValue } from './grid-row.tsx';
import { nextSort } from './row-order.ts';
import { remPixels, useColumnWidths } from './use-column-widths.ts';
import { useGridPlace } from './use-grid-place.ts';
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

/** A cell too narrow for its text tells all of it under the mouse; under the keyboard it opens (`.cell:focus-visible`). */
function tellWhole(event: PointerEvent): void {
  const cell = event.target instanceof Element && event.target.closest<HTMLElement>('[data-cell]');
  if (cell && cell.role !== 'columnheader') cell.title = cell.scrollWidth > cell.clientWidth ? cell.innerText : '';
}

/** A table that is worked in: arrow keys move, Enter, F2 or typing changes a cell; only the rows in view are drawn. */
export function DataGrid<Row extends object>({ label, columns, rows, keyOf, filter, empty, onShownChange }: DataGridProps<Row>) {
  const [sort, setSort] = useState<GridSort | null>(null);
  const t = useText();
  const [refused, setRefused] = useState<RefusedValue | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const shown = useOrderedRows({ columns, rows, keyOf, filter, sort });
  const { tracks, width, setWidth } = useColumnWidths(columns);
  // read once: asking at every key would make the browser lay out the page first
  const [rowHeight] = useState(() => rowHeightRem * remPixels());
  const { active, edit, editRow, moveTo, moveToCell, openCell, closeCell } = useGridPlace({
    shown,
    keyOf,
    columnCount: columns.length,
  });

  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 5,
    scrollPaddingStart: rowHeight,
    // The rows with the keyboard and with an open cell stay drawn when they are scrolled away, so that nothing typed is lost.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const kept = [active.row, editRow].filter((row) => row >= 0 && row < shown.length);
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
      moveTo(to);
      if (to.row >= 0) virtual.scrollToIndex(to.row, { align: 'auto' });
    },
    [virtual, moveTo],
  );
  const activate = useCallback(
    (cell: GridCell) => {
      focusWanted.current = true;
      moveToCell(cell);
    },
    [moveToCell],
  );
  const beginEdit = useCallback(
    (cell: GridCell, typed: string | null = null) => {
      setRefused(null);
      openCell(cell, typed);
    },
    [openCell],
  );
  const endEdit = useCallback(
    (after: AfterEdit, from: GridCell) => {
      if (closeCell(after, from)) focusWanted.current = true;
    },
    [closeCell],
  );

  const sortBy = (column: GridColumn<Row> | undefined) => column && setSort(nextSort(sort, column.id));
  const widen = (byRem: number) => {
    const column = columns[active.column];
    const cell = scroller.current?.querySelector(`[data-cell="-1:${active.column}"]`);
    if (column && cell) setWidth(column.id, cell.getBoundingClientRect().width / remPixels() + byRem);
  };
  const activeRow = shown[active.row];
  const activeCell = activeRow && { key: keyOf(activeRow), column: active.column };
  const onKeyDown = (event: KeyboardEvent) => {
    if (edit) return;
    if (event.altKey) {
      const byRem = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (byRem === undefined) return;
      event.preventDefault();
      return widen(byRem);
    }
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = moveBy(event, active, { rows: shown.length, columns: columns.length, pageRows });
    const column = columns[active.column];
    if (to) {
      event.preventDefault();
      goTo(to);
    } else if (active.row < 0 && column && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      sortBy(column);
    } else if (activeCell && column?.editor) {
      if (event.key === 'Enter' || event.key === 'F2') {
        event.preventDefault();
        beginEdit(activeCell);
      } else if (!column.editor.choices && isTyping(event)) {
        event.preventDefault();
        beginEdit(activeCell, event.key);
      }
    }
  };

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
        onPointerOver={tellWhole}
      >
        <GridHead
          columns={columns}
          sort={sort}
          active={active.row === -1 ? active.column : null}
          onPress={(at) => {
            focusWanted.current = true;
            moveTo({ row: -1, column: at });
            sortBy(columns[at]);
          }}
          onWidth={setWidth}
        />
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            if (!row) return null;
            const isActive = active.row === item.index;
            return (
              <GridRow
                key={keyOf(row)}
                row={row}
                rowKey={keyOf(row)}
                index={item.index}
                top={item.start}
                columns={columns}
                active={isActive ? active.column : null}
                edit={editRow === item.index ? edit : null}
                onActivate={activate}
                onEdit={beginEdit}
                onDone={endEdit}
                onRefused={setRefused}
              />
            );
          })}
        </div>
      </div>
      {refused && (
        <Banner
          tone="problem"
          title={t('grid.notSaved', { column: refused.column, value: refused.value })}
          actions={<IconButton icon={X} label={t('common.dismiss')} onPress={() => setRefused(null)} />}
        >
          {refused.problem}
        </Banner>
      )}
      {shown.length === 0 && <div className={styles.empty}>{empty}</div>}
    </div>
  );
}
