import { verifyAndOpen } from '../../shared/verifier/verify-pack.ts';
import { readPackFile } from '../files/read-pack-file.ts';
import { sha256Of } from '../files/sha256.ts';
import { filesBeside } from '../pack/files-beside.ts';
import { nodePlatform } from '../pack/node-platform.ts';
import type { VerifiedPack, VerifyPackTask } from '../pack/pack-tasks.ts';
import { packTold } from '../pack/pack-told.ts';
import { redrawPack } from '../pack/redraw-pack.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

/** A pack that takes longer than this is refused; an honest one of 100 MB takes seconds. */
const atMostMs = 120_000;

answerTasks(async ({ pack, verifiedAt, trust, resourcesPath }: VerifyPackTask, report): Promise<VerifiedPack> => {
  const bytes = 'path' in pack ? await readPackFile(pack.path) : pack.bytes;
  let doneBytes = 0;
  let totalBytes = bytes.length;
  const onHashed = (more: number): void => {
    doneBytes += more;
    report({ stage: 'verify-pack', doneBytes, totalBytes });
  };
  const beside = 'path' in pack ? filesBeside(pack.path, onHashed) : null;
  const started = performance.now();
  const { verdict, pack: opened } = await verifyAndOpen(bytes, {
    verifiedAt,
    trust,
    platform: nodePlatform,
    onHashed,
    onSized: (total) => {
      totalBytes = total;
    },
    // what lies beside the PDF may be of any size; only the PDF itself has to be done in time
    outOfTime: () => performance.now() - started - (beside?.spentMs() ?? 0) > atMostMs,
    rebuild: (input) =>
      redrawPack(input, resourcesPath, (doneCount, totalCount) => report({ stage: 'draw-pack', doneCount, totalCount })),
    ...(beside === null ? {} : { beside }),
  });
  const told = opened === null || verdict.integrity.state === 'failed' ? null : packTold(opened.evidence.bytes);
  return { verdict, told, bytes: bytes.length, sha256: sha256Of(bytes) };
});
