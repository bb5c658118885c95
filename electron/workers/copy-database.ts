import { parentPort } from 'node:worker_threads';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { vacuumInto } from '../collectors/open-sqlite.ts';
import type { CopyDatabaseTask } from '../collectors/thread-tasks.ts';
import type { WorkerReply } from '../threads/worker-reply.ts';

const port = parentPort;

port?.on('message', ({ from, to }: CopyDatabaseTask) => port.postMessage(answer(from, to)));

function answer(from: string, to: string): WorkerReply<null> {
  try {
    vacuumInto(from, to);
    return { result: null };
  } catch (error) {
    if (error instanceof DrillbookError) {
      return { failure: { code: error.code, detail: error.detail } };
    }
    throw error;
  }
}
