import type { PlaceTimeStampTask, WantedTimeStamp } from '../pack/pack-tasks.ts';
import { placeIn } from '../pack/stamped-part.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

answerTasks(async ({ over, ...input }: PlaceTimeStampTask, report): Promise<WantedTimeStamp> => {
  report({ stage: 'verify-pack' });
  const { field, imprint } = await placeIn(input, over);
  return { field, imprint };
});
