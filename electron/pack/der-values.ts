import { Integer, ObjectIdentifier, OctetString } from 'asn1js';
import { compareBytes } from '../../shared/verifier/bytes.ts';

/** A value in DER. */
export type Der = Uint8Array;
interface Encodable {
  toBER(): ArrayBuffer;
}

export const der = (value: Encodable): Der => new Uint8Array(value.toBER());
export const oid = (value: string): Der => der(new ObjectIdentifier({ value }));
export const octets = (bytes: Uint8Array): Der => der(new OctetString({ valueHex: Uint8Array.from(bytes).buffer }));
export const natural = (value: bigint): Der => der(Integer.fromBigInt(value));
export const sequence = (...parts: readonly Der[]): Der => wrap(0x30, parts);
export const setOf = (...parts: readonly Der[]): Der => wrap(0x31, [...parts].sort(compareBytes));
export const tagged = (number: number, ...parts: readonly Der[]): Der => wrap(0xa0 | number, parts);
export const attribute = (type: string, value: Der): Der => sequence(oid(type), setOf(value));

/**
 * A constructed value around parts that are DER already.
 *
 * asn1js decodes and encodes again what is put inside its own constructed values; names and certificates must keep their bytes.
 */
function wrap(tag: number, parts: readonly Der[]): Der {
  const content = Buffer.concat(parts);
  const length = content.length;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const hex = length.toString(16);
  const digits = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | digits.length), digits, content]);
}
