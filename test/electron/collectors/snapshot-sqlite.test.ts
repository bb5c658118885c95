import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { withSqlite } from '../../../electron/collectors/open-sqlite.ts';
import { type SnapshotSqliteRequest, snapshotSqlite } from '../../../electron/collectors/snapshot-sqlite.ts';
import { readSqlite } from '../../../electron/collectors/sqlite-snapshot.ts';
import { compareDatabases, databaseComparisonSchema } from '../../../shared/domain/database-comparison.ts';
import { databaseSnapshotSchema } from '../../../shared/domain/database-snapshot.ts';
import { isDrillbookError } from '../../../shared/errors/drillbook-error.ts';
import { workFolder } from '../../support/work-folder.ts';
import { noon } from './trees.ts';

function makeDatabase(file: string, sql: string): string {
  const db = new Database(file);
  db.exec(sql);
  db.close();
  return file;
}

const take = (file: string, more: Partial<SnapshotSqliteRequest> = {}) => snapshotSqlite({ file, now: () => noon, ...more });

const production = `
  CREATE TABLE work_order (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, cost REAL, photo BLOB, created_at TEXT, due_at TEXT);
  CREATE INDEX work_order_by_title ON work_order (title);
  CREATE VIEW open_order AS SELECT * FROM work_order;
  INSERT INTO work_order (title, cost, photo, created_at, due_at) VALUES
    ('pump', 12.5, x'00ff', '2026-03-01T08:00:00Z', '2030-01-01'),
    ('valve', NULL, NULL, '2026-03-03 17:30:00', '2031-01-01');
  CREATE TABLE setting (name TEXT PRIMARY KEY, value ANY) WITHOUT ROWID, STRICT;
  INSERT INTO setting VALUES ('a', 1), ('b', 'one');`;

test('a snapshot says what a database holds without its data', async () => {
  const file = makeDatabase(join(workFolder(), 'a.db'), production);
  const snapshot = await take(file, { label: 'production' });
  expect(v.parse(databaseSnapshotSchema, snapshot)).toEqual(snapshot);
  expect(snapshot).toMatchObject({ label: 'production', engine: 'sqlite', takenAt: noon.toISOString() });
  expect(snapshot.tables.map(({ name, rows }) => [name, rows])).toEqual([
    ['setting', 2],
    ['work_order', 2],
  ]);
  expect(snapshot.objects.map(({ kind, name }) => [kind, name])).toEqual([
    ['view', 'open_order'],
    ['index', 'work_order_by_title'],
  ]);
  expect(snapshot.sequences).toEqual([{ name: 'work_order', value: '2' }]);
  expect(snapshot.tables[1]?.times).toEqual({
    column: 'created_at',
    oldest: { raw: '2026-03-01T08:00:00Z', at: '2026-03-01T08:00:00.000Z', zoneStated: true },
    newest: { raw: '2026-03-03 17:30:00', at: '2026-03-03T17:30:00.000Z', zoneStated: false },
  });
});

test('the checksum of contents is the published sum of the rows', async () => {
  const { hash } = await import('node:crypto');
  const file = makeDatabase(
    join(workFolder(), 'a.db'),
    "CREATE TABLE t (a, b, c); INSERT INTO t VALUES (-2, 'é', NULL), (0.5, x'01', 'x');",
  );
  const hex = (rows: string[]) => {
    const sum = rows.reduce(
      (total, row) => total + BigInt(`0x${hash('sha256', Buffer.from(row.replaceAll(' ', ''), 'hex'), 'hex')}`),
      0n,
    );
    return (sum % 2n ** 256n).toString(16).padStart(64, '0');
  };
  const rows = [
    '01 fffffffffffffffe 03 0000000000000002 c3a9 00',
    '02 3fe0000000000000 04 0000000000000001 01 03 0000000000000001 78',
  ];
  expect((await take(file)).tables[0]?.contentSha256).toBe(hex(rows));
});

