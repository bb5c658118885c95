import { expect, test } from 'vitest';
import { formatsOf } from '../../renderer/lib/format.ts';
import { parseBytes } from '../../renderer/lib/parse-bytes.ts';

const english = formatsOf({ language: 'en', timeZone: 'Asia/Tokyo' });
const chinese = formatsOf({ language: 'zh-CN', timeZone: 'Asia/Shanghai' });
const japanese = formatsOf({ language: 'ja', timeZone: 'Asia/Tokyo' });

test('a moment is shown in the time zone of the site, on a clock of 24 hours', () => {
  expect(english.precise('2026-11-22T15:03:07.000Z')).toBe('23 Nov 2026, 00:03:07');
  expect(english.clock('2026-11-22T05:03:07.000Z')).toBe('14:03:07');
});

test('a day is the same day in every time zone', () => {
  expect(english.day('2026-11-22')).toBe('22 Nov 2026');
});

test('minutes are whole days, hours and minutes in the words of the language', () => {
  expect([0, 59, 240, 1565, 1440].map(english.duration)).toEqual(['0 min', '59 min', '4 h', '1 d 2 h 5 min', '1 d']);
  expect([chinese.duration(250), japanese.duration(250)]).toEqual(['4 小时 10 分钟', '4 時間 10 分']);
});

test('measured time is as fine as it is short', () => {
  expect([0, 3, 53, 1_900, 9_960, 67_000, 6_487_000].map(english.elapsed)).toEqual([
    '0.0 s',
    '< 0.1 s',
    '0.1 s',
    '1.9 s',
    '10 s',
    '1 min 07 s',
    '1 h 48 min',
  ]);
});

test('a size is shown in the binary units of the command line and the pack', () => {
  expect([0, 1_023, 1_024, 1_048_575, 13_107_200, 734_003_200].map(english.bytes)).toEqual([
    '0 B',
    '1023 B',
    '1 KiB',
    '1 MiB',
    '12.5 MiB',
    '700 MiB',
  ]);
});

test('a size is understood in either notation, with either comma', () => {
  expect(['42', '12.5 GB', '3 TiB', '1,5 MB', '7 kb', '1,500 MiB', '１２．５ＧＢ'].map(parseBytes)).toEqual([
    42, 12_500_000_000, 3_298_534_883_328, 1_500_000, 7_000, 1_572_864_000, 12_500_000_000,
  ]);
  expect(['', 'many', '-1', '1 XB', '99999999 PB', '1,2,3 GB'].map(parseBytes)).toEqual([null, null, null, null, null, null]);
});

test('a date is as far away as it is', () => {
  expect([
    english.away('2026-11-23', '2026-11-22T23:59:00.000Z'),
    english.away('2026-11-10', '2026-11-22'),
    english.away('2027-02-18', '2026-11-22'),
    english.away('2029-11-22', '2026-11-22'),
  ]).toEqual(['tomorrow', '12 days ago', 'in 3 months', 'in 3 years']);
});
