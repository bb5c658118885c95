import type { Attachment } from '../../shared/domain/evidence-common.ts';

/** A file that belongs to the pack beside evidence.json. Shape: `content` is empty where it lies beside the PDF. */
export interface PackFile {
  readonly attachment: Attachment;
  readonly content: Uint8Array;
}
