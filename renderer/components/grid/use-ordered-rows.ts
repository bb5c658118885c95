import { useEffect, useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './grid-column.ts';
import { filterRows, type Haystack, haystackOf, sortRows } from './row-order.ts';

interface Question<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly filter: string;
  readonly sort: GridSort | null;
}

interface Order<Row> {
  readonly filter: string;
  readonly sort: GridSort | null;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly shown: readonly Row[];
}

/**
 * The rows as they are shown.
 *
 * The order is kept while cells are edited – a row does not jump away from under the hand that changes it –
 * and made anew when the filter, the sorting or the number of rows changes.
 */
export function useOrderedRows<Row extends object>(question: Question<Row>): readonly Row[] {
  const { columns, rows } = question;
  const haystack = useMemo(() => haystackOf(columns), [columns]);
  useEffect(() => warm(rows, haystack), [rows, haystack]);
  const [kept, keep] = useState<Order<Row>>(() => orderOf(question, haystack, null));
  const isCurrent =
    kept.filter === question.filter && kept.sort === question.sort && kept.rows === rows && kept.columns === columns;
  const current = isCurrent ? kept : orderOf(question, haystack, kept);
  if (!isCurrent) keep(current);
  return current.shown;
}

function orderOf<Row extends object>(question: Question<Row>, haystack: Haystack<Row>, before: Order<Row> | null): Order<Row> {
  const { columns, rows, keyOf, filter, sort } = question;
  const order = (shown: readonly Row[]): Order<Row> => ({ filter, sort, columns, rows, shown });
  if (before && before.filter === filter && before.sort === sort && before.rows.length === rows.length) {
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return order(before.shown.flatMap((row) => byKey.get(keyOf(row)) ?? []));
  }
  // A letter more finds only among what was found: the rows stay in their order.
  const narrows = before?.rows === rows && before.sort === sort && before.filter !== '' && filter.startsWith(before.filter);
  if (narrows && before.columns === columns) return order(filterRows(before.shown, filter, haystack));
  const column = columns.find((candidate) => candidate.id === sort?.columnId);
  return order(sortRows(filterRows(rows, filter, haystack), column, sort));
}

const warmedAtOnce = 2_000;

/** Prepares the texts that the filter reads while nobody waits for them. */
function warm<Row>(rows: readonly Row[], haystack: Haystack<Row>): () => void {
  let next = 0;
  let timer = 0;
  const go = () => {
    const end = Math.min(rows.length, next + warmedAtOnce);
    for (const row of rows.slice(next, end)) haystack(row);
    next = end;
    if (next < rows.length) timer = window.setTimeout(go, 0);
  };
  timer = window.setTimeout(go, 0);
  return () => window.clearTimeout(timer);
}
