import type { ReadableDb } from '../../../../electron/store/database.ts';

export interface Reads {
  /** Rows that came out of the file. */
  readonly rows: number;
  /** The tables they came out of. */
  readonly tables: ReadonlySet<string>;
}

/** What `work` reads from the file, counted where the driver hands the rows over. */
export function countReads(db: ReadableDb, work: () => void): Reads {
  const prototype = Object.getPrototypeOf(db.prepare('SELECT 1'));
  const originals = { all: prototype.all, get: prototype.get };
  let rows = 0;
  const tables = new Set<string>();
  const count = (source: string, found: number): void => {
    rows += found;
    if (found > 0) tables.add(/\bFROM (\w+)/.exec(source)?.[1] ?? source);
  };
  prototype.all = function all(this: { source: string }, ...values: unknown[]): unknown[] {
    const found = Reflect.apply(originals.all, this, values) as unknown[];
    count(this.source, found.length);
    return found;
  };
  prototype.get = function get(this: { source: string }, ...values: unknown[]): unknown {
    const found: unknown = Reflect.apply(originals.get, this, values);
    count(this.source, found === undefined ? 0 : 1);
    return found;
  };
  try {
    work();
  } finally {
    Object.assign(prototype, originals);
  }
  return { rows, tables };
}
