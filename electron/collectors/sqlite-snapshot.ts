import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { DatabaseColumn, DatabaseSnapshot, DatabaseTable } from '../../shared/domain/database-snapshot.ts';
import { quoted, sumRows } from './sqlite-rows.ts';
import { rowTime, timeColumnCandidates } from './time-column.ts';

export interface SqliteReading {
  /** Which column tells when a row was written, by table; found by name where not given. */
  readonly timeColumns: Readonly<Record<string, string>>;
  /** Called now and then with the rows read since the last call; what it throws stops the reading. */
  readonly onRows: (rows: number) => void;
}

/** The part of a snapshot that the database itself tells. */
export type SqliteContents = Pick<DatabaseSnapshot, 'engineVersion' | 'settings' | 'tables' | 'objects' | 'sequences'>;

/** Everything a snapshot says of an open SQLite database. Tables are read row by row and never held. */
export function readSqlite(db: Database.Database, reading: SqliteReading): SqliteContents {
  // one transaction: what another program writes meanwhile is not seen
  return db.transaction(() => ({
    engineVersion: String(db.prepare('SELECT sqlite_version()').pluck().get()),
    settings: settingsOf(db),
    tables: tablesOf(db).map((table) => readTable(db, table, reading)),
    objects: objectsOf(db),
    sequences: sequencesOf(db),
  }))();
}

function settingsOf(db: Database.Database): Record<string, string> {
  const names = ['encoding', 'user_version', 'application_id'];
  return Object.fromEntries(names.map((name) => [name, String(db.pragma(name, { simple: true }))]));
}

interface TableName {
  readonly name: string;
  readonly virtual: boolean;
  readonly sql: string;
}

function tablesOf(db: Database.Database): TableName[] {
  const rows = db
    .prepare(
      `SELECT l.name AS name, l.type = 'virtual' AS virtual, s.sql AS sql
       FROM pragma_table_list AS l JOIN sqlite_schema AS s ON s.type = 'table' AND s.name = l.name
       WHERE l.schema = 'main' AND l.type IN ('table', 'virtual', 'shadow') AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { name: string; virtual: number; sql: string }[];
  return rows.map(({ name, virtual, sql }) => ({ name, virtual: virtual === 1, sql })).sort(byName);
}

function readTable(db: Database.Database, table: TableName, reading: SqliteReading): DatabaseTable {
  const columns = columnsOf(db, table.name);
  const definition = { name: table.name, columns, definitionSha256: hash('sha256', table.sql, 'hex') };
  if (table.virtual) {
    // what a virtual table shows is made by an extension from shadow tables, which are read as ordinary tables
    return { ...definition, rows: null, contentSha256: null, times: null };
  }
  const { rows, contentSha256 } = sumRows({ db, table: table.name, columns, onRows: reading.onRows });
  return { ...definition, rows, contentSha256, times: timesOf(db, table.name, columns, reading.timeColumns[table.name]) };
}

function columnsOf(db: Database.Database, table: string): DatabaseColumn[] {
  const rows = db
    .prepare('SELECT name, type, "notnull" AS "notNull", pk FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid')
    .all(table) as { name: string; type: string; notNull: number; pk: number }[];
  return rows.map(({ name, type, notNull, pk }) => ({ name, type, notNull: notNull === 1, primaryKey: pk }));
}

function timesOf(
  db: Database.Database,
  table: string,
  columns: readonly DatabaseColumn[],
  chosen: string | undefined,
): DatabaseTable['times'] {
  const candidates =
    chosen === undefined ? timeColumnCandidates(columns) : columns.map(({ name }) => name).filter((name) => name === chosen);
  for (const column of candidates) {
    const name = quoted(column);
    const [oldest, newest] = db
      .prepare(`SELECT min(${name}), max(${name}) FROM ${quoted(table)} WHERE typeof(${name}) <> 'blob'`)
      .raw()
      .get() as [unknown, unknown];
    const times = { column, oldest: rowTime(oldest), newest: rowTime(newest) };
    // a column that was chosen is shown even when its values are no times
    if (newest !== null && (chosen !== undefined || times.newest.at !== null)) {
      return times;
    }
  }
  return null;
}

function objectsOf(db: Database.Database): DatabaseSnapshot['objects'] {
  const rows = db
    .prepare('SELECT type AS kind, name, tbl_name AS "table", sql FROM sqlite_schema WHERE type <> \'table\' AND sql IS NOT NULL')
    .all() as { kind: 'index' | 'view' | 'trigger'; name: string; table: string; sql: string }[];
  return rows.map(({ sql, ...object }) => ({ ...object, definitionSha256: hash('sha256', sql, 'hex') })).sort(byName);
}

function sequencesOf(db: Database.Database): DatabaseSnapshot['sequences'] {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").get() === undefined) {
    return [];
  }
  const rows = db.prepare('SELECT name, seq FROM sqlite_sequence').safeIntegers().all() as { name: string; seq: bigint }[];
  return rows.map(({ name, seq }) => ({ name, value: String(seq) })).sort(byName);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
