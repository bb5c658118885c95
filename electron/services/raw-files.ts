import type { EvidenceItem } from '../../shared/domain/evidence-item.ts';
import type { PackFile } from '../pack/pack-file.ts';
import { rawAttachments } from '../pack/raw-attachments.ts';
import { readBlob } from '../store/blobs.ts';
import type { Context } from './context.ts';

/**
 * The raw evidence a pack vouches for; what lies beside the PDF is not read here.
 *
 * Throws: SITE_FILE_DAMAGED when raw evidence is no longer what its hash says.
 */
export function rawFiles(context: Context, items: readonly EvidenceItem[], limitBytes: number): PackFile[] {
  return rawAttachments(items, limitBytes).map((attachment) => ({
    attachment,
    content: attachment.place === 'embedded' ? readBlob(context.db, attachment.sha256) : new Uint8Array(),
  }));
}
