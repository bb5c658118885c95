import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatCount,
  formatDayOf,
  formatElapsed,
  formatExactBytes,
  formatInstant,
  formatTimeOf,
} from '../../../shared/document/compose-format.ts';
import { formatBytes } from '../../../shared/text/format-bytes.ts';

test('a moment is told in the zone of the site with its offset, across summer time and odd offsets', () => {
  const told = (instant: string, zone: string) => formatInstant(instant, zone);
  expect(told('2026-11-22T14:03:07.000Z', 'Asia/Tokyo')).toBe('2026-11-22 23:03:07 +09:00');
  expect(told('2026-11-22T23:03:07.999Z', 'Europe/Stockholm')).toBe('2026-11-23 00:03:07 +01:00');
  expect(told('2026-07-22T23:03:07.000Z', 'Europe/Stockholm')).toBe('2026-07-23 01:03:07 +02:00');
  expect(told('2026-11-22T14:03:07.000Z', 'Asia/Kathmandu')).toBe('2026-11-22 19:48:07 +05:45');
  expect(told('2026-11-22T02:03:07.000Z', 'America/New_York')).toBe('2026-11-21 21:03:07 −05:00');
  expect(told('2026-11-22T00:00:00.000Z', 'UTC')).toBe('2026-11-22 00:00:00 UTC');
});

test('a zone nobody knows is told in UTC and says so', () => {
  expect(formatInstant('2026-11-22T14:03:07.000Z', 'Mars/Olympus')).toBe('2026-11-22 14:03:07 UTC');
});

test('day and time of day are the two halves of a moment', () => {
  const instant = '2026-11-22T23:59:59.000Z';
  expect(`${formatDayOf(instant, 'Asia/Tokyo')} ${formatTimeOf(instant, 'Asia/Tokyo')}`).toBe(
    formatInstant(instant, 'Asia/Tokyo'),
  );
});

test('a told moment can be read back to the second it was', () => {
  const instants = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true });
  const zones = fc.constantFrom('UTC', 'Asia/Kolkata', 'America/St_Johns', 'Australia/Lord_Howe', 'Europe/Berlin');
  fc.assert(
    fc.property(instants, zones, (date, zone) => {
      const told = formatInstant(date.toISOString(), zone);
      const iso = told.replace(' ', 'T').replace(' UTC', 'Z').replace(' ', '').replace('−', '-');
      expect(Date.parse(iso)).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('elapsed time below a minute has tenths, above it whole seconds', () => {
  expect([0, 40, 812, 41_340, 59_949, 59_960, 60_000, 3_020_000, 4_118_000, 90_061_000].map(formatElapsed)).toEqual([
    '0.0 s',
    '< 0.1 s',
    '0.8 s',
    '41.3 s',
    '59.9 s',
    '1 min',
    '1 min',
    '50 min 20 s',
    '1 h 8 min 38 s',
    '25 h 1 min 1 s',
  ]);
});

test('sizes are in binary units, and exact where it matters', () => {
  expect([0, 1023, 1024, 912_000_111, 1_518_900_553].map(formatBytes)).toEqual(['0 B', '1023 B', '1 KiB', '870 MiB', '1.4 GiB']);
  expect(formatExactBytes(1_518_900_553)).toBe('1.4 GiB (1,518,900,553 B)');
  expect(formatExactBytes(12)).toBe('12 B');
  expect([0, 999, 1000, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
});
