import { createDecipheriv } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { type DerNode, oidOf, tags } from '../../shared/verifier/der.ts';
import { octetsOf } from './ber.ts';
import { type Derivation, derivePbkdf2, derivePkcs12, type HashName, keyUses, type SpendIterations } from './derive-key.ts';
import { decryptRc2Cbc } from './rc2.ts';

/** A passphrase in both spellings that PKCS #12 uses, one for each way of deriving a key. */
export interface SpelledPassphrase {
  readonly utf8: Uint8Array;
  readonly utf16: Uint8Array;
}

/** An encryption by passphrase, as an AlgorithmIdentifier names it, and the budget its key is derived from. */
export interface PasswordEncryption {
  readonly algorithm: DerNode | undefined;
  readonly encrypted: Uint8Array;
  readonly passphrase: SpelledPassphrase;
  readonly spend: SpendIterations;
}

/**
 * Decrypts what was encrypted under a passphrase, or null where the passphrase (or the content) is another.
 *
 * The last is a guess from the padding: one wrong passphrase in 256 gives bytes that mean nothing.
 * Source: RFC 7292, appendix B and C; RFC 8018, section 6.2.
 * Throws: PKCS12_NOT_SUPPORTED, PKCS12_DAMAGED.
 */
export async function decryptUnderPassphrase(encryption: PasswordEncryption): Promise<Buffer | null> {
  const [type, parameters] = encryption.algorithm?.children ?? [];
  const oid = oidOf(type);
  const older = olderCiphers.get(oid);
  if (older !== undefined) return decryptOlder(older, parameters, encryption);
  if (oid === pbes2) return decryptPbes2(parameters, encryption);
  return notSupported(oid);
}

type Open = (key: Buffer, vector: Uint8Array, encrypted: Uint8Array) => Buffer | null;

const byNode =
  (name: string): Open =>
  (key, vector, encrypted) => {
    const parts: Buffer[] = [];
    try {
      const decipher = createDecipheriv(name, key, vector);
      parts.push(decipher.update(encrypted), decipher.final());
      return Buffer.concat(parts);
    } catch {
      return null;
    } finally {
      for (const part of parts) part.fill(0);
    }
  };

const byRc2: Open = (key, vector, encrypted) => {
  if (encrypted.length === 0 || encrypted.length % 8 !== 0) return null;
  const plain = decryptRc2Cbc(key, key.length * 8, vector, encrypted);
  const padding = plain.at(-1) ?? 0;
  const isPadded = padding >= 1 && padding <= 8 && plain.subarray(-padding).every((byte) => byte === padding);
  return isPadded ? plain.subarray(0, -padding) : null;
};

interface Cipher {
  readonly keyBytes: number;
  readonly open: Open;
}

const tripleDes: Cipher = { keyBytes: 24, open: byNode('des-ede3-cbc') };

/** pbeWithSHAAnd…: the key by the derivation of PKCS #12 with SHA-1. */
const olderCiphers = new Map<string, Cipher>([
  ['1.2.840.113549.1.12.1.3', tripleDes],
  ['1.2.840.113549.1.12.1.5', { keyBytes: 16, open: byRc2 }],
  ['1.2.840.113549.1.12.1.6', { keyBytes: 5, open: byRc2 }],
]);

async function decryptOlder(
  cipher: Cipher,
  parameters: DerNode | undefined,
  encryption: PasswordEncryption,
): Promise<Buffer | null> {
  const [salt, iterations] = parameters?.children ?? [];
  const { utf16 } = encryption.passphrase;
  const derivation = (bytes: number): Derivation => ({
    ...{ hash: 'sha1', salt: octetString(salt), iterations: wholeNumber(iterations) },
    ...{ bytes, spend: encryption.spend },
  });
  const key = await derivePkcs12(utf16, keyUses.encryption, derivation(cipher.keyBytes));
  const vector = await derivePkcs12(utf16, keyUses.vector, derivation(8));
  const plain = cipher.open(key, vector, encryption.encrypted);
  key.fill(0);
  return plain;
}

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';

const newerCiphers = new Map<string, Cipher & { readonly vectorBytes: number }>([
  ['2.16.840.1.101.3.4.1.2', { keyBytes: 16, vectorBytes: 16, open: byNode('aes-128-cbc') }],
  ['2.16.840.1.101.3.4.1.22', { keyBytes: 24, vectorBytes: 16, open: byNode('aes-192-cbc') }],
  ['2.16.840.1.101.3.4.1.42', { keyBytes: 32, vectorBytes: 16, open: byNode('aes-256-cbc') }],
  ['1.2.840.113549.3.7', { ...tripleDes, vectorBytes: 8 }],
]);

/** HMAC with these; without a name it is SHA-1. */
const pseudoRandom = new Map<string, HashName>([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);

async function decryptPbes2(parameters: DerNode | undefined, encryption: PasswordEncryption): Promise<Buffer | null> {
  const [derivation, scheme] = parameters?.children ?? [];
  const [derivationType, derivationParameters] = derivation?.children ?? [];
  if (oidOf(derivationType) !== pbkdf2) return notSupported(oidOf(derivationType));
  const [salt, iterations, ...optional] = derivationParameters?.children ?? [];
  const random = optional.find(({ tag }) => tag === tags.sequence)?.children[0];
  const hash = random === undefined ? 'sha1' : (pseudoRandom.get(oidOf(random)) ?? notSupported(oidOf(random)));
  const [schemeType, vector] = scheme?.children ?? [];
  const cipher = newerCiphers.get(oidOf(schemeType)) ?? notSupported(oidOf(schemeType));
  const initial = octetString(vector);
  if (initial.length !== cipher.vectorBytes) return damaged();
  const key = await derivePbkdf2(encryption.passphrase.utf8, {
    ...{ hash, salt: octetString(salt), iterations: wholeNumber(iterations) },
    ...{ bytes: cipher.keyBytes, spend: encryption.spend },
  });
  const plain = cipher.open(key, initial, encryption.encrypted);
  key.fill(0);
  return plain;
}

/** Throws: PKCS12_DAMAGED. */
export function octetString(node: DerNode | undefined): Uint8Array {
  return node !== undefined && (node.tag & 0x1f) === tags.octetString && node.tag < 0x80 ? octetsOf(node) : damaged();
}

/** Throws: PKCS12_DAMAGED for what is no positive number of at most six bytes. */
export function wholeNumber(node: DerNode | undefined): number {
  if (node?.tag !== tags.integer || node.content.length === 0 || node.content.length > 6) return damaged();
  const value = node.content.reduce((sum, byte) => sum * 256 + byte, 0);
  return ((node.content[0] ?? 0) & 0x80) === 0 && value > 0 ? value : damaged();
}

export function damaged(cause?: unknown): never {
  throw new DrillbookError('PKCS12_DAMAGED', { cause });
}

/** `found` is an object identifier, which whoever supports the file can look up. */
export function notSupported(found: string): never {
  throw new DrillbookError('PKCS12_NOT_SUPPORTED', { detail: { found: found === '' ? '?' : found } });
}
