import { evidenceFileName, type PackAttachment } from '../domain/evidence-envelope.ts';
import type { AttachmentVerdict, Check } from '../domain/verdict.ts';
import { hexOf, sha256 } from './bytes.ts';
import { contentOf, type EmbeddedFile } from './embedded-files.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { OpenPack } from './open-pack.ts';
import type { PackDocument } from './pack-document.ts';
import { refuse } from './refusal.ts';
import { walk } from './walk.ts';

/** Hashes every embedded file again and holds it against what evidence.json says of it; no file more, no file less. */
export async function verifyAttachments(pack: OpenPack, journal: Check[]): Promise<readonly AttachmentVerdict[]> {
  const listed = pack.evidence.envelope.attachments;
  const complete = await walk(journal, ['ATTACHMENTS_LISTED'], null, (passed) => {
    const expected = new Set([evidenceFileName, ...listed.map(({ name }) => name)]);
    const found = new Set(pack.files.map(({ name }) => name));
    const odd = [...[...found].filter((name) => !expected.has(name)), ...[...expected].filter((name) => !found.has(name))];
    if (odd.length > 0 || found.size !== pack.files.length) refuse('ATTACHMENTS_LISTED', { names: odd.slice(0, 5).join(' ') });
    // on many disks one of two such files would overwrite the other
    const folded = new Set([...found].map((name) => name.normalize('NFC').toLowerCase()));
    if (folded.size !== found.size) refuse('ATTACHMENTS_LISTED', { reason: 'names-alike' });
    passed('ATTACHMENTS_LISTED');
    return true;
  });
  const byName = new Map(pack.files.map((file) => [file.name, file]));
  const verdicts: AttachmentVerdict[] = [];
  let budget = pack.document.bounds.limits.inflatedBytes;
  for (const attachment of listed) {
    const intact = await walk(journal, ['ATTACHMENT_INTACT'], attachment.name, async (passed) => {
      refuseWhenOutOfTime(pack.document.bounds);
      await requireIntact(pack.document, byName.get(attachment.name), attachment, budget);
      passed('ATTACHMENT_INTACT');
      return true;
    });
    budget -= attachment.bytes;
    const { name, mediaType, bytes, sha256: digest } = attachment;
    verdicts.push({ name, mediaType, bytes, sha256: digest, state: complete && intact ? 'passed' : 'failed' });
  }
  return verdicts;
}

async function requireIntact(
  document: PackDocument,
  file: EmbeddedFile | undefined,
  attachment: PackAttachment,
  budget: number,
): Promise<void> {
  if (file === undefined) refuse('ATTACHMENT_INTACT', { reason: 'missing' });
  if (attachment.bytes > budget) refuse('WITHIN_LIMITS', { limit: 'inflated-bytes' });
  if (file.mediaType !== attachment.mediaType)
    refuse('ATTACHMENT_INTACT', { reason: 'media-type', found: file.mediaType ?? 'none' });
  const content = await contentOf(document, file, attachment.bytes);
  if (content?.length !== attachment.bytes) refuse('ATTACHMENT_INTACT', { reason: 'size' });
  const found = hexOf(await sha256(content));
  if (found !== attachment.sha256) refuse('ATTACHMENT_INTACT', { expected: attachment.sha256, found });
}
