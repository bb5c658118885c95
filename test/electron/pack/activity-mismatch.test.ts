import { expect, test } from 'vitest';
import { activityMismatch } from '../../../electron/pack/activity-mismatch.ts';
import { readActivityRows } from '../../../electron/pack/activity-rows.ts';
import { type ActivityRow, activityFile, activityFileName } from '../../../electron/pack/annex-files.ts';
import type { SiteAuditEvidence } from '../../../shared/domain/evidence-site-audit.ts';
import { countActivity } from '../../../shared/rules/period-activity.ts';
import { activityOf, siteAuditEvidence } from '../../support/evidence-builder.ts';

const honest = siteAuditEvidence();
const table = activityOf(honest);
const rows = readActivityRows(table) ?? [];

/** What an issuer tells who changes the table, and all that is counted in it. */
function told(changed: readonly ActivityRow[], change: Partial<SiteAuditEvidence> = {}) {
  const { attachment, content } = activityFile(changed, honest.language);
  const attachments = honest.attachments.map((file) => (file.name === activityFileName ? attachment : file));
  const evidence = { ...honest, activity: countActivity(changed), attachments: attachments as never, ...change };
  return activityMismatch(evidence, content);
}

const renumbered = (kept: readonly ActivityRow[]): ActivityRow[] =>
  kept.map((row, index) => ({ ...row, sequence: index + 1, previousSha256: kept[index - 1]?.sha256 ?? row.previousSha256 }));
const isOf = (action: string) => (row: ActivityRow) => row.action === action;
const without = (action: string) => renumbered(rows.filter((row) => !isOf(action)(row)));
const shorter = (kept: readonly ActivityRow[]) => ({
  audit: { ...honest.audit, size: kept.length, head: kept.at(-1)?.sha256 ?? '', checkpoints: [] },
});

test('a table reads back as it was written, whatever the names in it', () => {
  const [first] = rows;
  if (first === undefined) throw new TypeError('the table has rows');
  const odd = ['Ada "the" Auditor', 'a, b', 'one\r\ntwo', '=SUM(A1)', `=${'x'.repeat(299)}`, 'plain'];
  const written = odd.map((actor) => ({ ...first, actor }));
  const read = readActivityRows(activityFile(written, 'en').content);
  // what a spreadsheet would take for a formula keeps its apostrophe
  expect(read?.map(({ actor }) => actor)).toEqual(odd.map((actor) => (actor.startsWith('=') ? `'${actor}` : actor)));
  for (const text of ['', 'sequence', 'a,b\r\n1,2\r\n', '"']) expect(readActivityRows(Buffer.from(text))).toBe(null);
});

test('a table made to be read forever is none', () => {
  const header = Buffer.from(table).subarray(0, Buffer.from(table).indexOf('\r\n') + 2);
  for (const hostile of [
    '"'.repeat(3_000_001),
    `${'"'.repeat(999)}x`.repeat(2_000),
    ','.repeat(3_000_000),
    ',,,,,,\r\n'.repeat(300_000),
  ]) {
    const content = Buffer.concat([header, Buffer.from(hostile)]);
    expect(told(readActivityRows(content) ?? [])).toBe('activity');
    expect(activityMismatch(honest, content)).toBe('activity');
  }
});

test('the table of an audit as it is issued tells of the same as its evidence', () => {
  expect(rows).toHaveLength(honest.audit.size);
  expect(activityMismatch(honest, table)).toBe(null);
  expect(told(rows)).toBe(null);
});

test('the counts are those of the table', () => {
  const { activity } = honest;
  const [first, ...actions] = activity.actions;
  const lies = [
    { entries: activity.entries - 1 },
    { firstSequence: 2 },
    { lastSequence: null },
    { actions: [{ ...first, count: 1 }, ...actions] },
    { actions: actions.toReversed() },
  ];
  for (const lie of lies)
    expect(activityMismatch({ ...honest, activity: { ...activity, ...lie } as never }, table)).toBe('activity');
  expect(activityMismatch(honest, Buffer.from('\uFEFFsequence'))).toBe('activity');
});

const rewritten: readonly (readonly [string, () => readonly ActivityRow[]])[] = [
  ['an entry left out', () => rows.filter((_, index) => index !== 100)],
  ['the beginning left out', () => rows.slice(1)],
  ['the end left out', () => rows.slice(0, -1)],
  ['nothing at all', () => []],
  [
    'an entry that does not follow from the one before',
    () => rows.with(100, { ...rows[100], previousSha256: 'a'.repeat(64) } as never),
  ],
  ['another last entry than the log ends in', () => rows.with(-1, { ...rows.at(-1), sha256: 'a'.repeat(64) } as never)],
  [
    'another entry where an earlier pack saw the log end',
    () => {
      const at = honest.audit.checkpoints[0]?.size ?? 0;
      const changed = rows.with(at - 1, { ...rows[at - 1], sha256: 'a'.repeat(64) } as never);
      return changed.with(at, { ...rows[at], previousSha256: 'a'.repeat(64) } as never);
    },
  ],
  ['a first entry of another day', () => rows.with(0, { ...rows[0], at: '2025-12-31T10:00:00.000Z' } as never)],
  ['a pack nobody names', () => rows.with(50, { ...rows[50], action: 'pack:issue', subject: `pack:${'c'.repeat(64)}` } as never)],
  ['a drill that was left out', () => rows.with(50, { ...rows[50], action: 'drill:start', subject: 'drill:left-out' } as never)],
];
test.each(rewritten)('refused: %s', (_, make) => {
  expect(told(make())).toBe('activity');
});

test.each(['drill:approve', 'drill:start', 'drill:record', 'drill:close', 'drill:sign-off', 'check:record', 'evidence:attach'])(
  'an act that a record names and the log does not tell of: %s',
  (action) => {
    const kept = without(action);
    expect(kept.length).toBeLessThan(rows.length);
    expect(told(kept, shorter(kept))).toBe('activity');
  },
);

test('a pack that is named and of which the log does not tell', () => {
  const kept = without('pack:issue');
  const { checkpoints } = honest.audit;
  expect(
    told(kept, {
      audit: {
        ...shorter(kept).audit,
        checkpoints: checkpoints.map((at) => ({ ...at, size: 1, head: rows[0]?.sha256 ?? '' })) as never,
      },
    }),
  ).toBe('activity');
  const edited = renumbered(rows.filter((row, index) => !(isOf('asset:edit')(row) && index === 100)));
  expect(told(edited, shorter(edited))).toBe('activity');
  const cut = renumbered(rows.filter((row, index) => !isOf('pack:issue')(row) && index !== 100));
  expect(told(cut, shorter(cut))).toBe(null);
});

test('of days before the day of issue the table ends with them, and may begin after the first entry of the log', () => {
  const period = { from: '2026-10-01', to: '2026-10-31' } as SiteAuditEvidence['period'];
  const first = rows.findIndex(isOf('pack:issue'));
  const own = rows.slice(first, first + 1);
  expect(told(own, { period, records: [] })).toBe(null);
  expect(told(rows.slice(first, first + 2), { period, records: [] })).toBe('activity');
  // the pack issued on one of these days is told of
  expect(told([], { period, records: [] })).toBe('activity');
  expect(told([], { period, records: [], audit: { ...honest.audit, checkpoints: [] } })).toBe(null);
});
