import * as v from 'valibot';
import {
  type DatabaseSnapshot,
  type DatabaseTable,
  databaseObjectSchema,
  databaseSequenceSchema,
  type RowTime,
  rowTimeSchema,
} from './database-snapshot.ts';

export const databaseComparisonSchemaName = 'drillbook.database-comparison/1';

const int = v.pipe(v.number(), v.safeInteger());

/**
 * What became of a table.
 *
 * - same: definition and every row are equal.
 * - definition-changed: columns or constraints differ; the rows may differ too, see `contentEqual`.
 * - content-changed: the definition is equal, the rows are not.
 */
export const tableOutcomes = ['same', 'content-changed', 'definition-changed', 'missing', 'added'] as const;
export type TableOutcome = (typeof tableOutcomes)[number];

export const tableComparisonSchema = v.object({
  name: v.string(),
  outcome: v.picklist(tableOutcomes),
  expectedRows: v.nullable(int),
  actualRows: v.nullable(int),
  /** Rows restored minus rows expected: negative means rows are lost. Null where one side has no count. */
  rowDelta: v.nullable(int),
  /** Null where the rows of one side were not read. */
  contentEqual: v.nullable(v.boolean()),
  expectedNewest: v.nullable(rowTimeSchema),
  actualNewest: v.nullable(rowTimeSchema),
});
export type TableComparison = v.InferOutput<typeof tableComparisonSchema>;

const changeSchema = v.picklist(['missing', 'added', 'changed']);

/** The newest row of a database: its data point. */
export const dataPointSchema = v.object({ table: v.string(), column: v.string(), newest: rowTimeSchema });
export type DataPoint = v.InferOutput<typeof dataPointSchema>;

const comparedDatabaseSchema = v.object({
  label: v.string(),
  engine: v.string(),
  engineVersion: v.string(),
  host: v.string(),
  takenAt: v.string(),
});

/** A database against its restored copy. */
export const databaseComparisonSchema = v.object({
  schema: v.literal(databaseComparisonSchemaName),
  expected: comparedDatabaseSchema,
  actual: comparedDatabaseSchema,
  tables: v.array(tableComparisonSchema),
  /** Indexes, views and triggers that are not the same on both sides. */
  objects: v.array(v.object({ ...v.pick(databaseObjectSchema, ['kind', 'name', 'table']).entries, change: changeSchema })),
  /** Numbers handed out so far; a lower one after a restore means numbers would be given twice. */
  sequences: v.array(
    v.object({
      name: v.string(),
      expected: v.nullable(databaseSequenceSchema.entries.value),
      actual: v.nullable(databaseSequenceSchema.entries.value),
    }),
  ),
  settings: v.array(v.object({ name: v.string(), expected: v.nullable(v.string()), actual: v.nullable(v.string()) })),
  counts: v.object(v.entriesFromList(tableOutcomes, int)),
  rows: v.object({ expected: int, actual: int }),
  /** Tables, rows, objects, sequences and settings are all the same. */
  identical: v.boolean(),
  expectedDataPoint: v.nullable(dataPointSchema),
  actualDataPoint: v.nullable(dataPointSchema),
});
export type DatabaseComparison = v.InferOutput<typeof databaseComparisonSchema>;

/** Compares two snapshots table by table; tables whose extension keeps their rows elsewhere count by their definition. */
export function compareDatabases(expected: DatabaseSnapshot, actual: DatabaseSnapshot): DatabaseComparison {
  const tables = pairs(expected.tables, actual.tables, ({ name }) => name).map(([a, b]) => compareTables(a, b));
  const objects = pairs(expected.objects, actual.objects, ({ kind, name }) => `${kind} ${name}`).flatMap(([a, b]) => {
    const object = a ?? b;
    if (object === undefined || a?.definitionSha256 === b?.definitionSha256) {
      return [];
    }
    const change = b === undefined ? ('missing' as const) : a === undefined ? ('added' as const) : ('changed' as const);
    return [{ kind: object.kind, name: object.name, table: object.table, change }];
  });
  const sequences = differing(expected.sequences, actual.sequences);
  const settings = differing(settingList(expected), settingList(actual));
  const same = tables.every(({ outcome }) => outcome === 'same');
  return {
    schema: databaseComparisonSchemaName,
    expected: compared(expected),
    actual: compared(actual),
    tables,
    objects,
    sequences,
    settings,
    counts: countOutcomes(tables),
    rows: { expected: rowsOf(expected), actual: rowsOf(actual) },
    identical: same && objects.length === 0 && sequences.length === 0 && settings.length === 0,
    expectedDataPoint: dataPoint(expected),
    actualDataPoint: dataPoint(actual),
  };
}

