import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  appendAudit,
  auditEntries,
  auditHead,
  firstBrokenAuditEntry,
  firstBrokenEntry,
  hashRecord,
  listAudit,
} from '../../../electron/store/audit.ts';
import type { WritableDb } from '../../../electron/store/database.ts';
import { protectedAssets } from '../../../electron/store/protected-assets.ts';
import { closeSiteFile, openSiteFile, type SiteFile } from '../../../electron/store/site-file.ts';
import { transact } from '../../../electron/store/transact.ts';
import { workFolder } from '../../support/work-folder.ts';
import { inPassing } from './support/in-passing.ts';
import { codeOf, failureOf } from './support/refusal.ts';
import { createFullSite, createSampleSite, keepAsset, openedAt, sampleAsset } from './support/sample-site.ts';

const entryCount = 40;
let folder: string;
let site: SiteFile;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drillbook-store-'));
  createFullSite(join(folder, 'plant.drillbook'));
  site = openSiteFile(join(folder, 'plant.drillbook'), openedAt);
});

afterAll(() => {
  closeSiteFile(site);
  rmSync(folder, { recursive: true, force: true });
});

test('a log that nobody touched holds together, and its head is its last entry', () => {
  expect(firstBrokenAuditEntry(site.db)).toBeNull();
  expect(firstBrokenEntry(auditEntries(site.db))).toBeNull();
  const [last, ...others] = listAudit(site.db, null, 3);
  expect(auditHead(site.db)).toEqual({ size: entryCount, head: last?.sha256 });
  expect(others.map((entry) => entry.sequence)).toEqual([39, 38]);
  expect(listAudit(site.db, 2, 10).map((entry) => entry.sequence)).toEqual([1]);
});

test('an empty log holds together and ends in zeros', () => {
  const empty = createSampleSite(join(workFolder(), 'plant.drillbook'));
  expect(firstBrokenAuditEntry(empty.db)).toBeNull();
  expect(auditHead(empty.db)).toEqual({ size: 0, head: '0'.repeat(64) });
  closeSiteFile(empty);
});

const textColumns = ['at', 'actor', 'action', 'subject', 'payload', 'previous_sha256', 'sha256'];

test('a single changed byte in any column of any entry is found at that entry', () => {
  const change = fc.record({
    sequence: fc.integer({ min: 1, max: entryCount }),
    column: fc.constantFrom(...textColumns),
    position: fc.nat(),
    flip: fc.integer({ min: 1, max: 255 }),
  });
  fc.assert(
    fc.property(change, ({ sequence, column, position, flip }) => {
      tampering((db) => {
        const row = db.prepare(`SELECT CAST(${column} AS BLOB) AS bytes FROM audit WHERE sequence = ?`).get(sequence);
        const { bytes } = row as { bytes: Buffer };
        const at = position % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        db.prepare(`UPDATE audit SET ${column} = CAST(? AS TEXT) WHERE sequence = ?`).run(bytes, sequence);
        expect(firstBrokenAuditEntry(db)).toBe(sequence);
      });
    }),
    { seed: 20_261_122, numRuns: 400 },
  );
});

test.each(['at', 'actor', 'action', 'subject', 'payload'])(
  'a space added before or after the %s of an entry is found',
  (column) => {
    for (const changed of [`${column} || ' '`, `' ' || ${column}`]) {
      tampering((db) => {
        db.exec(`UPDATE audit SET ${column} = ${changed} WHERE sequence = 7`);
        expect(firstBrokenAuditEntry(db)).toBe(7);
      });
    }
  },
);

test.each([
  ['deleting an entry', 'DELETE FROM audit WHERE sequence = 12', 12],
  ['deleting the first entry', 'DELETE FROM audit WHERE sequence = 1', 1],
  [
    'deleting an entry and closing the ranks',
    'DELETE FROM audit WHERE sequence = 12; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 12',
    12,
  ],
  ['moving an entry to the end', 'UPDATE audit SET sequence = 99 WHERE sequence = 12', 12],
  [
    'putting an entry before the first',
    'INSERT INTO audit SELECT 0, at, actor, action, subject, payload, previous_sha256, sha256 FROM audit WHERE sequence = 3',
    1,
  ],
  [
    'swapping two entries',
    'UPDATE audit SET sequence = -1 WHERE sequence = 5; UPDATE audit SET sequence = 5 WHERE sequence = 6; UPDATE audit SET sequence = 6 WHERE sequence = -1',
    5,
  ],
  [
    'repeating the last entry',
    'INSERT INTO audit SELECT 41, at, actor, action, subject, payload, previous_sha256, sha256 FROM audit WHERE sequence = 40',
    41,
  ],
  [
    'slipping an entry in',
    'UPDATE audit SET sequence = sequence + 100 WHERE sequence >= 20; INSERT INTO audit SELECT 20, at, actor, action, subject, payload, previous_sha256, sha256 FROM audit WHERE sequence = 120; UPDATE audit SET sequence = sequence - 99 WHERE sequence >= 120',
    21,
  ],
])('%s is found', (_what, sql, where) => {
  tampering((db) => {
    db.exec(sql);
    expect(firstBrokenAuditEntry(db)).toBe(where);
  });
});

