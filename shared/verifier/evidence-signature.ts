import { evidenceSignatureFileName } from '../domain/evidence-envelope.ts';
import type { Check } from '../domain/verdict.ts';
import { type OwnBytes, sameBytes, sha256 } from './bytes.ts';
import { readCms } from './cms.ts';
import { contentOf } from './embedded-files.ts';
import type { OpenPack } from './open-pack.ts';
import { isSignatureOf, readPublicKey } from './public-key.ts';
import { Refusal, refuse } from './refusal.ts';
import { signaturePlaceholderBytes } from './revision-text.ts';
import { type HeldSignature, readSigner } from './signatures.ts';
import { walk } from './walk.ts';

/** How the detached signature of evidence.json is embedded, as `openssl cms` and every other reader of CMS knows it. */
export const evidenceSignatureMediaType = 'application/pkcs7-signature';

/**
 * Holds the detached signature of evidence.json against the seal: the same certificate, over exactly these bytes, in the one form of
 * CMS a pack has. A pack sealed where its pages could not be drawn has none; one that is not sealed must not have one.
 */
export async function verifyEvidenceSignature(pack: OpenPack, held: readonly HeldSignature[], journal: Check[]): Promise<void> {
  const file = pack.files.find(({ name }) => name === evidenceSignatureFileName);
  const isSealed = pack.later.length > 0;
  if (file === undefined) {
    if (isSealed) journal.push({ code: 'EVIDENCE_SIGNATURE', state: 'not-checked', detail: { reason: 'absent' } });
    return;
  }
  const seal = held.find(({ field }) => field.kind === 'seal');
  if (isSealed && seal === undefined) {
    journal.push({ code: 'EVIDENCE_SIGNATURE', state: 'not-checked', detail: { reason: 'no-seal' } });
    return;
  }
  await walk(journal, ['EVIDENCE_SIGNATURE'], null, async (passed) => {
    if (seal === undefined) return refuse('EVIDENCE_SIGNATURE', { reason: 'unsealed' });
    if (file.mediaType !== evidenceSignatureMediaType)
      refuse('EVIDENCE_SIGNATURE', { reason: 'media-type', found: file.mediaType ?? 'none' });
    const content = await contentOf(pack.document, file, signaturePlaceholderBytes);
    await asEvidenceSignature(() => requireSealed(pack, content, seal));
    passed('EVIDENCE_SIGNATURE');
  });
}

async function requireSealed(pack: OpenPack, content: OwnBytes | null, seal: HeldSignature): Promise<void> {
  if (content === null) return refuse('EVIDENCE_SIGNATURE', { reason: 'unreadable' });
  const cms = readCms(content, pack.document.bounds.limits.certificates);
  // an unsigned attribute could be added by anybody who builds a pack around a genuine signature
  if (cms.timeStamp !== null) refuse('EVIDENCE_SIGNATURE', { reason: 'unsigned-attribute' });
  const { certificate } = await readSigner(cms);
  if (!sameBytes(certificate.der, seal.certificate.der)) {
    refuse('EVIDENCE_SIGNATURE', { reason: 'certificate', found: certificate.facts.fingerprintSha256 });
  }
  const key = readPublicKey(certificate.spki);
  if (key.algorithm !== cms.algorithm) refuse('EVIDENCE_SIGNATURE', { reason: 'algorithm', found: cms.algorithm });
  if (!sameBytes(await sha256(pack.evidence.bytes), cms.messageDigest)) refuse('EVIDENCE_SIGNATURE', { reason: 'digest' });
  if (!(await isSignatureOf(key, cms.value, cms.attributes))) refuse('EVIDENCE_SIGNATURE', { reason: 'value' });
}

/** What the readers of signatures refuse is told as a fault of this one, not of a signature in the PDF. */
async function asEvidenceSignature(procedure: () => Promise<void>): Promise<void> {
  try {
    await procedure();
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.code === 'EVIDENCE_SIGNATURE') throw cause;
    refuse('EVIDENCE_SIGNATURE', { ...cause.detail, reason: cause.code });
  }
}