/** The newest row of all tables: what a restored database holds up to. Null when no table says when its rows were written. */
export function dataPoint(snapshot: DatabaseSnapshot): DataPoint | null {
  let found: DataPoint | null = null;
  for (const { name, times } of snapshot.tables) {
    if (times?.newest.at != null && (found === null || times.newest.at > (found.newest.at ?? ''))) {
      found = { table: name, column: times.column, newest: times.newest };
    }
  }
  return found;
}

function compareTables(expected: DatabaseTable | undefined, actual: DatabaseTable | undefined): TableComparison {
  const expectedRows = expected?.rows ?? null;
  const actualRows = actual?.rows ?? null;
  const bothRead = expected?.contentSha256 != null && actual?.contentSha256 != null;
  const contentEqual = bothRead ? expected.contentSha256 === actual.contentSha256 && expectedRows === actualRows : null;
  return {
    name: expected?.name ?? actual?.name ?? '',
    outcome: tableOutcome(expected, actual, contentEqual),
    expectedRows,
    actualRows,
    rowDelta: expectedRows === null || actualRows === null ? null : actualRows - expectedRows,
    contentEqual,
    expectedNewest: newestOf(expected),
    actualNewest: newestOf(actual),
  };
}

function tableOutcome(
  expected: DatabaseTable | undefined,
  actual: DatabaseTable | undefined,
  contentEqual: boolean | null,
): (typeof tableOutcomes)[number] {
  if (expected === undefined) {
    return 'added';
  }
  if (actual === undefined) {
    return 'missing';
  }
  if (expected.definitionSha256 !== actual.definitionSha256) {
    return 'definition-changed';
  }
  return contentEqual === false ? 'content-changed' : 'same';
}

function newestOf(table: DatabaseTable | undefined): RowTime | null {
  return table?.times?.newest ?? null;
}

function compared({ label, engine, engineVersion, host, takenAt }: DatabaseSnapshot): DatabaseComparison['expected'] {
  return { label, engine, engineVersion, host, takenAt };
}

function rowsOf(snapshot: DatabaseSnapshot): number {
  return snapshot.tables.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
}

function countOutcomes(tables: readonly TableComparison[]): DatabaseComparison['counts'] {
  const counts = { same: 0, 'content-changed': 0, 'definition-changed': 0, missing: 0, added: 0 };
  for (const { outcome } of tables) {
    counts[outcome] += 1;
  }
  return counts;
}

interface NamedValue {
  readonly name: string;
  readonly value: string;
}

function settingList(snapshot: DatabaseSnapshot): NamedValue[] {
  return Object.entries(snapshot.settings).map(([name, value]) => ({ name, value }));
}

function differing(expected: readonly NamedValue[], actual: readonly NamedValue[]) {
  return pairs(expected, actual, ({ name }) => name).flatMap(([a, b]) =>
    a?.value === b?.value ? [] : [{ name: a?.name ?? b?.name ?? '', expected: a?.value ?? null, actual: b?.value ?? null }],
  );
}

/** Matches two lists by a key, in the order of the keys. */
function pairs<T>(
  expected: readonly T[],
  actual: readonly T[],
  keyOf: (value: T) => string,
): (readonly [T | undefined, T | undefined])[] {
  const left = new Map(expected.map((value) => [keyOf(value), value]));
  const right = new Map(actual.map((value) => [keyOf(value), value]));
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort((a, b) => (a < b ? -1 : 1));
  return keys.map((key) => [left.get(key), right.get(key)] as const);
}
