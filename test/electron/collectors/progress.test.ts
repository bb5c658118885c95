import { expect, test } from 'vitest';
import { type Progress, progressReporter } from '../../../electron/collectors/progress.ts';

test('progress is told at most ten times a second, and at the end', () => {
  const told: Progress[] = [];
  let nowMs = 0;
  const { tell } = progressReporter(
    (progress) => told.push(progress),
    () => nowMs,
  );
  for (nowMs = 0; nowMs <= 1000; nowMs += 10) {
    tell(nowMs, nowMs);
  }
  nowMs = 1005;
  tell(7, 7, {}, true);
  expect(told).toHaveLength(12);
  expect(told.at(-1)?.files).toBe(7);
});

test('time left follows from the rate so far, and is not told where the total is not known', () => {
  const told: Progress[] = [];
  let nowMs = 0;
  const { tell } = progressReporter(
    (progress) => told.push(progress),
    () => nowMs,
  );
  nowMs = 2000;
  tell(1, 4_000_000, { files: 10, bytes: 10_000_000 });
  nowMs = 4000;
  tell(2, 8_000_000);
  expect(told).toEqual([
    { files: 1, bytes: 4_000_000, filesTotal: 10, bytesTotal: 10_000_000, bytesPerSecond: 2_000_000, secondsLeft: 3 },
    { files: 2, bytes: 8_000_000, bytesPerSecond: 2_000_000 },
  ]);
});
