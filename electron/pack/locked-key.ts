import type { SigningKey } from './signing-key.ts';
import { unlockIdentity } from './unlock-identity.ts';

/**
 * A key on its way to the thread that signs: still locked, with what unlocks it.
 *
 * Shape: `identity` is the record as it lay on disk, `passphrase` UTF-8 in a buffer of its own that is handed over, not copied.
 */
export interface LockedKey {
  readonly identity: unknown;
  readonly passphrase: Uint8Array<ArrayBuffer>;
}

/** For a thread; the passphrase must be among the buffers handed over to it. */
export function lockedKey(identity: unknown, passphrase: string): LockedKey {
  const bytes = new Uint8Array(Buffer.byteLength(passphrase, 'utf8'));
  new TextEncoder().encodeInto(passphrase, bytes);
  return { identity, passphrase: bytes };
}

/**
 * Unlocks the key where it is used, and overwrites the passphrase.
 *
 * Throws: IDENTITY_DAMAGED, PASSPHRASE_WRONG, KEY_NOT_OF_CERTIFICATE.
 */
export async function unlockHere({ identity, passphrase }: LockedKey): Promise<SigningKey> {
  try {
    return await unlockIdentity(identity, new TextDecoder().decode(passphrase));
  } finally {
    passphrase.fill(0);
  }
}
