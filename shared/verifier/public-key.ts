import { hexOf, type OwnBytes, ownBytes } from './bytes.ts';
import type { SignatureAlgorithm } from './cms.ts';
import { type DerNode, oidOf, readDer, tags } from './der.ts';
import { oids } from './oids.ts';
import { refuse } from './refusal.ts';

/** A public key a pack may be signed with, ready for WebCrypto. `coordinateBytes` is 0 for RSA. */
export interface PublicKeyFacts {
  readonly algorithm: SignatureAlgorithm;
  readonly coordinateBytes: number;
  readonly curve: 'P-256' | 'P-384' | null;
  readonly spki: OwnBytes;
}

const minRsaBits = 3_072;
/** Authorities chose their keys before anybody asked them for a pack. */
export const authorityRsaBits = 2_048;
const maxRsaBits = 8_192;

/**
 * Reads a SubjectPublicKeyInfo of the algorithms a pack may be signed with: P-256, P-384, RSA from 3072 bits.
 *
 * `weakestRsaBits` is lower for keys the site did not choose.
 * Throws: a refusal (KEY_STRENGTH).
 */
export function readPublicKey(spki: DerNode, weakestRsaBits = minRsaBits): PublicKeyFacts {
  const [algorithm, key] = spki.children;
  const oid = oidOf(algorithm?.children[0]);
  if (spki.children.length !== 2 || key?.tag !== tags.bitString || key.content[0] !== 0) {
    return refuse('KEY_STRENGTH', { reason: 'structure' });
  }
  const point = key.content.subarray(1);
  if (oid === oids.ecPublicKey) return readCurveKey(spki, oidOf(algorithm?.children[1]), point);
  if (oid === oids.rsaEncryption) return readRsaKey(spki, point, weakestRsaBits);
  return refuse('KEY_STRENGTH', { reason: 'algorithm', found: oid });
}

/** The kind and size of any key, also of one that may not sign a pack, in the words people use for it. */
export function describeKey(spki: DerNode): string {
  const [algorithm, key] = spki.children;
  const oid = oidOf(algorithm?.children[0]);
  const parameter = oidOf(algorithm?.children[1]);
  if (oid === oids.ecPublicKey) return `EC ${parameter === oids.p256 ? 'P-256' : parameter === oids.p384 ? 'P-384' : parameter}`;
  const modulus = oid === oids.rsaEncryption && key !== undefined ? readDer(key.content.subarray(1))?.children[0] : undefined;
  return modulus === undefined ? oid : `RSA ${bitsOf(modulus.content)}`;
}

function readCurveKey(spki: DerNode, curve: string, point: Uint8Array): PublicKeyFacts {
  const size = curve === oids.p256 ? 32 : curve === oids.p384 ? 48 : refuse('KEY_STRENGTH', { reason: 'curve', found: curve });
  // uncompressed only; that the point is on its curve is checked by WebCrypto when the key is imported
  if (point[0] !== 0x04 || point.length !== 1 + 2 * size) return refuse('KEY_STRENGTH', { reason: 'point' });
  const name = size === 32 ? 'P-256' : 'P-384';
  return { algorithm: 'ecdsa-sha256', coordinateBytes: size, curve: name, spki: ownBytes(spki.raw) };
}

function readRsaKey(spki: DerNode, content: Uint8Array, weakest: number): PublicKeyFacts {
  const [modulus, exponent, ...more] = readDer(content)?.children ?? [];
  if (modulus?.tag !== tags.integer || exponent?.tag !== tags.integer || more.length > 0) {
    return refuse('KEY_STRENGTH', { reason: 'structure' });
  }
  const bits = bitsOf(modulus.content);
  if (bits < weakest || bits > maxRsaBits) return refuse('KEY_STRENGTH', { reason: 'bits', found: bits });
  const isOdd = ((exponent.content.at(-1) ?? 0) & 1) === 1;
  if (!isOdd || bitsOf(exponent.content) < 17 || exponent.content.length > 5)
    return refuse('KEY_STRENGTH', { reason: 'exponent' });
  return { algorithm: 'rsa-sha256', coordinateBytes: 0, curve: null, spki: ownBytes(spki.raw) };
}

function bitsOf(integer: Uint8Array): number {
  const first = integer[0] === 0 ? 1 : 0;
  const top = integer[first];
  return top === undefined ? 0 : (integer.length - first - 1) * 8 + (32 - Math.clz32(top));
}

/** How a signature was made; `eitherHalf` where the signer is not bound to the smaller of the two values ECDSA allows. */
export interface SignatureForm {
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly eitherHalf: boolean;
}

const forms = new Map<string, SignatureForm>([
  [oids.rsaWithSha256, { hash: 'SHA-256', eitherHalf: true }],
  [oids.rsaWithSha384, { hash: 'SHA-384', eitherHalf: true }],
  [oids.rsaWithSha512, { hash: 'SHA-512', eitherHalf: true }],
  [oids.ecdsaWithSha256, { hash: 'SHA-256', eitherHalf: true }],
  [oids.ecdsaWithSha384, { hash: 'SHA-384', eitherHalf: true }],
  [oids.ecdsaWithSha512, { hash: 'SHA-512', eitherHalf: true }],
]);

/** How an authority signed a certificate or a list: RSA or ECDSA with SHA-256, SHA-384 or SHA-512; null where it is no longer trusted. */
export function signatureFormOf(algorithm: DerNode | undefined): SignatureForm | null {
  return forms.get(oidOf(algorithm?.children[0])) ?? null;
}

const packForm: SignatureForm = { hash: 'SHA-256', eitherHalf: false };

/**
 * Whether the key made this signature over these bytes. False also where the key is not on its curve.
 *
 * Shape: an ECDSA value is the DER pair of whole numbers CMS carries.
 */
export async function isSignatureOf(
  key: PublicKeyFacts,
  value: OwnBytes,
  signed: OwnBytes,
  { hash, eitherHalf }: SignatureForm = packForm,
): Promise<boolean> {
  const algorithm = key.curve === null ? { name: 'RSASSA-PKCS1-v1_5', hash } : { name: 'ECDSA', namedCurve: key.curve, hash };
  const raw = key.curve === null ? value : rawPair(value, key.coordinateBytes, eitherHalf ? null : halfOrders[key.curve]);
  if (raw === null) return false;
  try {
    const imported = await crypto.subtle.importKey('spki', key.spki, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, imported, raw, signed);
  } catch {
    return false;
  }
}

/**
 * Half the order of each curve: of the two values s and n - s, which are both valid, a pack has the smaller.
 *
 * Otherwise anybody could turn one into the other and so change a pack without being noticed.
 * Source: SEC 2, sections 2.4.2 and 2.5.1.
 */
export const halfOrders = {
  'P-256': 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n >> 1n,
  'P-384': 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n >> 1n,
} as const;

function rawPair(value: OwnBytes, size: number, largest: bigint | null): OwnBytes | null {
  const node = readDer(value);
  const pair = node?.tag === tags.sequence && node.children.length === 2 ? node.children : [];
  const raw = new Uint8Array(2 * size);
  for (const [index, part] of pair.entries()) {
    const digits = part.content[0] === 0 ? part.content.subarray(1) : part.content;
    const isNegative = ((part.content[0] ?? 0) & 0x80) !== 0;
    if (part.tag !== tags.integer || isNegative || digits.length > size) return null;
    raw.set(digits, (index + 1) * size - digits.length);
  }
  const isAllowed = largest === null || BigInt(`0x${hexOf(raw.subarray(size))}`) <= largest;
  return pair.length === 2 && isAllowed ? raw : null;
}
