import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { checkSchema } from '../../../shared/domain/check.ts';
import { differenceSchema } from '../../../shared/domain/difference.ts';
import { drillProgressSchema } from '../../../shared/domain/drill.ts';
import { drillRecordSchema } from '../../../shared/domain/drill-record.ts';
import { drillStepSchema } from '../../../shared/domain/drill-step.ts';
import { assetIdSchema } from '../../../shared/domain/ids.ts';
import { planSchema } from '../../../shared/domain/plan.ts';
import { assetEditSchema, protectedAssetSchema } from '../../../shared/domain/protected-asset.ts';
import { scopeExclusionSchema } from '../../../shared/domain/scope.ts';
import { recoveryObjectivesSchema, serviceSchema } from '../../../shared/domain/service.ts';
import { dayOnSchema, instantSchema, lineSchema, minutesSchema, noteSchema, sha256Schema } from '../../../shared/domain/units.ts';
import { difference, drillWith, passedCheck } from '../../support/drill-builder.ts';
import { planWith } from '../../support/plan-builder.ts';

const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

test('a plan and a drill record survive being written as JSON and read again', () => {
  const plan = planWith();
  const record = drillWith({ differences: [difference()] });
  expect(v.parse(planSchema, JSON.parse(JSON.stringify(plan)))).toStrictEqual(plan);
  expect(v.parse(drillRecordSchema, JSON.parse(JSON.stringify(record)))).toStrictEqual(record);
});

test('a field nobody knows is refused, not kept in silence', () => {
  const [asset] = planWith().assets;
  expect(accepts(protectedAssetSchema, asset)).toBe(true);
  expect(accepts(protectedAssetSchema, { ...asset, colour: 'red' })).toBe(false);
  expect(accepts(planSchema, { ...planWith(), more: [] })).toBe(false);
});

test.each([-1, 0.5, 5_256_001, Number.NaN, Number.POSITIVE_INFINITY, '240', null])('%s is no number of minutes', (value) => {
  expect(accepts(minutesSchema, value)).toBe(false);
});

test('RTO and RPO are agreed together', () => {
  expect(accepts(recoveryObjectivesSchema, { rtoMinutes: 240, rpoMinutes: 60, mtdMinutes: null })).toBe(true);
  expect(accepts(recoveryObjectivesSchema, { rtoMinutes: 240, mtdMinutes: null })).toBe(false);
  expect(accepts(recoveryObjectivesSchema, { rtoMinutes: 240, rpoMinutes: null, mtdMinutes: null })).toBe(false);
});

test.each([
  '2026-03-02T08:00:00Z',
  '2026-03-02T08:00:00.000+01:00',
  '2026-03-02 08:00:00.000Z',
  '2026-13-02T08:00:00.000Z',
  '2026-02-30T08:00:00.000Z',
  '2026-03-02T25:00:00.000Z',
  '2026-03-02',
  '',
])('“%s” is no instant: milliseconds and Z, so that text order is time order', (text) => {
  expect(accepts(instantSchema, text)).toBe(false);
});

test('the text order of instants is their time order', () => {
  const range = { min: new Date('2000-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true };
  const instants = fc.date(range).map((date) => date.toISOString());
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(accepts(instantSchema, a)).toBe(true);
      expect(Math.sign(Date.parse(a) - Date.parse(b))).toBe(a < b ? -1 : a > b ? 1 : 0);
    }),
    { seed: 20_260_302, numRuns: 500 },
  );
});

test.each(['2026-3-2', '02.03.2026', '2026-03-32', '2026-02-29', '2026-13-01', '2026-03-02T00:00:00.000Z'])(
  '“%s” is no day',
  (text) => {
    expect(accepts(dayOnSchema, text)).toBe(false);
  },
);

test.each(['', '-a', 'Ä', 'a b', 'A', '../etc', `a${'b'.repeat(64)}`, 'a\n'])('“%s” is no id', (text) => {
  expect(accepts(assetIdSchema, text)).toBe(false);
});

test('a digest is 64 lowercase hexadecimal digits', () => {
  expect(accepts(sha256Schema, 'a'.repeat(64))).toBe(true);
  for (const text of ['a'.repeat(63), 'A'.repeat(64), `${'a'.repeat(63)}g`]) expect(accepts(sha256Schema, text)).toBe(false);
});

