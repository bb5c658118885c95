import { hostname } from 'node:os';
import { basename, resolve } from 'node:path';
import { type DatabaseSnapshot, databaseSnapshotSchemaName } from '../../shared/domain/database-snapshot.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { appVersion } from '../paths.ts';
import { createPool } from '../threads/pool.ts';
import type { SqliteContents } from './sqlite-snapshot.ts';
import type { DatabaseTask } from './thread-tasks.ts';

export interface SnapshotSqliteRequest {
  readonly file: string;
  readonly now: () => Date;
  readonly label?: string;
  /** Which column tells when a row was written, by table; found by name where not given. */
  readonly timeColumns?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Rows read so far, in all tables. */
  readonly onProgress?: (progress: { readonly rows: number }) => void;
}

/**
 * Takes a snapshot of an SQLite database in a thread of its own: schema, row counts, checksums of contents, newest rows.
 *
 * The file is opened for reading only and read in one transaction.
 * Throws: DATABASE_NOT_READABLE, CANCELLED.
 */
export async function snapshotSqlite(request: SnapshotSqliteRequest): Promise<DatabaseSnapshot> {
  const takenAt = request.now().toISOString();
  const contents = await readInThread(request);
  return {
    schema: databaseSnapshotSchemaName,
    label: request.label ?? basename(request.file),
    engine: 'sqlite',
    host: hostname(),
    takenAt,
    tool: { name: 'drillbook', version: appVersion() },
    ...contents,
  };
}

async function readInThread(request: SnapshotSqliteRequest): Promise<SqliteContents> {
  if (request.signal?.aborted === true) {
    throw new DrillbookError('CANCELLED');
  }
  let rows = 0;
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const onAbort = () => void Atomics.store(cancelled, 0, 1);
  const pool = createPool<DatabaseTask, SqliteContents>({
    worker: 'hash-database',
    size: 1,
    workerData: { cancelled },
    onProgress: (more) => {
      rows += more;
      request.onProgress?.({ rows });
    },
  });
  request.signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return await pool.run({ file: resolve(request.file), timeColumns: request.timeColumns ?? {} });
  } finally {
    request.signal?.removeEventListener('abort', onAbort);
    await pool.close();
  }
}
