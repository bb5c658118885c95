import { evidenceFileName, evidenceSignatureFileName } from '../domain/evidence-envelope.ts';
import { hexOf, ownBytes, sha256 } from './bytes.ts';
import { contentOf } from './embedded-files.ts';
import { type Bounds, defaultLimits } from './limits.ts';
import { openPack } from './open-pack.ts';

const signatureLimitBytes = 65_536;

/** A file taken out of a pack. */
export interface ReadAttachment {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The content of one attached file, of evidence.json, or of its detached signature.
 *
 * Returns null where the pack does not read, has no such file, or the file is not the one evidence.json vouches for.
 * `outOfTime` is asked often; once it says yes nothing is read.
 */
export async function readAttachment(
  bytes: Uint8Array,
  name: string,
  outOfTime: () => boolean = () => false,
): Promise<ReadAttachment | null> {
  const bounds: Bounds = { limits: defaultLimits, outOfTime };
  try {
    const pack = await openPack(ownBytes(bytes), bounds, () => undefined);
    if (name === evidenceFileName) return { mediaType: 'application/json', bytes: pack.evidence.bytes };
    const file = pack.files.find((embedded) => embedded.name === name);
    if (file !== undefined && name === evidenceSignatureFileName) {
      const signature = await contentOf(pack.document, file, signatureLimitBytes);
      return signature === null ? null : { mediaType: 'application/pkcs7-signature', bytes: signature };
    }
    const listed = pack.evidence.envelope.attachments.find((attachment) => attachment.name === name);
    if (listed === undefined || file === undefined) return null;
    const content = await contentOf(pack.document, file, listed.bytes);
    if (content === null || hexOf(await sha256(content)) !== listed.sha256) return null;
    return { mediaType: listed.mediaType, bytes: content };
  } catch {
    // what does not read has no files; why is said by the verdict
    return null;
  }
}
