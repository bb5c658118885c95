import { expect, test } from 'vitest';
import type { AuditEntry } from '../../../shared/domain/audit-entry.ts';
import type { Period } from '../../../shared/domain/pack-subject.ts';
import type { Instant } from '../../../shared/domain/units.ts';
import { countActivity, entriesOfPeriod } from '../../../shared/rules/period-activity.ts';

const log = (...days: readonly string[]): AuditEntry[] =>
  days.map((day, index) => ({ sequence: index + 1, at: `${day}T12:00:00.000Z`, action: 'asset:edit' }) as AuditEntry);
const october = { from: '2026-10-01', to: '2026-10-31' } as Period;
const issued = (day: string) => `${day}T08:00:00.000Z` as Instant;
const told = (entries: readonly AuditEntry[], day: string) =>
  entriesOfPeriod(entries, october, issued(day)).map(({ sequence }) => sequence);

test('the entries of the days of a period, both included', () => {
  expect(told(log('2026-09-30', '2026-10-01', '2026-10-15', '2026-10-31', '2026-11-01'), '2026-11-22')).toEqual([2, 3, 4]);
  expect(told(log('2026-09-30', '2026-11-01'), '2026-11-22')).toEqual([]);
  expect(told([], '2026-11-22')).toEqual([]);
});

test('where the clock was wrong for a while the entries between are there too, so that the chain has no gap', () => {
  expect(told(log('2026-10-01', '2027-01-01', '2026-10-02', '2026-11-01'), '2026-11-22')).toEqual([1, 2, 3]);
});

test('a period that has not ended takes the log to its end', () => {
  expect(told(log('2026-09-30', '2026-10-01', '2027-01-01'), '2026-10-20')).toEqual([2, 3]);
  expect(told(log('2026-09-30', '2026-10-01', '2027-01-01'), '2026-10-31')).toEqual([2, 3]);
});

test('acts are counted, the most frequent first, of equals by name', () => {
  const entries = ['b:edit', 'a:add', 'c:sign', 'c:sign'].map((action, index) => ({ sequence: index + 7, action }));
  expect(countActivity(entries)).toEqual({
    entries: 4,
    firstSequence: 7,
    lastSequence: 10,
    actions: [
      { action: 'c:sign', count: 2 },
      { action: 'a:add', count: 1 },
      { action: 'b:edit', count: 1 },
    ],
  });
});
