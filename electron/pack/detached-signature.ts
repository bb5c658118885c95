import { createHash } from 'node:crypto';
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
