import * as v from 'valibot';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { prepared, type ReadableDb, type WritableDb } from './database.ts';

interface TableSpec<Schema extends v.GenericSchema> {
  readonly table: string;
  readonly schema: Schema;
  readonly key: string;
  /** Fields kept as JSON text: lists and documents that are read and hashed as a whole. */
  readonly json?: readonly string[];
  readonly boolean?: readonly string[];
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
 * Throws: SITE_FILE_DAMAGED from `get` and `list` when a row is no such record.
 */
export function recordTable<Schema extends v.GenericSchema<unknown, object>>(
  spec: TableSpec<Schema>,
): RecordTable<v.InferOutput<Schema>> {
  const order = spec.orderBy ?? snake(spec.key);
  const parse = (row: unknown): v.InferOutput<Schema> => parseRow(spec, row as Row);
  return {
    get: (db, id) => {
      const row = prepared(db, `SELECT * FROM ${spec.table} WHERE ${snake(spec.key)} = ?`).get(id);
      return row === undefined ? null : parse(row);
    },
    list: (db) => prepared(db, `SELECT * FROM ${spec.table} ORDER BY ${order}`).all().map(parse),
    listBy: (db, field, value) =>
      prepared(db, `SELECT * FROM ${spec.table} WHERE ${snake(field)} = ? ORDER BY ${order}`)
        .all(value)
        .map(parse),
    insert: (db, record, owner = {}) => {
      const row = { ...columnsOf(spec, record), ...columnsOf(spec, owner) };
      const names = Object.keys(row);
      const sql = `INSERT INTO ${spec.table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
      prepared(db, sql).run(row);
    },
    update: (db, record) => {
      const row = columnsOf(spec, record);
      const key = snake(spec.key);
      const changes = Object.keys(row).filter((name) => name !== key);
      prepared(
        db,
        `UPDATE ${spec.table} SET ${changes.map((name) => `${name} = @${name}`).join(', ')} WHERE ${key} = @${key}`,
      ).run(row);
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

function parseRow<Schema extends v.GenericSchema>(spec: TableSpec<Schema>, row: Row): v.InferOutput<Schema> {
  const record: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    const field = camel(column);
    if (field === spec.ownedBy) continue;
    if (spec.json?.includes(field) && typeof value === 'string') record[field] = JSON.parse(value);
    else record[field] = spec.boolean?.includes(field) ? value === 1 : value;
  }
  const parsed = v.safeParse(spec.schema, record);
  if (parsed.success) return parsed.output;
  throw new DrillbookError('SITE_FILE_DAMAGED', {
    detail: { table: spec.table, row: String(record[spec.key]), field: v.getDotPath(parsed.issues[0]) ?? '' },
  });
}

function columnsOf(spec: TableSpec<v.GenericSchema>, record: object): Record<string, string | number | null> {
  const row: Record<string, string | number | null> = {};
  for (const [field, value] of Object.entries(record)) {
    if (spec.json?.includes(field)) row[snake(field)] = JSON.stringify(value);
    else row[snake(field)] = typeof value === 'boolean' ? Number(value) : (value as string | number | null);
  }
  return row;
}

function snake(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camel(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}
