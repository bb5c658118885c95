import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDuration, minutesBetween, parseDuration } from '../../../shared/domain/duration.ts';

const runs = { seed: 20_260_302, numRuns: 2_000 };
const minutes = fc.oneof(fc.integer({ min: 0, max: 5_256_000 }), fc.integer({ min: 0, max: 3_000 }));

test('what a duration is written as parses back to the same minutes', () => {
  fc.assert(
    fc.property(minutes, (value) => {
      expect(parseDuration(formatDuration(value))).toBe(value);
    }),
    runs,
  );
});

test('no text makes the parser fail, and what it gives are whole minutes of at most ten years', () => {
  const parts = fc.constantFrom(
    '4',
    '1.5',
    '1,5',
    ' ',
    'h',
    'd',
    'min',
    ':',
    '30',
    '小时',
    '時間',
    '分',
    '-',
    '１',
    'e',
    '99999999',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(parts, { maxLength: 6 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const value = parseDuration(text);
      if (value === null) return;
      expect(Number.isSafeInteger(value)).toBe(true);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(5_256_000);
    }),
    runs,
  );
});

test.each([
  ['4h', 240],
  ['4 H', 240],
  ['4 hours', 240],
  ['1 hour', 60],
  ['2 hrs', 120],
  ['90', 90],
  ['90 min', 90],
  ['90 mins', 90],
  ['90 minutes', 90],
  ['1 minute', 1],
  ['90m', 90],
  ['1:30', 90],
  ['0:05', 5],
  ['100:00', 6_000],
  ['1.5 h', 90],
  ['1,5 h', 90],
  ['0.1 h', 6],
  ['1d', 1_440],
  ['2 days', 2_880],
  ['1 day', 1_440],
  ['1 d 2 h 5 min', 1_565],
  ['1d2h5m', 1_565],
  ['  4 h  ', 240],
  ['4小时', 240],
  ['1天2小时', 1_560],
  ['30分钟', 30],
  ['4時間', 240],
  ['4時間30分', 270],
  ['1日', 1_440],
  ['４時間', 240],
  ['１：３０', 90],
  ['４ｈ', 240],
  ['0', 0],
])('“%s” is %i minutes', (text, value) => {
  expect(parseDuration(text)).toBe(value);
});

test.each([
  '',
  '   ',
  'soon',
  '4 weeks',
  '-4 h',
  '4 h later',
  '1:60',
  '1:5',
  '1:30:00',
  '0.5 min',
  '1.01 h',
  '1e3',
  'h',
  '4 h 30',
  '99999999',
  '4000 d',
  '1.2.3 h',
])('“%s” is no duration, and nothing is guessed', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test.each([
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [1_440, '1 d'],
  [1_565, '1 d 2 h 5 min'],
  [-30, '−30 min'],
])('%i minutes are written “%s”', (value, text) => {
  expect(formatDuration(value)).toBe(text);
});

test('a recovery of 61 seconds took two minutes, one of exactly a minute took one', () => {
  expect(minutesBetween('2026-03-02T08:00:00.000Z', '2026-03-02T08:01:01.000Z')).toBe(2);
  expect(minutesBetween('2026-03-02T08:00:00.000Z', '2026-03-02T08:01:00.000Z')).toBe(1);
  expect(minutesBetween('2026-03-02T08:00:00.000Z', '2026-03-02T08:00:00.000Z')).toBe(0);
});
