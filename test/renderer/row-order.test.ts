import { expect, test } from 'vitest';
import type { GridColumn } from '../../renderer/components/grid/grid-column.ts';
import { filterRows, haystackOf, nextSort, sortRows } from '../../renderer/components/grid/row-order.ts';

interface Row {
  readonly name: string;
  readonly days: number | null;
}

const columns: readonly GridColumn<Row>[] = [
  { id: 'name', header: 'Name', minWidth: 10, grow: 1, textOf: (row) => row.name },
  {
    id: 'days',
    header: 'Days',
    minWidth: 5,
    grow: 1,
    textOf: (row) => `${row.days ?? ''}`,
    isSearched: false,
    sortBy: (row) => row.days,
  },
];
const rows: readonly Row[] = [
  { name: 'Work orders 10', days: 90 },
  { name: 'work orders 9', days: null },
  { name: '検査記録', days: 7 },
];
const namesOf = (found: readonly Row[]) => found.map((row) => row.name);

test('a row is found by every word in any searched column, in any case and order', () => {
  const haystack = haystackOf(columns);
  expect(namesOf(filterRows(rows, 'ORDERS work', haystack))).toEqual(['Work orders 10', 'work orders 9']);
  expect(namesOf(filterRows(rows, 'orders 10', haystack))).toEqual(['Work orders 10']);
  expect(filterRows(rows, '90', haystack)).toEqual([]);
  expect(namesOf(filterRows(rows, '検査', haystack))).toEqual(['検査記録']);
  expect(filterRows(rows, '  ', haystack)).toBe(rows);
});

test('numbers in names sort as numbers, and what has no value comes last in either direction', () => {
  const [name, days] = columns;
  expect(namesOf(sortRows(rows, name, { columnId: 'name', descending: false }))).toEqual([
    'work orders 9',
    'Work orders 10',
    '検査記録',
  ]);
  expect(sortRows(rows, days, { columnId: 'days', descending: false }).map((row) => row.days)).toEqual([7, 90, null]);
  expect(sortRows(rows, days, { columnId: 'days', descending: true }).map((row) => row.days)).toEqual([90, 7, null]);
});

test('a header pressed again and again sorts up, down and not at all', () => {
  const up = nextSort(null, 'name');
  const down = nextSort(up, 'name');
  expect([up, down, nextSort(down, 'name'), nextSort(down, 'days')]).toEqual([
    { columnId: 'name', descending: false },
    { columnId: 'name', descending: true },
    null,
    { columnId: 'days', descending: false },
  ]);
});
