import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTyping, moveBy } from '../../renderer/components/grid/grid-keys.ts';

const bounds = { rows: 10_000, columns: 9, pageRows: 15 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

test('arrow keys move by one, with Ctrl to the edge, and pages by what is in view', () => {
  const from = { row: 100, column: 4 };
  expect(moveBy(press('ArrowDown'), from, bounds)).toEqual({ row: 101, column: 4 });
  expect(moveBy(press('ArrowDown', true), from, bounds)).toEqual({ row: 9_999, column: 4 });
  expect(moveBy(press('PageUp'), from, bounds)).toEqual({ row: 85, column: 4 });
  expect(moveBy(press('Home'), from, bounds)).toEqual({ row: 100, column: 0 });
  expect(moveBy(press('End', true), from, bounds)).toEqual({ row: 9_999, column: 8 });
  expect(moveBy(press('x'), from, bounds)).toBeNull();
});

test('above the first row is the header, and a page up stops at the first row', () => {
  expect(moveBy(press('ArrowUp'), { row: 0, column: 2 }, bounds)).toEqual({ row: -1, column: 2 });
  expect(moveBy(press('PageUp'), { row: 3, column: 2 }, bounds)).toEqual({ row: 0, column: 2 });
});

test('no key leads out of the grid', () => {
  const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown');
  const size = fc.record({
    rows: fc.nat(500),
    columns: fc.integer({ min: 1, max: 20 }),
    pageRows: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(keys, fc.boolean(), size, fc.nat(), fc.nat(), (key, ctrl, within, row, column) => {
      const from = { row: Math.min(row, within.rows - 1), column: column % within.columns };
      const to = moveBy(press(key, ctrl), from, within);
      expect(to?.row).toBeGreaterThanOrEqual(-1);
      expect(to?.row).toBeLessThan(Math.max(within.rows, 1));
      expect(to?.column).toBeGreaterThanOrEqual(0);
      expect(to?.column).toBeLessThan(within.columns);
    }),
    { seed: 20261122 },
  );
});

test('a letter begins to write in a cell, a shortcut and a space do not', () => {
  const typed = (key: string, ctrlKey = false) => isTyping({ ...press(key, ctrlKey), altKey: false });
  expect([typed('a'), typed('検'), typed('a', true), typed(' '), typed('Enter')]).toEqual([true, true, false, false, false]);
});
