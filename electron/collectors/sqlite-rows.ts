import { Buffer } from 'node:buffer';
import type Database from 'better-sqlite3';
import type { DatabaseColumn } from '../../shared/domain/database-snapshot.ts';
import { type RowValue, rowChecksum } from './row-checksum.ts';

const rowsPerCall = 2_000;

export interface RowSum {
  readonly rows: number;
  readonly contentSha256: string;
}

interface TableRows {
  readonly db: Database.Database;
  readonly table: string;
  readonly columns: readonly DatabaseColumn[];
  readonly onRows: (rows: number) => void;
}

/** Counts and sums the rows of a table, one after the other. */
export function sumRows(of: TableRows): RowSum {
  const { complete, ...sum } = sumAsText(of);
  return complete ? sum : sumAsBytes(of);
}

type SqliteValue = null | bigint | number | string | Buffer;

/** Stops when a text holds U+FFFD: it may stand for bytes that are no text, which only `sumAsBytes` can tell apart. */
function sumAsText(of: TableRows): RowSum & { readonly complete: boolean } {
  const names = of.columns.map(({ name }) => quoted(name));
  return sumSelected(of, names, (row) => (row.some(holdsReplacement) ? null : row));
}

function holdsReplacement(value: SqliteValue): boolean {
  return typeof value === 'string' && value.includes('\ufffd');
}

/** The same sum, slower: text comes as the bytes stored, and a last column of letters tells text from bytes. */
function sumAsBytes(of: TableRows): RowSum {
  // the bytes of UTF-16 are not those of UTF-8; in such a database the replaced text is all there is to sum
  const storedAsUtf8 = of.db.pragma('encoding', { simple: true }) === 'UTF-8';
  const names = of.columns.map(({ name }) => quoted(name));
  const values = names.map((name) => (storedAsUtf8 ? `iif(typeof(${name}) = 'text', CAST(${name} AS BLOB), ${name})` : name));
  const letters = names.map((name) => `substr(typeof(${name}), 1, 1)`).join(' || ');
  const { rows, contentSha256 } = sumSelected(of, [...values, letters], (row) => {
    const kinds = String(row.pop());
    return row.map((value, index) => (kinds.charAt(index) === 't' && Buffer.isBuffer(value) ? { text: value } : value));
  });
  return { rows, contentSha256 };
}

/** `toRow` may refuse a row with null, which ends the reading. */
function sumSelected(
  of: TableRows,
  expressions: readonly string[],
  toRow: (row: SqliteValue[]) => readonly RowValue[] | null,
): RowSum & { readonly complete: boolean } {
  const sum = rowChecksum();
  let rows = 0;
  const select = of.db
    .prepare(`SELECT ${expressions.join(', ')} FROM ${quoted(of.table)}`)
    .raw()
    .safeIntegers();
  for (const values of select.iterate() as Iterable<SqliteValue[]>) {
    const row = toRow(values);
    if (row === null) {
      return { rows, contentSha256: sum.hex(), complete: false };
    }
    sum.add(row);
    rows += 1;
    if (rows % rowsPerCall === 0) {
      of.onRows(rowsPerCall);
    }
  }
  of.onRows(rows % rowsPerCall);
  return { rows, contentSha256: sum.hex(), complete: true };
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
