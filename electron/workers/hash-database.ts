import { parentPort, workerData } from 'node:worker_threads';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { withSqlite } from '../collectors/open-sqlite.ts';
import { readSqlite, type SqliteContents } from '../collectors/sqlite-snapshot.ts';
import type { DatabaseTask } from '../collectors/thread-tasks.ts';
import type { WorkerReply } from '../threads/worker-reply.ts';

const { cancelled } = workerData as { cancelled: Int32Array };
const port = parentPort;

port?.on('message', (task: DatabaseTask) => {
  const onRows = (rows: number) => {
    // terminating the thread would leave the database open; it stops by itself
    if (Atomics.load(cancelled, 0) !== 0) {
      throw new DrillbookError('CANCELLED');
    }
    port.postMessage({ progress: rows } satisfies WorkerReply<SqliteContents>);
  };
  port.postMessage(answer(task, onRows));
});

function answer(task: DatabaseTask, onRows: (rows: number) => void): WorkerReply<SqliteContents> {
  try {
    return { result: withSqlite(task.file, (db) => readSqlite(db, { timeColumns: task.timeColumns, onRows })) };
  } catch (error) {
    if (error instanceof DrillbookError) {
      return { failure: { code: error.code, detail: error.detail } };
    }
    throw error;
  }
}
