import { createCipheriv, createDecipheriv, scrypt } from 'node:crypto';
import { sha256Of } from '../files/sha256.ts';
import type { Protection } from './identity-record.ts';

/** Gives that many unpredictable bytes. */
export type RandomBytes = (count: number) => Uint8Array;

const costN = 131_072;
const blockSizeR = 8;
const keyBytes = 32;

interface Binding {
  readonly identityId: string;
  readonly certificateDer: Uint8Array;
}

/**
 * Locks a private key under a passphrase; the key given is overwritten with zeros.
 *
 * Source: RFC 7914 (scrypt), NIST SP 800-38D (GCM).
 */
export async function lockKey(pkcs8: Uint8Array, passphrase: string, binding: Binding, random: RandomBytes): Promise<Protection> {
  const salt = random(16);
  const nonce = random(12);
  const key = await deriveKey(passphrase, salt, costN);
  try {
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundData(binding));
    const encrypted = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
    return {
      cipher: 'aes-256-gcm',
      kdf: 'scrypt',
      costN,
      blockSizeR,
      parallelizationP: 1,
      salt: base64(salt),
      nonce: base64(nonce),
      tag: base64(cipher.getAuthTag()),
      encryptedKey: base64(encrypted),
    };
  } finally {
    key.fill(0);
    pkcs8.fill(0);
  }
}

/** The private key in PKCS #8, or null where the passphrase or the record is not the one it was locked with. */
export async function unlockKey(protection: Protection, passphrase: string, binding: Binding): Promise<Buffer | null> {
  const key = await deriveKey(passphrase, Buffer.from(protection.salt, 'base64'), protection.costN);
  const parts: Buffer[] = [];
  try {
    const tag = Buffer.from(protection.tag, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(protection.nonce, 'base64'), { authTagLength: 16 });
    decipher.setAAD(boundData(binding)).setAuthTag(tag);
    parts.push(decipher.update(protection.encryptedKey, 'base64'));
    parts.push(decipher.final());
    return Buffer.concat(parts);
  } catch {
    return null;
  } finally {
    key.fill(0);
    for (const part of parts) part.fill(0);
  }
}

function boundData({ identityId, certificateDer }: Binding): Buffer {
  const fingerprint = sha256Of(certificateDer);
  return Buffer.from(`drillbook.identity/1 ${identityId} ${fingerprint}`, 'utf8');
}

function deriveKey(passphrase: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  // the same letters typed on another keyboard may arrive composed differently
  const secret = Buffer.from(passphrase.normalize('NFKC'), 'utf8');
  const maxmem = 2 * 128 * cost * blockSizeR;
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, keyBytes, { N: cost, r: blockSizeR, p: 1, maxmem }, (error, key) => {
      secret.fill(0);
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
