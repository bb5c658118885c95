import { compareBytes } from './bytes.ts';

/** One value in DER. `children` are there for constructed values; `raw` is header and content, `content` without the header. */
export interface DerNode {
  readonly tag: number;
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
  readonly children: readonly DerNode[];
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const maxDepth = 24;
const maxNodes = 20_000;

/** The length of the first value in the bytes, header included; null where its header is not DER. */
export function derLength(bytes: Uint8Array): number | null {
  const header = readHeader(bytes, 0);
  return header === null ? null : header.contentStart + header.length;
}

/**
 * One DER value and nothing after it, or null.
 *
 * Strict where common readers are not: lengths in their shortest form, no indefinite length, whole numbers and object identifiers
 * in their shortest form, sets in order, booleans 00 or FF, times to the second with Z; only where `fractions` says so also to a
 * part of a second. `nodes` is how many values it may hold.
 * Source: ITU-T X.690, clauses 8, 10 and 11.
 */
export function readDer(bytes: Uint8Array, fractions = false, nodes = maxNodes): DerNode | null {
  const budget = { nodes, fractions };
  const node = readNode(bytes, { at: 0, end: bytes.length, depth: 0 }, budget);
  return node !== null && node.raw.length === bytes.length ? node : null;
}

interface Budget {
  nodes: number;
  readonly fractions: boolean;
}

/** Where a value begins, where the one around it ends, and how deep it lies. */
interface Place {
  readonly at: number;
  readonly end: number;
  readonly depth: number;
}

function readNode(bytes: Uint8Array, { at, end: limit, depth }: Place, budget: Budget): DerNode | null {
  const header = readHeader(bytes, at);
  budget.nodes -= 1;
  if (header === null || depth > maxDepth || budget.nodes < 0) return null;
  const end = header.contentStart + header.length;
  if (end > limit) return null;
  const tag = bytes[at] ?? 0;
  const content = bytes.subarray(header.contentStart, end);
  const children: DerNode[] = [];
  if ((tag & 0x20) !== 0) {
    for (let inside = header.contentStart; inside < end; ) {
      const child = readNode(bytes, { at: inside, end, depth: depth + 1 }, budget);
      if (child === null) return null;
      children.push(child);
      inside += child.raw.length;
    }
  }
  const node = { tag, raw: bytes.subarray(at, end), content, children };
  return isWellFormed(node, budget.fractions) ? node : null;
}

function readHeader(bytes: Uint8Array, at: number): { contentStart: number; length: number } | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return { contentStart: at + 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4) return null;
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? Number.NaN);
  const isShortest = length >= 0x80 && length >= 256 ** (count - 1);
  return isShortest ? { contentStart: at + 2 + count, length } : null;
}

function isWellFormed({ tag, content, children }: DerNode, fractions: boolean): boolean {
  const [first, second] = content;
  switch (tag) {
    case tags.boolean:
      return content.length === 1 && (first === 0x00 || first === 0xff);
    case tags.integer:
      return (
        first !== undefined &&
        !(first === 0x00 && second !== undefined && second < 0x80) &&
        !(first === 0xff && (second ?? 0) > 0x7f)
      );
    case tags.bitString:
      return isBitString(content);
    case tags.null:
      return content.length === 0;
    case tags.oid:
      return isObjectIdentifier(content);
    case tags.utcTime:
      return isTime(content, 12);
    case tags.generalizedTime:
      return isTime(fractions ? withoutFraction(content) : content, 14);
    case tags.set:
      return children.every((child, index) => index === 0 || compareBytes(children[index - 1]?.raw ?? child.raw, child.raw) < 0);
    default:
      // a sequence or set is always constructed, every other universal value never
      return tag >= 0x80 || tag === tags.sequence || ((tag & 0x20) === 0 && tag !== 0x10 && tag !== 0x11);
  }
}

function isBitString(content: Uint8Array): boolean {
  const unused = content[0];
  if (unused === undefined || unused > 7 || (content.length === 1 && unused !== 0)) return false;
  return ((content[content.length - 1] ?? 0) & ((1 << unused) - 1)) === 0 || content.length === 1;
}

function isObjectIdentifier(content: Uint8Array): boolean {
  if (content.length === 0 || ((content[content.length - 1] ?? 0x80) & 0x80) !== 0) return false;
  // 0x80 at the start of an arc is a leading zero
  return content.every((byte, index) => byte !== 0x80 || (index > 0 && ((content[index - 1] ?? 0) & 0x80) !== 0));
}

function isTime(content: Uint8Array, digits: number): boolean {
  if (content.length !== digits + 1 || content[digits] !== 0x5a) return false;
  return content.subarray(0, digits).every((byte) => byte >= 0x30 && byte <= 0x39);
}

/** A fraction has a point and ends in another digit than zero. */
function withoutFraction(content: Uint8Array): Uint8Array {
  const fraction = content.subarray(15, -1);
  const isFraction =
    content[14] === 0x2e && (fraction.at(-1) ?? 0x30) !== 0x30 && fraction.every((byte) => byte >= 0x30 && byte <= 0x39);
  return isFraction ? Uint8Array.of(...content.subarray(0, 14), ...content.subarray(-1)) : content;
}

/** Twice what anybody assigns, and so short that a number of many digits costs nothing. */
const maxOidBytes = 64;

/** An object identifier as dotted numbers; empty where the node is none, or longer than any is. */
export function oidOf(node: DerNode | undefined): string {
  if (node?.tag !== tags.oid || node.content.length > maxOidBytes) return '';
  const arcs: bigint[] = [];
  // an arc made from a UUID has more digits than a number holds
  let arc = 0n;
  for (const byte of node.content) {
    arc = arc * 128n + BigInt(byte & 0x7f);
    if ((byte & 0x80) === 0) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [head = 0n, ...rest] = arcs;
  const root = head < 80n ? head / 40n : 2n;
  return [root, head - root * 40n, ...rest].join('.');
}
