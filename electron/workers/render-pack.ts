import { unlockHere } from '../pack/locked-key.ts';
import { draftDocument, packDocument } from '../pack/pack-document.ts';
import type { RenderPackTask } from '../pack/pack-tasks.ts';
import { renderPdf } from '../pack/render-pdf.ts';
import { drawSealed } from '../pack/sign-pack.ts';
import { timeStampFrom } from '../services/time-stamp-authority.ts';
import { answerTasks } from '../threads/answer-tasks.ts';

answerTasks(async ({ source, draft, seal, resourcesPath }: RenderPackTask, report): Promise<Uint8Array> => {
  const options = {
    resourcesPath,
    onPage: (doneCount: number, totalCount: number) => report({ stage: 'draw-pack', doneCount, totalCount }),
  };
  if (draft) return renderPdf(draftDocument(source), options);
  if (seal === undefined) return renderPdf(packDocument(source), options);
  // a key that does not open must be known before anything is drawn
  const key = await unlockHere(seal.key);
  let doneBytes = 0;
  const { signedAt, stampedBy } = seal;
  return drawSealed({
    key,
    signedAt,
    ...(stampedBy === undefined ? {} : { timeStamp: timeStampFrom(stampedBy, () => report({ stage: 'time-stamp' })) }),
    evidence: { bytes: source.evidenceBytes, envelope: source.evidence },
    draw: (evidenceSignature) => renderPdf(packDocument({ ...source, evidenceSignature }), options),
    onHashed: (bytes) => {
      doneBytes += bytes;
      report({ stage: 'verify-pack', doneBytes });
    },
  });
});
