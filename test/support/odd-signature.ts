import { createHash, sign } from 'node:crypto';
import { fillSignature } from '../../electron/pack/append-revision.ts';
import { buildCms } from '../../electron/pack/cms-builder.ts';
import { prepareUpdate, type SignatureUpdate } from '../../electron/pack/incremental-update.ts';
import type { SigningKey } from '../../electron/pack/signing-key.ts';
import { compareBytes, ownBytes } from '../../shared/verifier/bytes.ts';
import { readCertificate } from '../../shared/verifier/certificate.ts';
import { type DerNode, readDer } from '../../shared/verifier/der.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';
import { openPack } from '../../shared/verifier/open-pack.ts';
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
  const value = sign('sha256', tlv(0x31, ...attributes), { key: key.privateKey, dsaEncoding: 'der' });
  return rewriteDer(changed, cmsPath.value, () => tlv(0x04, value));
}
