import * as v from 'valibot';

export const databaseSnapshotSchemaName = 'drillbook.database/1';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * A point in time found in a row.
 *
 * Shape: `raw` is the value as stored; `at` the instant in UTC, null where it could not be read as one. Without a stated zone, `at` is the
 * instant if the value was meant as UTC.
 */
export const rowTimeSchema = v.object({ raw: v.string(), at: v.nullable(v.string()), zoneStated: v.boolean() });
export type RowTime = v.InferOutput<typeof rowTimeSchema>;

export const databaseColumnSchema = v.object({
  name: v.string(),
  type: v.string(),
  notNull: v.boolean(),
  /** Place in the primary key from 1; 0 when not part of it. */
  primaryKey: count,
});
export type DatabaseColumn = v.InferOutput<typeof databaseColumnSchema>;

/**
 * One table as it was at the time of the snapshot.
 *
 * Shape: `contentSha256` is the sum modulo 2^256 of the SHA-256 of every row, each encoded value by value in the order of the columns
 * (see electron/collectors/row-checksum.ts); the order of rows does not matter. Null for tables whose content belongs to an extension.
 */
export const databaseTableSchema = v.object({
  name: v.string(),
  columns: v.array(databaseColumnSchema),
  definitionSha256: sha256,
  rows: v.nullable(count),
  contentSha256: v.nullable(sha256),
  /** Oldest and newest row by the column that says when rows were written. */
  times: v.nullable(v.object({ column: v.string(), oldest: rowTimeSchema, newest: rowTimeSchema })),
});
export type DatabaseTable = v.InferOutput<typeof databaseTableSchema>;

/** An index, view or trigger. */
export const databaseObjectSchema = v.object({
  kind: v.picklist(['index', 'view', 'trigger']),
  name: v.string(),
  table: v.string(),
  definitionSha256: sha256,
});

/** The number a table hands out next is above this one; decimal text because it may exceed 2^53. */
export const databaseSequenceSchema = v.object({ name: v.string(), value: v.pipe(v.string(), v.regex(/^-?\d+$/)) });

/**
 * What a database held at one time, without its data: enough to tell later, elsewhere, whether a restored copy holds the same.
 *
 * Shape: everything was read in one read transaction; lists are in the order of their names.
 */
export const databaseSnapshotSchema = v.object({
  schema: v.literal(databaseSnapshotSchemaName),
  label: v.string(),
  engine: v.picklist(['sqlite']),
  engineVersion: v.string(),
  host: v.string(),
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  tool: v.object({ name: v.string(), version: v.string() }),
  /** Settings that belong to the data: encoding, versions the application stamped. */
  settings: v.record(v.string(), v.string()),
  tables: v.array(databaseTableSchema),
  objects: v.array(databaseObjectSchema),
  sequences: v.array(databaseSequenceSchema),
});
export type DatabaseSnapshot = v.InferOutput<typeof databaseSnapshotSchema>;
