import { type ReadAttachment, readAttachment } from '../../shared/verifier/read-attachment.ts';
import type { ReadAttachmentTask } from '../pack/pack-tasks.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

const atMostMs = 120_000;

answerTasks(({ bytes, name }: ReadAttachmentTask): Promise<ReadAttachment | null> => {
  const started = performance.now();
  return readAttachment(bytes, name, () => performance.now() - started > atMostMs);
});
