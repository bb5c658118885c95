import { parentPort, workerData } from 'node:worker_threads';
import type { ListedBatch } from '../collectors/thread-tasks.ts';
import { walkTree } from '../collectors/tree-walk.ts';
import type { WorkerReply } from '../threads/worker-reply.ts';

const { root, exclude, batchSize } = workerData as { root: string; exclude: readonly string[]; batchSize: number };
const port = parentPort;
const walk = walkTree({ root, exclude: new Set(exclude) });

function nextBatch(): ListedBatch {
  const listed: string[] = [];
  let files = 0;
  while (listed.length < batchSize) {
    const step = walk.next();
    if (step.done === true) {
      return { listed: listed.join('\0'), entries: listed.length, files, last: true };
    }
    listed.push(step.value);
    files += step.value.startsWith('f') ? 1 : 0;
  }
  return { listed: listed.join('\0'), entries: listed.length, files, last: false };
}

function answer(): WorkerReply<ListedBatch> {
  try {
    return { result: nextBatch() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) {
      throw error;
    }
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return { failure: { code: missing ? 'FOLDER_NOT_FOUND' : 'FILE_NOT_READABLE', detail: { path: root, reason: code } } };
  }
}

port?.on('message', () => port.postMessage(answer()));
