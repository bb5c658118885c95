import { ownBytes, sameBytes, sha256 } from './bytes.ts';
import { type ReadCertificate, requireSigningProfile } from './certificate.ts';
import { readCms } from './cms.ts';
import { defaultLimits } from './limits.ts';
import { isSignatureOf, readPublicKey } from './public-key.ts';
import { Refusal } from './refusal.ts';
import { readSigner } from './signatures.ts';

/** Whose detached signature it is, or null where it is none of these bytes. Whether that somebody is trusted is another question. */
export async function detachedSigner(bytes: Uint8Array, signature: Uint8Array): Promise<ReadCertificate | null> {
  try {
    const cms = readCms(ownBytes(signature), defaultLimits.certificates);
    // nothing covers a time-stamp beside the value, and nobody asks for one
    if (cms.timeStamp !== null) return null;
    const { certificate } = await readSigner(cms);
    requireSigningProfile(certificate);
    const key = readPublicKey(certificate.spki);
    const isOfBytes = key.algorithm === cms.algorithm && sameBytes(await sha256(ownBytes(bytes)), cms.messageDigest);
    return isOfBytes && (await isSignatureOf(key, cms.value, cms.attributes)) ? certificate : null;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}
