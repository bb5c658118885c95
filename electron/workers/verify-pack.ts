import type { Verdict } from '../../shared/domain/verdict.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import type { VerifyPackTask } from '../pack/pack-tasks.ts';
import { redrawPack } from '../pack/redraw-pack.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

/** A pack that takes longer than this is refused; an honest one of 100 MB takes seconds. */
const atMostMs = 120_000;

answerTasks(({ bytes, verifiedAt, trust, resourcesPath }: VerifyPackTask): Promise<Verdict> => {
  const started = performance.now();
  return verifyPack(bytes, {
    verifiedAt,
    trust,
    outOfTime: () => performance.now() - started > atMostMs,
    rebuild: (input) => redrawPack(input, resourcesPath),
  });
});
