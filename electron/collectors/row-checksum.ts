import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';

/** A value of a row: whole numbers as bigint, other numbers as number, text as text or as its UTF-8 bytes, other bytes as they are. */
export type RowValue = null | bigint | number | string | { readonly text: Uint8Array } | Uint8Array;

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

  return {
    add(row) {
      const room = roomFor(row);
      scratch = room > scratch.length ? Buffer.allocUnsafe(room * 2) : scratch;
      const length = encodeRow(row, scratch);
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

/** At most so many bytes: a UTF-16 unit is three bytes of UTF-8 or fewer. */
function roomFor(row: readonly RowValue[]): number {
  let room = 0;
  for (const value of row) {
    room += 9;
    if (typeof value === 'string') {
      room += value.length * 3;
    } else if (typeof value === 'object' && value !== null) {
      room += bytesOf(value).length;
    }
  }
  return room;
}

function bytesOf(value: { readonly text: Uint8Array } | Uint8Array): Uint8Array {
  return 'text' in value ? value.text : value;
}

function encodeRow(row: readonly RowValue[], into: Buffer): number {
  let at = 0;
  for (const value of row) {
    at = encodeValue(value, into, at);
  }
  return at;
}

function encodeValue(value: RowValue, into: Buffer, at: number): number {
  if (value === null) {
    into[at] = 0;
    return at + 1;
  }
  if (typeof value === 'bigint') {
    into[at] = 1;
    return into.writeBigInt64BE(value, at + 1);
  }
  if (typeof value === 'number') {
    into[at] = 2;
    return into.writeDoubleBE(value, at + 1);
  }
  const length = typeof value === 'string' ? into.write(value, at + 9, 'utf8') : bytesOf(value).length;
  if (typeof value !== 'string') {
    into.set(bytesOf(value), at + 9);
  }
  into[at] = typeof value === 'string' || 'text' in value ? 3 : 4;
  // no value is longer than 2^48 bytes
  into.writeUInt16BE(0, at + 1);
  into.writeUIntBE(length, at + 3, 6);
  return at + 9 + length;
}
