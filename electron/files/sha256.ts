import { createHash } from 'node:crypto';

/** SHA-256 of bytes, or of a text as UTF-8. Shape: 64 lowercase hex digits. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
