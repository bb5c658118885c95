import { Buffer, isUtf8 } from 'node:buffer';

/**
 * A path below the root as its bytes, one character per byte (Latin-1), parts joined by `/`.
 *
 * Names on disk are bytes, not text. In this form the order of JavaScript strings is the order of the bytes, and nothing is lost.
 */
export type TreeKey = string;

const beyondAscii = /[^\0-\x7f]/;

export function isAscii(text: string): boolean {
  return !beyondAscii.test(text);
}

/** The path to give to the file system: text where it is plain ASCII, otherwise the exact bytes. */
export function absolutePath(root: string, key: TreeKey): string | Buffer {
  if (key === '') {
    return root;
  }
  const slash = root.endsWith('/') ? '' : '/';
  return isAscii(key) ? `${root}${slash}${key}` : Buffer.concat([Buffer.from(`${root}${slash}`), Buffer.from(key, 'latin1')]);
}

/** How a path is written in a manifest: as text when its bytes are UTF-8, otherwise readable text and the bytes in hexadecimal. */
export function writtenPath(key: TreeKey): { readonly text: string; readonly hex?: string } {
  if (isAscii(key)) {
    return { text: key };
  }
  const bytes = Buffer.from(key, 'latin1');
  if (isUtf8(bytes)) {
    return { text: bytes.toString('utf8') };
  }
  const text = key.replace(/[^\0-\x7f]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
  return { text, hex: bytes.toString('hex') };
}

/** The other way: the bytes a manifest's path stands for. */
export function keyOf(path: string, pathHex?: string): TreeKey {
  if (pathHex !== undefined) {
    return Buffer.from(pathHex, 'hex').toString('latin1');
  }
  return isAscii(path) ? path : Buffer.from(path, 'utf8').toString('latin1');
}
