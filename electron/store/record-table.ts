import * as v from 'valibot';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { prepared, type ReadableDb, type WritableDb } from './database.ts';
import { siteFileFailure, sqliteCode } from './sqlite-failure.ts';

interface TableSpec<Schema extends v.GenericSchema> {
  readonly table: string;
  readonly schema: Schema;
  readonly key: string;
  /** Fields kept as JSON text: lists and documents that are read and hashed as a whole. */
  readonly json?: readonly string[];
  readonly boolean?: readonly string[];
  /** Rows that are hashed: one that only means the same as what was written, e.g. with a space more, is damaged. */
  readonly exact?: boolean;
  /** A column naming the record this one belongs to, where that is no field of it. */
  readonly ownedBy?: string;
  readonly orderBy?: string;
}

/** A table whose rows are one record of the domain each: camelCase fields, snake_case columns, parsed on the way out. */
export interface RecordTable<RecordType> {
  readonly get: (db: ReadableDb, id: string) => RecordType | null;
  readonly list: (db: ReadableDb) => RecordType[];
  readonly listBy: (db: ReadableDb, field: string, value: string) => RecordType[];
  readonly insert: (db: WritableDb, record: RecordType, owner?: Readonly<Record<string, string | number>>) => void;
  readonly update: (db: WritableDb, record: RecordType) => void;
}

/**
 * Declares the table of one noun; its files stay as short as what is particular about the noun.
 *
 * Throws: SITE_FILE_DAMAGED from `get` and `list` when a row is no such record; REQUEST_INVALID when what is to be kept
 * is none; RECORD_CHANGED_MEANWHILE from `update` when there is no such row.
 */
export function recordTable<Schema extends v.GenericSchema<unknown, object>>(
  spec: TableSpec<Schema>,
): RecordTable<v.InferOutput<Schema>> {
  const order = spec.orderBy ?? snake(spec.key);
  const parse = (row: unknown): v.InferOutput<Schema> => parseRow(spec, row as Row);
  return {
    get: (db, id) => rows(db, `SELECT * FROM ${spec.table} WHERE ${snake(spec.key)} = ?`, id).map(parse)[0] ?? null,
    list: (db) => rows(db, `SELECT * FROM ${spec.table} ORDER BY ${order}`).map(parse),
    listBy: (db, field, value) =>
      rows(db, `SELECT * FROM ${spec.table} WHERE ${snake(field)} = ? ORDER BY ${order}`, value).map(parse),
    insert: (db, record, owner = {}) => {
      const row = { ...columnsOf(spec, checkedRecord(spec, record)), ...columnsOf(spec, owner) };
      const names = Object.keys(row);
      const sql = `INSERT INTO ${spec.table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
      run(db, spec.table, sql, row);
    },
    update: (db, record) => {
      const row = columnsOf(spec, checkedRecord(spec, record));
      const key = snake(spec.key);
      const changes = Object.keys(row).filter((name) => name !== key);
      const set = changes.map((name) => `${name} = @${name}`).join(', ');
      if (run(db, spec.table, `UPDATE ${spec.table} SET ${set} WHERE ${key} = @${key}`, row) === 0) {
        throw new DrillbookError('RECORD_CHANGED_MEANWHILE', { detail: { table: spec.table, row: String(row[key]) } });
      }
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

function rows(db: ReadableDb, sql: string, ...values: readonly string[]): unknown[] {
  try {
    return prepared(db, sql).all(...values);
  } catch (error) {
    throw siteFileFailure(error, db.name);
  }
}

/** How many rows it changed. What the table refuses, e.g. an owner that does not exist, is a request that does not fit. */
function run(db: ReadableDb, table: string, sql: string, row: Row): number {
  try {
    return prepared(db, sql).run(row).changes;
  } catch (error) {
    const refused = /^SQLITE_CONSTRAINT_(CHECK|FOREIGNKEY|PRIMARYKEY|UNIQUE)$/.exec(sqliteCode(error) ?? '');
    if (refused === null) throw error;
    throw new DrillbookError('REQUEST_INVALID', { detail: { table, constraint: refused[1] ?? '' }, cause: error });
  }
}

/**
 * A record that could not be read back would make its whole table unreadable, so it is refused.
 *
 * Throws: REQUEST_INVALID with the fields that do not fit.
 */
export function checkedRecord<Schema extends v.GenericSchema<unknown, object>>(
  spec: TableSpec<Schema>,
  record: v.InferOutput<Schema>,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(spec.schema, record);
  if (parsed.success) return parsed.output;
  const fields = Object.fromEntries(parsed.issues.slice(0, 50).map((issue) => [v.getDotPath(issue) ?? '', issue.type]));
  throw new DrillbookError('REQUEST_INVALID', { detail: { table: spec.table }, fields });
}

function parseRow<Schema extends v.GenericSchema<unknown, object>>(spec: TableSpec<Schema>, row: Row): v.InferOutput<Schema> {
  const record: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const field = camel(column);
    if (field === spec.ownedBy) continue;
    if (spec.json?.includes(field) && typeof value === 'string') record[field] = parseJson(value);
    else record[field] = spec.boolean?.includes(field) ? value === 1 : value;
  }
  const parsed = v.safeParse(spec.schema, record);
  const field = parsed.success ? spec.exact && firstDifference(record, parsed.output) : v.getDotPath(parsed.issues[0]);
  if (parsed.success && !field) return parsed.output;
  throw new DrillbookError('SITE_FILE_DAMAGED', {
    detail: { table: spec.table, row: String(record[spec.key]), field: field || '' },
  });
}

/** Text that is no JSON is no record either: the schema of the field refuses what comes out. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function firstDifference(record: Row, parsed: object): string | undefined {
  const kept = parsed as Row;
  return Object.keys(record).find((field) => kept[field] !== record[field]);
}

function columnsOf(spec: TableSpec<v.GenericSchema>, record: object): Record<string, string | number | null> {
  const row: Record<string, string | number | null> = {};
  for (const [field, value] of Object.entries(record)) {
    if (spec.json?.includes(field)) row[snake(field)] = JSON.stringify(value);
    else row[snake(field)] = columnValue(value);
  }
  return row;
}

/** Half of a surrogate pair, as a torn paste leaves it, has no form in UTF-8; what is kept is what is read again. */
function columnValue(value: unknown): string | number | null {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' ? value.toWellFormed() : (value as number | null);
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camel(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
