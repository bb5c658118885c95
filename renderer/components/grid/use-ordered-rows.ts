import { useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './grid-column.ts';
import { filterRows, haystackOf, sortRows } from './row-order.ts';

interface Question<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly filter: string;
  readonly sort: GridSort | null;
}

interface Order {
  readonly filter: string;
  readonly sort: GridSort | null;
  readonly size: number;
  readonly keys: readonly string[];
}

/**
 * The rows as they are shown.
 *
 * The order is kept while cells are edited – a row does not jump away from under the hand that changes it –
 * and made anew when the filter, the sorting or the number of rows changes.
 */
export function useOrderedRows<Row extends object>({ columns, rows, keyOf, filter, sort }: Question<Row>): readonly Row[] {
  const haystack = useMemo(() => haystackOf(columns), [columns]);
  const order = (): Order => {
    const column = columns.find((candidate) => candidate.id === sort?.columnId);
    const shown = sortRows(filterRows(rows, filter, haystack), column, sort);
    return { filter, sort, size: rows.length, keys: shown.map(keyOf) };
  };
  const [kept, keep] = useState(order);
  const stale = kept.filter !== filter || kept.sort !== sort || kept.size !== rows.length;
  const current = stale ? order() : kept;
  if (stale) keep(current);
  return useMemo(() => {
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return current.keys.flatMap((key) => byKey.get(key) ?? []);
  }, [rows, keyOf, current]);
}
