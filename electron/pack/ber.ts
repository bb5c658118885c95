import type { DerNode } from '../../shared/verifier/der.ts';

const maxDepth = 32;
const maxNodes = 20_000;

/**
 * One value in BER and nothing after it, or null.
 *
 * Certificate stores write what the strict reader of signatures refuses: lengths that are open or longer than they need be, and texts in
 * pieces. Nothing that is read this way is ever taken for signed.
 * Source: ITU-T X.690, clause 8.
 */
export function readBer(bytes: Uint8Array): DerNode | null {
  const node = readNode(bytes, 0, 0, { nodes: maxNodes });
  return node !== null && node.raw.length === bytes.length ? node : null;
}

/** The bytes of an octet string, also of one in pieces. */
export function octetsOf(node: DerNode): Uint8Array {
  return (node.tag & 0x20) === 0 ? node.content : Buffer.concat(node.children.map(octetsOf));
}

function readNode(bytes: Uint8Array, at: number, depth: number, budget: { nodes: number }): DerNode | null {
  const header = readHeader(bytes, at);
  budget.nodes -= 1;
  if (header === null || depth > maxDepth || budget.nodes < 0) return null;
  const { contentStart, length } = header;
  const tag = bytes[at] ?? 0;
  const isConstructed = (tag & 0x20) !== 0;
  if (length === null && !isConstructed) return null;
  const limit = length === null ? bytes.length : contentStart + length;
  if (limit > bytes.length) return null;
  const children: DerNode[] = [];
  let end = isConstructed ? contentStart : limit;
  while (isConstructed && end < limit && !(length === null && isEndMark(bytes, end))) {
    const child = readNode(bytes.subarray(0, limit), end, depth + 1, budget);
    if (child === null) return null;
    children.push(child);
    end += child.raw.length;
  }
  if (length === null && !isEndMark(bytes, end)) return null;
  const after = length === null ? end + 2 : end;
  return { tag, raw: bytes.subarray(at, after), content: bytes.subarray(contentStart, end), children };
}

function isEndMark(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0 && bytes[at + 1] === 0;
}

/** `length` is null where the value is open and ends with a mark. */
function readHeader(bytes: Uint8Array, at: number): { contentStart: number; length: number | null } | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return { contentStart: at + 2, length: first };
  if (first === 0x80) return { contentStart: at + 2, length: null };
  const count = first & 0x7f;
  if (count > 4) return null;
  let length = 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? Number.NaN);
  return Number.isNaN(length) ? null : { contentStart: at + 2 + count, length };
}
