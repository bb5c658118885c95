import type { GridColumn, GridSort } from './grid-column.ts';

/** The text of a row in which the filter looks, remembered until the row is replaced. */
export type Haystack<Row> = (row: Row) => string;

export function haystackOf<Row extends object>(columns: readonly GridColumn<Row>[]): Haystack<Row> {
  const searched = columns.filter((column) => column.isSearched !== false);
  const known = new WeakMap<Row, string>();
  return (row) => {
    const found = known.get(row);
    if (found !== undefined) return found;
    const text = searched
      .map((column) => column.textOf(row))
      .join('\n')
      .toLowerCase();
    known.set(row, text);
    return text;
  };
}

/** The rows in which every word of the filter occurs. */
export function filterRows<Row>(rows: readonly Row[], filter: string, haystack: Haystack<Row>): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => haystack(row).includes(word)));
}

/** Sorted by one column; what has no value comes last in either direction. */
export function sortRows<Row>(rows: readonly Row[], column: GridColumn<Row> | undefined, sort: GridSort | null): readonly Row[] {
  if (!column || !sort) return rows;
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const sign = sort.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: column.sortBy ? column.sortBy(row) : column.textOf(row) || null }));
  keyed.sort((left, right) => {
    if (left.key === null || right.key === null) return Number(left.key === null) - Number(right.key === null);
    if (typeof left.key === 'number' && typeof right.key === 'number') return sign * (left.key - right.key);
    return sign * collator.compare(String(left.key), String(right.key));
  });
  return keyed.map(({ row }) => row);
}

/** A column's next order when its header is pressed: up, down, as it came. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, descending: false };
  return sort.descending ? null : { columnId, descending: true };
}
