import Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A database that is only asked. A function's first parameter tells whether it writes. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** A database inside a transaction that may write; there is no other way to get one than `transact`. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** Marks a SQLite file as a Drillbook site file ("Drlb"). */
export const applicationId = 0x44726c62;

/** Opens the file without creating it and without touching its content. */
export function connect(path: string, options: { readonly readonly?: boolean; readonly create?: boolean } = {}): ReadableDb {
  const db = new Database(path, {
    readonly: options.readonly ?? false,
    fileMustExist: !(options.create ?? false),
    timeout: 400,
  });
  return db as ReadableDb;
}

const statements = new WeakMap<ReadableDb, Map<string, Database.Statement>>();

/** A prepared statement, compiled once per connection. */
export function prepared(db: ReadableDb, sql: string): Database.Statement {
  let ofDb = statements.get(db);
  if (ofDb === undefined) {
    ofDb = new Map();
    statements.set(db, ofDb);
  }
  let statement = ofDb.get(sql);
  if (statement === undefined) {
    statement = db.prepare(sql);
    ofDb.set(sql, statement);
  }
  return statement;
}
