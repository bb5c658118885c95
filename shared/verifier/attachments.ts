import { evidenceFileName, evidenceSignatureFileName, type PackAttachment } from '../domain/evidence-envelope.ts';
import type { AttachmentState, AttachmentVerdict, Check } from '../domain/verdict.ts';
import { type FilesBeside, verifyBeside } from './beside.ts';
import { hexOf } from './bytes.ts';
import { contentDigest, type EmbeddedFile, isSafeName } from './embedded-files.ts';
import { refuseWhenOutOfTime } from './limits.ts';
import type { OpenPack } from './open-pack.ts';
import type { PackDocument } from './pack-document.ts';
import { refuse } from './refusal.ts';

import { walk } from './walk.ts';

/**
 * Hashes every file again that evidence.json vouches for, and holds it against what evidence.json says of it; no file is embedded
 * more, no file less. Without `beside` what lies beside the PDF is not looked at.
 */
export async function verifyAttachments(
  pack: OpenPack,
  journal: Check[],
  beside: FilesBeside | undefined,
): Promise<readonly AttachmentVerdict[]> {
  const listed = pack.evidence.envelope.attachments;
  const complete = await walk(journal, ['ATTACHMENTS_LISTED'], null, (passed) => {
    requireListed(pack, listed);
    passed('ATTACHMENTS_LISTED');
    return true;
  });
  const byName = new Map(pack.files.map((file) => [file.name, file]));
  const verdicts: AttachmentVerdict[] = [];
  let budget = pack.document.bounds.limits.inflatedBytes;
  for (const attachment of listed) {
    const { name, mediaType, bytes, sha256, place } = attachment;
    let state: AttachmentState;
    if (place === 'beside') {
      // a name that was refused is not looked for on the disk
      state = await verifyBeside(attachment, journal, complete ? beside : undefined);
    } else {
      const intact = await walk(journal, ['ATTACHMENT_INTACT'], name, async (passed) => {
        refuseWhenOutOfTime(pack.document.bounds);
        await requireIntact(pack.document, byName.get(name), attachment, budget);
        passed('ATTACHMENT_INTACT');
        return true;
      });
      budget -= bytes;
      state = intact ? 'passed' : 'failed';
    }
    verdicts.push({ name, mediaType, bytes, sha256, place, state: complete ? state : 'failed' });
  }
  return verdicts;
}

/** What is listed as embedded is, what is listed as beside the PDF is not, and nothing else but evidence.json and its signature. */
function requireListed(pack: OpenPack, listed: readonly PackAttachment[]): void {
  const embedded = listed.filter(({ place }) => place === 'embedded').map(({ name }) => name);
  const expected = new Set([evidenceFileName, ...embedded]);
  const found = new Set(pack.files.map(({ name }) => name));
  const odd = [
    ...[...found].filter((name) => !expected.has(name) && name !== evidenceSignatureFileName),
    ...[...expected].filter((name) => !found.has(name)),
  ];
  if (odd.length > 0 || found.size !== pack.files.length) refuse('ATTACHMENTS_LISTED', { names: odd.slice(0, 5).join(' ') });
  const beside = listed.filter(({ place }) => place === 'beside').map(({ name }) => name);
  const astray = beside.find((name) => !isBesideName(name));
  if (astray !== undefined) refuse('ATTACHMENTS_LISTED', { reason: 'beside-name', names: astray });
  // on many disks one of two such files would overwrite the other
  const folded = new Set([...found, ...beside].map((name) => name.normalize('NFC').toLowerCase()));
  if (folded.size !== found.size + beside.length) refuse('ATTACHMENTS_LISTED', { reason: 'names-alike' });
}

/** Raw evidence, directly in its folder. */
function isBesideName(name: string): boolean {
  return /^raw\/[^/]+$/.test(name) && isSafeName(name);
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
  const digest = file.statedBytes === attachment.bytes ? await contentDigest(document, file, attachment.bytes) : null;
  if (digest === null) return refuse('ATTACHMENT_INTACT', { reason: 'size' });
  const found = hexOf(digest);
  if (found !== attachment.sha256) refuse('ATTACHMENT_INTACT', { expected: attachment.sha256, found });
}
