import type { Attachment } from '../../shared/domain/evidence-common.ts';
import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';

/**
 * What a pack says of the raw evidence of its drills, in the order it was recorded; where it is more than the limit, the largest files lie
 * beside the PDF. Units: `limitBytes` of all that is embedded together.
 */
export function rawAttachments(items: readonly EvidenceItem[], limitBytes: number): Attachment[] {
  const beside = largestBeyond(items, limitBytes);
  return items.map((item, index) => ({
    name: `raw/${String(index + 1).padStart(2, '0')}-${safeName(item.fileName)}`,
    mediaType: item.mediaType,
    bytes: item.bytes,
    sha256: item.sha256,
    relationship: 'Source',
    place: beside.has(item) ? 'beside' : 'embedded',
    description: item.title,
  }));
}

/** As few files as possible, so that what is left fits. */
function largestBeyond(items: readonly EvidenceItem[], limitBytes: number): ReadonlySet<EvidenceItem> {
  const beside = new Set<EvidenceItem>();
  let embeddedBytes = items.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const item of items.toSorted((a, b) => b.bytes - a.bytes)) {
    if (embeddedBytes <= limitBytes) break;
    beside.add(item);
    embeddedBytes -= item.bytes;
  }
  return beside;
}

/** A file name that means the same on every system and leads nowhere else. */
function safeName(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  // a letter of two halves is not cut in two
  return name.slice(-120).replace(/^\p{Surrogate}/u, '') || 'file';
}
