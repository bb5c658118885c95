import type { DrillAttachment } from '../../shared/domain/evidence-document.ts';

/** A file that goes into the pack beside evidence.json. */
export interface PackFile {
  readonly attachment: DrillAttachment;
  readonly content: Uint8Array;
}
