import type { VerifiedFile } from '../../shared/domain/verified-file.ts';
import { hexOf, sha256 } from '../../shared/verifier/bytes.ts';
import { readAttachment } from '../../shared/verifier/read-attachment.ts';
import { readTrustFile } from '../../shared/verifier/read-trust-file.ts';
import { readTrustList } from '../../shared/verifier/read-trust-list.ts';
import { trustUsedOf } from '../../shared/verifier/trust-used.ts';
import { verifyPack } from '../../shared/verifier/verify-pack.ts';
import type { VerifierAnswers, VerifierQuestion, VerifierReply, VerifierTask } from './verifier-messages.ts';

// The thread that verifies, so that a hostile file cannot freeze the page; the same verifier as in the application.
self.addEventListener('message', async ({ data: { id, task } }: MessageEvent<VerifierQuestion>) => {
  const outcome = await answer(task).then(
    (found) => ({ answer: found }),
    () => null,
  );
  self.postMessage({ id, outcome } satisfies VerifierReply);
});

async function answer(task: VerifierTask): Promise<VerifierAnswers[VerifierTask['kind']]> {
  const bytes = new Uint8Array(await task.file.arrayBuffer());
  switch (task.kind) {
    case 'verify':
      return verify(bytes, task);
    case 'read-attachment':
      return readAttachment(bytes, task.name, deadline(task.atMostMs));
    case 'read-trust':
      return readTrustFile(bytes);
    case 'read-trust-list':
      return readTrustList(bytes, task.signature && new Uint8Array(await task.signature.arrayBuffer()));
  }
}

/** There are no fonts and no rules here: the pages are not drawn again, and what packs tell of each other is not compared. */
async function verify(bytes: Uint8Array<ArrayBuffer>, task: VerifierTask & { readonly kind: 'verify' }): Promise<VerifiedFile> {
  const { file, trust, verifiedAt, atMostMs } = task;
  const verdict = await verifyPack(bytes, { verifiedAt, trust, outOfTime: deadline(atMostMs) });
  const digest = hexOf(await sha256(bytes));
  const trustUsed = await trustUsedOf(trust);
  return { fileName: file.name, bytes: bytes.length, sha256: digest, verifiedAt, trust: trustUsed, verdict, told: null };
}

function deadline(atMostMs: number): () => boolean {
  const started = performance.now();
  return () => performance.now() - started > atMostMs;
}