test('the order of rows and the free pages of a file do not matter, a single bit does', async () => {
  const work = workFolder();
  const one = makeDatabase(join(work, '1.db'), production);
  const other = makeDatabase(
    join(work, '2.db'),
    `${production} DELETE FROM setting; INSERT INTO setting VALUES ('b', 'one'), ('a', 1); VACUUM;`,
  );
  expect(compareDatabases(await take(one), await take(other))).toMatchObject({ identical: true, counts: { same: 2 } });

  const changes = [
    "UPDATE setting SET value = '1' WHERE name = 'a'",
    "UPDATE work_order SET photo = x'00fe' WHERE id = 1",
    'UPDATE work_order SET cost = 0 WHERE id = 2',
  ];
  for (const change of changes) {
    copyFileSync(one, other);
    makeDatabase(other, change);
    expect(compareDatabases(await take(one), await take(other)).counts).toMatchObject({ 'content-changed': 1 });
  }
});

test('a row that is there twice, and two rows swapped for others, are noticed', async () => {
  const work = workFolder();
  const sum = async (values: string) => {
    const file = makeDatabase(
      join(work, `${values.length}-${values.charCodeAt(1)}-${readdirSync(work).length}.db`),
      `CREATE TABLE t (a); INSERT INTO t VALUES ${values}`,
    );
    return (await take(file)).tables[0]?.contentSha256;
  };
  expect(await sum('(1),(2)')).toBe(await sum('(2),(1)'));
  expect(await sum('(1),(1)')).not.toBe(await sum('(2),(2)'));
  expect(await sum('(1)')).not.toBe(await sum('(1),(1),(1)'));
});

test('text that is not valid UTF-8 is told apart byte by byte, and UTF-16 gives the checksum of UTF-8', async () => {
  const work = workFolder();
  const table = 'CREATE TABLE t (a TEXT); ';
  const sums = [];
  for (const [name, sql] of [
    ['ff', `${table} INSERT INTO t VALUES (CAST(x'ff41' AS TEXT))`],
    ['fe', `${table} INSERT INTO t VALUES (CAST(x'fe41' AS TEXT))`],
    ['utf8', `${table} INSERT INTO t VALUES ('備份 💾' || char(0) || 'x')`],
    ['utf16', `PRAGMA encoding = 'UTF-16le'; ${table} INSERT INTO t VALUES ('備份 💾' || char(0) || 'x')`],
  ] as const) {
    sums.push((await take(makeDatabase(join(work, `${name}.db`), sql))).tables[0]?.contentSha256);
  }
  expect(sums[0]).not.toBe(sums[1]);
  expect(sums[2]).toBe(sums[3]);
});

test('lost rows, missing and added tables, changed definitions, sequences and the data point are found', async () => {
  const work = workFolder();
  const source = makeDatabase(join(work, 'source.db'), `${production} CREATE TABLE lost (a); INSERT INTO lost VALUES (1);`);
  const restored = makeDatabase(
    join(work, 'restored.db'),
    `${production} DELETE FROM work_order WHERE id = 2; UPDATE sqlite_sequence SET seq = 1; DROP INDEX work_order_by_title;
     CREATE TABLE extra (a); ALTER TABLE setting ADD COLUMN note TEXT; PRAGMA user_version = 7;`,
  );
  const comparison = compareDatabases(await take(source), await take(restored));
  expect(v.parse(databaseComparisonSchema, comparison)).toEqual(comparison);
  expect(comparison.tables.map(({ name, outcome, rowDelta }) => [name, outcome, rowDelta])).toEqual([
    ['extra', 'added', null],
    ['lost', 'missing', null],
    ['setting', 'definition-changed', 0],
    ['work_order', 'content-changed', -1],
  ]);
  expect(comparison).toMatchObject({
    identical: false,
    rows: { expected: 5, actual: 3 },
    objects: [{ kind: 'index', name: 'work_order_by_title', change: 'missing' }],
    sequences: [{ name: 'work_order', expected: '2', actual: '1' }],
    settings: [{ name: 'user_version', expected: '0', actual: '7' }],
    expectedDataPoint: { table: 'work_order', column: 'created_at', newest: { at: '2026-03-03T17:30:00.000Z' } },
    actualDataPoint: { newest: { at: '2026-03-01T08:00:00.000Z' } },
  });
});