test('a name has something in it and is no essay; a note may be empty', () => {
  expect(v.parse(lineSchema, '  Plant Nord ')).toBe('Plant Nord');
  for (const text of ['', '   ', 'x'.repeat(301)]) expect(accepts(lineSchema, text)).toBe(false);
  // half a character, as a torn paste leaves it, cannot be hashed
  expect([v.parse(lineSchema, 'a\ud83d'), v.parse(noteSchema, '\ude00b')]).toEqual(['a\ufffd', '\ufffdb']);
  expect(accepts(noteSchema, '')).toBe(true);
  expect(accepts(noteSchema, 'x'.repeat(20_001))).toBe(false);
});

test('a service has a priority from 1 to 4', () => {
  const [service] = planWith().services;
  for (const priority of [1, 2, 3, 4]) expect(accepts(serviceSchema, { ...service, priority })).toBe(true);
  for (const priority of [0, 5, 1.5, '1']) expect(accepts(serviceSchema, { ...service, priority })).toBe(false);
});

test('an exclusion says why, in more than a dash', () => {
  const [exclusion] = planWith().exclusions;
  for (const reason of ['', '-', '   x ']) expect(accepts(scopeExclusionSchema, { ...exclusion, reason })).toBe(false);
});

test('retention is one day to a hundred years', () => {
  const [asset] = planWith().assets;
  for (const retentionDays of [0, -1, 36_501, 1.5])
    expect(accepts(protectedAssetSchema, { ...asset, retentionDays })).toBe(false);
  for (const retentionDays of [1, 36_500, null]) expect(accepts(protectedAssetSchema, { ...asset, retentionDays })).toBe(true);
});

test('an edit changes fields of an asset, never its id or its revision', () => {
  expect(accepts(assetEditSchema, { name: 'Work orders', retentionDays: null })).toBe(true);
  for (const change of [{ assetId: 'other' }, { revision: 7 }, { changedAt: '2026-03-02T08:00:00.000Z' }]) {
    expect(accepts(assetEditSchema, change)).toBe(false);
  }
});

test('a step that is done has both its times; one that is not says why', () => {
  const step = { kind: 'restore', plannedMinutes: null };
  const done = {
    ...step,
    state: 'done',
    startedAt: '2026-03-02T08:00:00.000Z',
    endedAt: '2026-03-02T09:00:00.000Z',
    elapsedMs: 3_600_000,
    waitMinutes: 0,
    note: '',
  };
  expect(accepts(drillStepSchema, done)).toBe(true);
  const { endedAt: _, ...without } = done;
  expect(accepts(drillStepSchema, without)).toBe(false);
  expect(accepts(drillStepSchema, { ...step, state: 'skipped' })).toBe(false);
  expect(accepts(drillStepSchema, { ...step, state: 'pending', startedAt: done.startedAt })).toBe(false);
  expect(accepts(drillStepSchema, { ...step, kind: 'celebrate', state: 'pending' })).toBe(false);
});

test('a drill that is planned has no approval yet, and one that runs cannot lack its criteria', () => {
  const { progress } = drillWith().drill;
  expect(accepts(drillProgressSchema, { kind: 'planned' })).toBe(true);
  expect(accepts(drillProgressSchema, { kind: 'planned', approvedBy: 'anna' })).toBe(false);
  expect(accepts(drillProgressSchema, progress)).toBe(true);
  expect(accepts(drillProgressSchema, { ...progress, fixedCriteria: undefined })).toBe(false);
  if (!('fixedCriteria' in progress)) throw new Error('the drill was signed off');
  expect(accepts(drillProgressSchema, { ...progress, fixedCriteria: { ...progress.fixedCriteria, criteria: [] } })).toBe(false);
});

test('a check has one of four results, and a difference one of five dispositions', () => {
  expect(accepts(checkSchema, { ...passedCheck(), result: 'ok' })).toBe(false);
  expect(accepts(differenceSchema, { ...difference(), disposition: 'ignored' })).toBe(false);
  expect(accepts(differenceSchema, { ...difference(), count: -1 })).toBe(false);
  expect(accepts(differenceSchema, { ...difference(), subject: '' })).toBe(false);
});
