import { createHash, type KeyObject, sign } from 'node:crypto';
import { fillSignature } from '../../electron/pack/append-revision.ts';
import { buildCms } from '../../electron/pack/cms-builder.ts';
import { natural } from '../../electron/pack/der-values.ts';
import { smallerValue } from '../../electron/pack/ecdsa-value.ts';
import { prepareUpdate, type SignatureUpdate } from '../../electron/pack/incremental-update.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { compareBytes, ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { type DerNode, derLength, readDer } from '../../shared/verifier/der.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { openPack } from '../../shared/verifier/open-pack.ts';
import { halfOrders } from '../../shared/verifier/public-key.ts';
import { signedAt } from './signed-pack.ts';

/** How a signature is to be wrong: `before` changes the revision in place before it is signed, `cms` what was signed. */
export interface Oddity {
  readonly before?: (revision: string) => string;
  readonly cms?: (cms: Uint8Array, key: SigningKey) => Uint8Array;
  readonly update?: Partial<SignatureUpdate>;
}

/** Signs a pack without asking whether that is allowed: what somebody with a key and a text editor can do. */
export async function signOddly(pack: Uint8Array, field: string, key: SigningKey, oddity: Oddity): Promise<Buffer> {
  const opened = await openPack(ownBytes(pack), { limits: defaultLimits, outOfTime: () => false }, () => undefined);
  const update = { field, isSeal: field === 'Seal', isLast: false, name: 'x', reason: 'x', signedAt, ...oddity.update };
  const prepared = prepareUpdate(opened, update);
  if (oddity.before !== undefined) {
    const revision = prepared.bytes.subarray(pack.length).toString('latin1');
    const changed = oddity.before(revision);
    if (changed.length !== revision.length || changed === revision)
      throw new Error('the oddity must change bytes and keep their number');
    prepared.bytes.write(changed, pack.length, 'latin1');
  }
  const digest = createHash('sha256')
    .update(prepared.bytes.subarray(0, prepared.gap.start))
    .update(prepared.bytes.subarray(prepared.gap.end))
    .digest();
  const certificate = await readCertificate(ownBytes(key.certificateDer));
  const cms = buildCms({ digest, certificate, chainDer: key.chainDer, privateKey: key.privateKey });
  fillSignature(prepared, oddity.cms?.(cms, key) ?? cms);
  return prepared.bytes;
}

/** DER around these parts. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  if (content.length < 0x80) return Buffer.concat([Buffer.of(tag, content.length), content]);
  const hex = content.length.toString(16);
  const length = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 | length.length), length, content]);
}

/** The value with the part at that path replaced and every length around it written again; null removes the part. */
export function rewriteDer(bytes: Uint8Array, path: readonly number[], change: (node: DerNode) => Uint8Array | null): Buffer {
  const node = readDer(bytes);
  if (node === null) throw new Error('not DER');
  const [index, ...rest] = path;
  if (index === undefined) return Buffer.from(change(node) ?? []);
  const parts = node.children.map((child, at) => (at === index ? rewriteDer(child.raw, rest, change) : child.raw));
  return tlv(node.tag, ...parts);
}

/** Where the signer's parts are in the CMS of a pack. */
export const cmsPath = {
  certificates: [1, 0, 3],
  signers: [1, 0, 4],
  signer: [1, 0, 4, 0],
  attributes: [1, 0, 4, 0, 3],
  value: [1, 0, 4, 0, 5],
};

/** Changes the signed attributes and signs them again with the same key, so that only the change itself is wrong. */
export function resignAttributes(
  cms: Uint8Array,
  key: Pick<SigningKey, 'privateKey'>,
  change: (attributes: readonly Uint8Array[]) => readonly Uint8Array[],
): Buffer {
  let attributes: Uint8Array[] = [];
  const changed = rewriteDer(cms, cmsPath.attributes, (node) => {
    attributes = [...change(node.children.map(({ raw }) => raw))].sort(compareBytes);
    return tlv(0xa0, ...attributes);
  });
  return rewriteDer(changed, cmsPath.value, () => tlv(0x04, signAgain(tlv(0x31, ...attributes), key.privateKey)));
}

/** A signature value as a pack may have it, so that nothing but what was signed is wrong. */
export function signAgain(signed: Uint8Array, key: KeyObject): Uint8Array {
  const value = sign('sha256', signed, key);
  const curve = key.asymmetricKeyDetails?.namedCurve;
  if (curve === undefined) return value;
  const [r = 0n, s = 0n] = numbersIn(value);
  return smallerValue(r, s, curve === 'prime256v1' ? 'P-256' : 'P-384');
}

const numbersIn = (pair: Uint8Array): readonly bigint[] =>
  (readDer(pair)?.children ?? []).map(({ content }) => BigInt(`0x${Buffer.from(content).toString('hex')}`));

/** The other of the two values that an elliptic curve calls valid: anybody can tell it from the one there is. */
export function otherHalf(pair: Uint8Array, curve: keyof typeof halfOrders = 'P-256'): Buffer {
  return rewriteDer(pair, [1], ({ content }) => {
    const other = 2n * halfOrders[curve] + 1n - BigInt(`0x${Buffer.from(content).toString('hex')}`);
    return Buffer.from(natural(other));
  });
}

/** The pack with another value in the newest signature or time-stamp, whose place no signature covers. */
export function rewriteNewest(pack: Uint8Array, change: (value: Buffer) => Uint8Array): Buffer {
  const changed = Buffer.from(pack);
  const start = changed.lastIndexOf('/Contents <') + '/Contents <'.length;
  const room = changed.indexOf('>', start) - start;
  const padded = Buffer.from(changed.toString('latin1', start, start + room), 'hex');
  const before = padded.subarray(0, derLength(padded) ?? 0);
  const after = Buffer.from(change(before));
  if (after.equals(before)) throw new Error('the attack changed nothing');
  changed.write(after.toString('hex').padEnd(room, '0'), start, 'latin1');
  return changed;
}
