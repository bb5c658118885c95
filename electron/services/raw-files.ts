import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { readBlob } from '../store/blobs.ts';
import type { Context } from './context.ts';

/**
 * The raw evidence a pack vouches for, in the order it was recorded; where it is more than the limit, the largest files lie beside the PDF
 * and are not read here.
 *
 * Throws: SITE_FILE_DAMAGED when raw evidence is no longer what its hash says.
 */
export function rawFiles(context: Context, items: readonly EvidenceItem[], limitBytes: number): PackFile[] {
  const beside = largestBeyond(items, limitBytes);
  return items.map((item, index) => {
    const name = `raw/${String(index + 1).padStart(2, '0')}-${safeName(item.fileName)}`;
    const fits = !beside.has(item);
    return {
      attachment: {
        name,
        mediaType: item.mediaType,
        bytes: item.bytes,
        sha256: item.sha256,
        relationship: 'Source',
        place: fits ? 'embedded' : 'beside',
        description: item.title,
      },
      content: fits ? readBlob(context.db, item.sha256) : new Uint8Array(),
    };
  });
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
  return name.slice(-120) || 'file';
}
