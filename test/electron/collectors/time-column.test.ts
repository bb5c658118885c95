import { expect, test } from 'vitest';
import { rowTime, timeColumnCandidates } from '../../../electron/collectors/time-column.ts';

const column = (name: string, type = '') => ({ name, type, notNull: false, primaryKey: 0 });

test('the time a row was last changed is preferred, and planned dates are not taken', () => {
  const columns = [
    column('due_at'),
    column('created_at'),
    column('expires_on', 'DATE'),
    column('updated_at'),
    column('seen', 'DATETIME'),
  ];
  expect(timeColumnCandidates(columns)).toEqual(['updated_at', 'created_at', 'seen']);
  expect(timeColumnCandidates([column('id'), column('title')])).toEqual([]);
});

test('stored times are read with their zone, and as UTC without one', () => {
  const read = (value: unknown) => {
    const { at, zoneStated } = rowTime(value);
    return [at, zoneStated];
  };
  expect(read('2026-03-03T17:30:00.123456+02:00')).toEqual(['2026-03-03T15:30:00.123Z', true]);
  expect(read('2026-03-03 17:30:00+0530')).toEqual(['2026-03-03T12:00:00.000Z', true]);
  expect(read('2026-03-03 17:30')).toEqual(['2026-03-03T17:30:00.000Z', false]);
  expect(read('2026-03-03')).toEqual(['2026-03-03T00:00:00.000Z', false]);
  expect(read(1_772_559_000n)).toEqual(['2026-03-03T17:30:00.000Z', true]);
  expect(read(1_772_559_000_000)).toEqual(['2026-03-03T17:30:00.000Z', true]);
  for (const none of ['2026-13-45', 'yesterday', '', 42n, null]) {
    expect(read(none)).toEqual([null, false]);
  }
});
