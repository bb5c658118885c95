import { hash, pbkdf2 } from 'node:crypto';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';

export type HashName = 'sha1' | 'sha256' | 'sha384' | 'sha512';

/**
 * What the whole of one file may cost: a few seconds. Common tools write 2,000 to 600,000 rounds, which the older derivation of NSS and
 * GnuTLS makes up to ten times.
 */
const iterationLimit = 6_000_000;
const saltLimitBytes = 1_024;

/** Counts the rounds a file asks for. Throws: PKCS12_NOT_SUPPORTED (more than any honest file needs). */
export type SpendIterations = (iterations: number, keys?: number) => void;

export function iterationBudget(): SpendIterations {
  let left = iterationLimit;
  return (iterations, keys = 1) => {
    left -= iterations * keys;
    if (iterations < 1 || !(left >= 0))
      throw new DrillbookError('PKCS12_NOT_SUPPORTED', { detail: { found: `${iterations} iterations` } });
  };
}

/** How a key is to be derived from a passphrase. */
export interface Derivation {
  readonly hash: HashName;
  readonly salt: Uint8Array;
  readonly iterations: number;
  readonly bytes: number;
  readonly spend: SpendIterations;
}

/** Source: RFC 8018, section 5.2. Throws: PKCS12_NOT_SUPPORTED. */
export function derivePbkdf2(
  passphrase: Uint8Array,
  { hash: name, salt, iterations, bytes, spend }: Derivation,
): Promise<Buffer> {
  requireShortSalt(salt);
  spend(iterations, Math.ceil(bytes / blocks[name].hashBytes));
  return new Promise((resolve, reject) => {
    pbkdf2(passphrase, salt, iterations, bytes, name, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}

/** What a key of the older derivation is for: each use gets other bytes of one passphrase. */
export const keyUses = { encryption: 1, vector: 2, integrity: 3 } as const;

const blocks: Readonly<Record<HashName, { readonly blockBytes: number; readonly hashBytes: number }>> = {
  sha1: { blockBytes: 64, hashBytes: 20 },
  sha256: { blockBytes: 64, hashBytes: 32 },
  sha384: { blockBytes: 128, hashBytes: 48 },
  sha512: { blockBytes: 128, hashBytes: 64 },
};

/** So many rounds of hashing take a few milliseconds; then the window gets its turn. */
const roundsAtOnce = 5_000;

/**
 * The derivation of PKCS #12 itself. `passphrase` is UTF-16, big-endian, with its two zero bytes at the end.
 *
 * Source: RFC 7292, appendix B.2.
 * Throws: PKCS12_NOT_SUPPORTED.
 */
export async function derivePkcs12(passphrase: Uint8Array, use: number, derivation: Derivation): Promise<Buffer> {
  const { hash: name, salt, iterations, bytes, spend } = derivation;
  const { blockBytes, hashBytes } = blocks[name];
  requireShortSalt(salt);
  const count = Math.ceil(bytes / hashBytes);
  spend(iterations, count);
  const input = Buffer.concat([filled(salt, blockBytes), filled(passphrase, blockBytes)]);
  const start = Buffer.alloc(blockBytes, use);
  const key = Buffer.alloc(count * hashBytes);
  for (let index = 0; index < count; index += 1) {
    const first = Buffer.concat([start, input]);
    let digest = hash(name, first, 'buffer');
    first.fill(0);
    for (let round = 1; round < iterations; round += 1) {
      digest = hash(name, digest, 'buffer');
      if (round % roundsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    digest.copy(key, index * hashBytes);
    addToEach(input, filled(digest, blockBytes), blockBytes);
  }
  input.fill(0);
  key.fill(0, bytes);
  return key.subarray(0, bytes);
}

/** Repeated to whole blocks; nothing stays nothing. */
function filled(bytes: Uint8Array, blockBytes: number): Buffer {
  const length = Math.ceil(bytes.length / blockBytes) * blockBytes;
  return length === 0 ? Buffer.alloc(0) : Buffer.alloc(length, bytes);
}

/** Every block of the input plus this one plus one, as whole numbers of that many bytes. */
function addToEach(input: Buffer, addend: Uint8Array, blockBytes: number): void {
  for (let start = 0; start < input.length; start += blockBytes) {
    let carry = 1;
    for (let at = blockBytes - 1; at >= 0; at -= 1) {
      const sum = (input[start + at] ?? 0) + (addend[at] ?? 0) + carry;
      input[start + at] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}

function requireShortSalt(salt: Uint8Array): void {
  if (salt.length > saltLimitBytes)
    throw new DrillbookError('PKCS12_NOT_SUPPORTED', { detail: { found: `salt ${salt.length}` } });
}
