import { createHash } from 'node:crypto';
import { ownBytes, sameBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, requireSigningProfile } from '../../shared/verifier/certificate.ts';
import { readCms } from '../../shared/verifier/cms.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { isSignatureOf, readPublicKey } from '../../shared/verifier/public-key.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { readSigner } from '../../shared/verifier/signatures.ts';
import { buildCms } from './cms-builder.ts';
import { requireUsableKey, type SigningKey } from './signing-key.ts';

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * The signature of a file, to lie beside it: detached CAdES in DER, as `openssl cms -verify -content` checks it.
 *
 * Throws: as `requireUsableKey`.
 */
export async function signDetached(bytes: Uint8Array, key: SigningKey, at: string): Promise<Uint8Array> {
  const certificate = await requireUsableKey(key, at);
  return buildCms({ digest: digestOf(bytes), certificate, chainDer: key.chainDer, privateKey: key.privateKey });
}

/** Whose signature it is, or null where it is none of these bytes. Whether that somebody is trusted is another question. */
export async function detachedSigner(bytes: Uint8Array, signature: Uint8Array): Promise<ReadCertificate | null> {
  try {
    const cms = readCms(ownBytes(signature), defaultLimits.certificates);
    const { certificate } = await readSigner(cms);
    requireSigningProfile(certificate);
    const key = readPublicKey(certificate.spki);
    const isOfBytes = key.algorithm === cms.algorithm && sameBytes(digestOf(bytes), cms.messageDigest);
    return isOfBytes && (await isSignatureOf(key, cms.value, cms.attributes)) ? certificate : null;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}
