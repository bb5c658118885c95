import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseResticBackup,
  parseResticCheck,
  parseResticSnapshots,
  parseResticVerified,
} from '../../../electron/collectors/restic-output.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';

const printed = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/backup-tools/restic-0.14', name));
const nothing = new Uint8Array();

test('the summary of a backup is its last line', () => {
  const summary = parseResticBackup(printed('backup.jsonl'));
  expect(summary).toEqual({ snapshotId: 'b893a7e3', files: 2, bytes: 3_012_826, addedBytes: 14_024 });
});

test('the list of snapshots gives the time as printed and as an instant', () => {
  const [first] = parseResticSnapshots(printed('snapshots.json'));
  expect(first).toEqual({
    id: 'e42714be011f7300228f301f47403c62240ef886a7e6254a447203a328db1b82',
    time: '2026-11-22T05:34:06.915316241Z',
    takenAt: '2026-11-22T05:34:06.915Z',
    hostname: 'srv1',
    username: 'root',
    paths: ['/srv/t/src'],
    tags: ['site=A'],
  });
});

test('a check is healthy only when it says so in its last words', () => {
  expect(parseResticCheck(printed('check-read-data.ok.txt'), nothing)).toEqual({ readData: true, healthy: true, errors: [] });
  const corrupt = parseResticCheck(printed('check-read-data.corrupt.txt'), nothing);
  expect(corrupt).toMatchObject({ readData: true, healthy: false });
  expect(corrupt.errors).toHaveLength(4);
  expect(parseResticCheck(nothing, nothing).healthy).toBe(false);
});

test('a restore says how many files it verified', () => {
  expect(parseResticVerified(printed('restore-verify.txt'), nothing)).toBe(2);
  expect(parseResticVerified(nothing, nothing)).toBeNull();
});

test('output that is something else is refused by name', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      (bytes) => {
        for (const parse of [parseResticBackup, parseResticSnapshots]) {
          try {
            expect(parse(bytes)).toEqual([]);
          } catch (error) {
            expect(isDrillbookError(error, 'BACKUP_TOOL_FAILED')).toBe(true);
          }
        }
      },
    ),
    { seed: 20261122, numRuns: 300 },
  );
});
