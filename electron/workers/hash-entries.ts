import { parentPort, workerData } from 'node:worker_threads';
import { type HashedEntries, hashEntries } from '../collectors/hash-entries.ts';
import type { HashTask } from '../collectors/thread-tasks.ts';
import type { WorkerReply } from '../threads/worker-reply.ts';

const { root } = workerData as { root: string };
const port = parentPort;
const progressStepBytes = 16 * 1_048_576;

port?.on('message', (task: HashTask) => {
  let unsaid = 0;
  const onBytes = (bytes: number) => {
    unsaid += bytes;
    if (unsaid >= progressStepBytes) {
      port.postMessage({ progress: unsaid } satisfies WorkerReply<HashedEntries>);
      unsaid = 0;
    }
  };
  const result = hashEntries(task.listed.split('\0'), { root, large: task.large, onBytes });
  port.postMessage({ progress: unsaid } satisfies WorkerReply<HashedEntries>);
  const buffers = result.parts.flatMap((part) => ('lines' in part ? [part.lines.buffer] : []));
  port.postMessage({ result } satisfies WorkerReply<HashedEntries>, buffers);
});
