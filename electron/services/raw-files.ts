import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { readBlob } from '../store/blobs.ts';
import type { Context } from './context.ts';

/**
 * The raw evidence a pack vouches for, in the order it was recorded; what no longer fits below the limit lies beside the PDF.
 *
 * Throws: SITE_FILE_DAMAGED when raw evidence is no longer what its hash says.
 */
export function rawFiles(context: Context, items: readonly EvidenceItem[], limitBytes: number): PackFile[] {
  let embeddedBytes = 0;
  return items.map((item, index) => {
    const name = `raw/${String(index + 1).padStart(2, '0')}-${safeName(item.fileName)}`;
    const fits = embeddedBytes + item.bytes <= limitBytes;
    if (fits) embeddedBytes += item.bytes;
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

/** A file name that means the same on every system and leads nowhere else. */
function safeName(fileName: string): string {
  const name = fileName
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  return name.slice(-120) || 'file';
}
