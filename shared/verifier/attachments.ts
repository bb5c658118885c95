import { evidenceFileName, type PackAttachment } from '../domain/evidence-envelope.ts';
import type { AttachmentVerdict, Check } from '../domain/verdict.ts';
import { hexOf, sha256 } from './bytes.ts';
import { contentOf } from './embedded-files.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { OpenPack } from './open-pack.ts';
import { refuse } from './refusal.ts';
import { walk } from './walk.ts';

/** Hashes every embedded file again and holds it against what evidence.json says of it; no file more, no file less. */
export async function verifyAttachments(pack: OpenPack, journal: Check[]): Promise<readonly AttachmentVerdict[]> {
  const listed = pack.evidence.envelope.attachments;
  const complete = await walk(journal, ['ATTACHMENTS_LISTED'], null, (passed) => {
    const expected = [evidenceFileName, ...listed.map(({ name }) => name)].sort();
    const found = pack.files.map(({ name }) => name).sort();
    const odd = [...found.filter((name) => !expected.includes(name)), ...expected.filter((name) => !found.includes(name))];
    if (odd.length > 0 || found.length !== expected.length) refuse('ATTACHMENTS_LISTED', { names: odd.slice(0, 5).join(' ') });
    passed('ATTACHMENTS_LISTED');
    return true;
  });
  const verdicts: AttachmentVerdict[] = [];
  let budget = pack.document.bounds.limits.inflatedBytes;
  for (const attachment of listed) {
    const intact = await walk(journal, ['ATTACHMENT_INTACT'], attachment.name, async (passed) => {
      refuseWhenOutOfTime(pack.document.bounds);
      await requireIntact(pack, attachment, budget);
      passed('ATTACHMENT_INTACT');
      return true;
    });
    budget -= attachment.bytes;
    const { name, mediaType, bytes, sha256: digest } = attachment;
    verdicts.push({ name, mediaType, bytes, sha256: digest, state: complete && intact ? 'passed' : 'failed' });
  }
  return verdicts;
}

async function requireIntact(pack: OpenPack, attachment: PackAttachment, budget: number): Promise<void> {
  const file = pack.files.find(({ name }) => name === attachment.name);
  if (file === undefined) refuse('ATTACHMENT_INTACT', { reason: 'missing' });
  if (attachment.bytes > budget) refuse('WITHIN_LIMITS', { limit: 'inflated-bytes' });
  if (file.mediaType !== attachment.mediaType)
    refuse('ATTACHMENT_INTACT', { reason: 'media-type', found: file.mediaType ?? 'none' });
  const content = await contentOf(pack.document, file, attachment.bytes);
  if (content?.length !== attachment.bytes) refuse('ATTACHMENT_INTACT', { reason: 'size' });
  const found = hexOf(await sha256(content));
  if (found !== attachment.sha256) refuse('ATTACHMENT_INTACT', { expected: attachment.sha256, found });
}