test('reading a database in WAL mode leaves neither a log nor a changed file beside it', async () => {
  const work = workFolder();
  mkdirSync(join(work, 'db'));
  const file = makeDatabase(join(work, 'db', 'wal.db'), `PRAGMA journal_mode = WAL; ${production}`);
  const before = { bytes: readFileSync(file), modified: statSync(file).mtimeMs };
  expect((await take(file)).tables).toHaveLength(2);
  expect(readdirSync(join(work, 'db'))).toEqual(['wal.db']);
  expect({ bytes: readFileSync(file), modified: statSync(file).mtimeMs }).toEqual(before);
});

test('rows that are only in the log of a database in use are counted, and the log stays', async () => {
  const work = workFolder();
  const writer = new Database(join(work, 'wal.db'));
  writer.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3);');
  const snapshot = await take(join(work, 'wal.db'));
  expect(snapshot.tables[0]?.rows).toBe(3);
  expect(readdirSync(work)).toContain('wal.db-wal');
  expect(writer.prepare('SELECT count(*) FROM t').pluck().get()).toBe(3);
  writer.close();
});

test('what is no database, a damaged one and one that is not there are refused by name', async () => {
  const work = workFolder();
  writeFileSync(join(work, 'text.db'), 'this is a text of some length that is certainly no database '.repeat(50));
  const damaged = makeDatabase(
    join(work, 'damaged.db'),
    `${production} WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) INSERT INTO setting SELECT 'k' || i, randomblob(3000) FROM n`,
  );
  const bytes = readFileSync(damaged);
  bytes.fill(0x5a, 4096, bytes.length - 4096);
  writeFileSync(damaged, bytes);
  for (const name of ['text.db', 'damaged.db', 'missing.db', '.']) {
    await expect(take(join(work, name)), name).rejects.toSatisfy((error) => isDrillbookError(error, 'DATABASE_NOT_READABLE'));
  }
  expect(readdirSync(work)).toEqual(['damaged.db', 'text.db']);
});

test('a snapshot can be cancelled', async () => {
  const file = makeDatabase(
    join(workFolder(), 'many.db'),
    'CREATE TABLE t (a); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) INSERT INTO t SELECT i FROM n;',
  );
  const cancel = new AbortController();
  const run = take(file, { signal: cancel.signal, onProgress: () => cancel.abort() });
  await expect(run).rejects.toSatisfy((error) => isDrillbookError(error, 'CANCELLED'));
});

test('rows in another order have the same checksum, other rows another', () => {
  const work = workFolder();
  let number = 0;
  const value = fc.oneof(
    fc.constant(null),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double({ noNaN: true }),
    fc.string(),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { maxLength: 8 }), fc.integer(), (rows, turn) => {
      const write = (list: typeof rows) => {
        number += 1;
        const db = new Database(join(work, `${number}.db`));
        db.exec('CREATE TABLE t (a, b)');
        for (const row of list) {
          db.prepare('INSERT INTO t VALUES (?, ?)').run(
            ...row.map((one) => (one instanceof Uint8Array ? Buffer.from(one) : one)),
          );
        }
        db.close();
        return withSqlite(join(work, `${number}.db`), (db) => readSqlite(db, { timeColumns: {}, onRows: () => undefined }));
      };
      const at = rows.length === 0 ? 0 : Math.abs(turn % rows.length);
      const original = write(rows);
      expect(write([...rows.slice(at), ...rows.slice(0, at)])).toMatchObject({ tables: original.tables });
      const other = write([...rows, ['one', 'more']]);
      expect(other.tables[0]?.contentSha256).not.toBe(original.tables[0]?.contentSha256);
    }),
    { seed: 20261122, numRuns: 40 },
  );
}, 60_000);
