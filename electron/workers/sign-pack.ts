import type { Rebuild } from '../../shared/verifier/rebuilt-revision.ts';
import { sha256Of } from '../files/sha256.ts';
import { firstRevisionOf } from '../pack/first-revision.ts';
import { unlockHere } from '../pack/locked-key.ts';
import type { SignedPack, SignPackTask } from '../pack/pack-tasks.ts';
import { sealPack, signPack } from '../pack/sign-pack.ts';
import { timeStampFrom } from '../services/time-stamp-authority.ts';
import { answerTasks, type Report } from '../threads/answer-tasks.ts';

answerTasks(async (given: SignPackTask, report): Promise<SignedPack> => {
  const { pack, field, drawnSha256, key, resourcesPath, stampedBy, ...task } = given;
  report({ stage: 'sign-pack' });
  let isDrawnHere = false;
  const redraw = drawing(resourcesPath, report);
  let doneBytes = 0;
  const input = {
    ...task,
    ...(stampedBy === undefined ? {} : { timeStamp: timeStampFrom(stampedBy, () => report({ stage: 'time-stamp' })) }),
    pack,
    key: await unlockHere(key),
    isKnownDrawing: (revision0: Uint8Array) => {
      isDrawnHere ||= drawnSha256 !== null && sha256Of(revision0) === drawnSha256;
      return isDrawnHere;
    },
    rebuild: async (input: Parameters<Rebuild>[0]) => {
      const drawn = await redraw(input);
      isDrawnHere = drawn instanceof Uint8Array;
      return drawn;
    },
    onHashed: (bytes: number) => {
      doneBytes += bytes;
      report({ stage: 'verify-pack', doneBytes });
    },
  };
  const bytes = field === null ? await sealPack(input) : await signPack({ ...input, field });
  return { bytes, drawnSha256: isDrawnHere ? sha256Of(firstRevisionOf(bytes)) : null };
});

/** What draws is loaded only where something is drawn: most signatures go on pages that were compared before. */
function drawing(resourcesPath: string, report: Report): Rebuild {
  return async (input) => {
    const { redrawPack } = await import('../pack/redraw-pack.ts');
    return redrawPack(input, resourcesPath, (doneCount, totalCount) => report({ stage: 'draw-pack', doneCount, totalCount }));
  };
}
