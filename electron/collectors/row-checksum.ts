import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';

/** A value of a row: whole numbers as bigint, other numbers as number, text as its UTF-8 bytes with `isText`, other bytes as they are. */
export type RowValue = null | bigint | number | { readonly text: Uint8Array } | Uint8Array;

/** Checksum of the contents of a table, whatever the order of its rows. */
export interface RowChecksum {
  add(row: readonly RowValue[]): void;
  /** 64 lowercase hexadecimal digits; all zero for a table without rows. */
  hex(): string;
}

/**
 * The sum, modulo 2^256, of the SHA-256 of each row, read as a big-endian number.
 *
 * Shape: a row is encoded value by value in the order of its columns, so that no two rows have the same encoding:
 * null = 00 · whole number = 01 and 8 bytes two's complement · other number = 02 and 8 bytes IEEE 754 ·
 * text = 03, 8 bytes of length, UTF-8 · bytes = 04, 8 bytes of length, the bytes. All numbers big-endian.
 * A sum, unlike XOR, tells a row that is there twice. It proves that nothing changed by accident; someone free to invent many rows
 * could make two sums meet, so it is no signature.
 */
export function rowChecksum(): RowChecksum {
  // most significant first; carried after each row, so 32 bits plus a carry always fit a double
  const limbs = new Uint32Array(8);
  let scratch = Buffer.allocUnsafe(65_536);

  const reserve = (length: number): Buffer => {
    if (length > scratch.length) {
      scratch = Buffer.allocUnsafe(length * 2);
    }
    return scratch;
  };

  return {
    add(row) {
      const length = encodeRow(row, reserve(encodedLength(row)));
      const digest = hash('sha256', scratch.subarray(0, length), 'buffer');
      let carry = 0;
      for (let limb = 7; limb >= 0; limb -= 1) {
        const sum = (limbs[limb] ?? 0) + digest.readUInt32BE(limb * 4) + carry;
        limbs[limb] = sum % 4_294_967_296;
        carry = sum >= 4_294_967_296 ? 1 : 0;
      }
    },
    hex: () => [...limbs].map((limb) => limb.toString(16).padStart(8, '0')).join(''),
  };
}

function encodedLength(row: readonly RowValue[]): number {
  let length = 0;
  for (const value of row) {
    length += value === null ? 1 : typeof value === 'object' ? 9 + bytesOf(value).length : 9;
  }
  return length;
}

function bytesOf(value: { readonly text: Uint8Array } | Uint8Array): Uint8Array {
  return 'text' in value ? value.text : value;
}

function encodeRow(row: readonly RowValue[], into: Buffer): number {
  let at = 0;
  for (const value of row) {
    if (value === null) {
      at = into.writeUInt8(0, at);
    } else if (typeof value === 'bigint') {
      at = into.writeBigInt64BE(value, into.writeUInt8(1, at));
    } else if (typeof value === 'number') {
      at = into.writeDoubleBE(value, into.writeUInt8(2, at));
    } else {
      const bytes = bytesOf(value);
      at = into.writeUInt8('text' in value ? 3 : 4, at);
      at = into.writeBigUInt64BE(BigInt(bytes.length), at);
      into.set(bytes, at);
      at += bytes.length;
    }
  }
  return at;
}