test('a log whose end was cut off is a shorter log that holds together: only a head noted elsewhere tells', () => {
  const noted = auditHead(site.db);
  tampering((db) => {
    db.exec('DELETE FROM audit WHERE sequence > 30');
    expect(firstBrokenAuditEntry(db)).toBeNull();
    expect(auditHead(db)).not.toEqual(noted);
  });
});

test('a clock that was set back is itself an entry, once', () => {
  const other = createSampleSite(join(workFolder(), 'plant.drillbook'));
  keepAsset(other.db, 1, '2026-11-22T10:00:00.000Z');
  keepAsset(other.db, 2, '2026-11-22T09:00:00.000Z');
  keepAsset(other.db, 3, '2026-11-22T09:00:00.000Z');
  const entries = [...auditEntries(other.db)];
  expect(entries.map((entry) => entry.action)).toEqual(['asset:add', 'clock:set-back', 'asset:add', 'asset:add']);
  expect(JSON.parse(entries[1]?.payload ?? '')).toEqual({ from: '2026-11-22T10:00:00.000Z', to: '2026-11-22T09:00:00.000Z' });
  expect(firstBrokenAuditEntry(other.db)).toBeNull();
  closeSiteFile(other);
});

const oddNotes = [
  ['with spaces around the actor', { actor: '  kari ' }],
  ['with half a letter in the actor', { actor: 'kari \ud83d' }],
  ['with half a letter in the subject', { subject: 'asset:\udc00' }],
  ['with half a letter in the payload', { payload: { note: 'a\ud800b', list: ['\udfff'] } }],
  ['with a NUL in the payload', { payload: { note: 'a\u0000b' } }],
  ['with numbers that JSON writes in two ways', { payload: { a: 1e21, b: -0, c: 0.1 + 0.2, d: 5e-324 } }],
] as const;

test.each(oddNotes)('an entry %s follows from the one before', (_what, odd) => {
  const other = createSampleSite(join(workFolder(), 'plant.drillbook'));
  const note = { at: openedAt, actor: 'kari', action: 'asset:add', subject: 'asset:a', payload: {} };
  const outcome = codeOf(() => transact(other.db, (db) => appendAudit(db, { ...note, ...odd })));
  expect(outcome).toBe('none');
  transact(other.db, (db) => appendAudit(db, note));
  expect(firstBrokenAuditEntry(other.db)).toBeNull();
  closeSiteFile(other);
  const again = openSiteFile(other.path, openedAt);
  expect(firstBrokenAuditEntry(again.db)).toBeNull();
  closeSiteFile(again);
});

test.each([
  ['no actor', { actor: ' ' }],
  ['a time that is none', { at: 'now' }],
  ['no action', { action: '' }],
])('an entry with %s is refused and does not spoil the log', (_what, odd) => {
  inPassing(site.db, (db) => {
    const note = { at: openedAt, actor: 'kari', action: 'asset:add', subject: 'asset:a', payload: {} };
    expect(failureOf(() => appendAudit(db, { ...note, ...odd }))?.code).toBe('REQUEST_INVALID');
    appendAudit(db, note);
    expect(firstBrokenAuditEntry(db)).toBeNull();
  });
});

test('a change and its entry are kept together or not at all', () => {
  const other = createSampleSite(join(workFolder(), 'plant.drillbook'));
  keepAsset(other.db, 1);
  const between = new Error('the power went in between');
  const change = (): void =>
    transact(other.db, (db) => {
      protectedAssets.insert(db, sampleAsset(2));
      throw between;
    });
  expect(change).toThrow(between);
  other.db.exec("CREATE TEMP TRIGGER fails BEFORE INSERT ON main.audit BEGIN SELECT RAISE(ABORT, 'no log today'); END");
  expect(() => keepAsset(other.db, 3)).toThrow('no log today');
  other.db.exec('DROP TRIGGER temp.fails');
  expect(protectedAssets.list(other.db).map((asset) => asset.assetId)).toEqual(['asset-1']);
  expect(auditHead(other.db).size).toBe(1);
  keepAsset(other.db, 4);
  expect(firstBrokenAuditEntry(other.db)).toBeNull();
  closeSiteFile(other);
});

test('the hash of a record does not depend on the order of its fields', () => {
  expect(hashRecord({ a: 1, b: { c: 2, d: 3 } })).toBe(hashRecord({ b: { d: 3, c: 2 }, a: 1 }));
});

/** As somebody does who edits the file with a tool of their own. */
function tampering(work: (db: WritableDb) => void): void {
  site.db.pragma('ignore_check_constraints = ON');
  inPassing(site.db, (db) => {
    db.exec('DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete');
    work(db);
  });
  site.db.pragma('ignore_check_constraints = OFF');
}
