import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from './seeded-random.ts';

export interface TreeSize {
  readonly smallFiles: number;
  readonly mediumFiles: number;
  readonly largeFiles: number;
  readonly largeBytes: number;
}

export const mixedTree: TreeSize = { smallFiles: 40_000, mediumFiles: 400, largeFiles: 2, largeBytes: 300_000_000 };
export const quickTree: TreeSize = { smallFiles: 2_000, mediumFiles: 20, largeFiles: 1, largeBytes: 30_000_000 };

/** Files of 1 to 32 KB in folders of 200, files of 1 MB, and large ones; names, sizes and places come from a seed. */
export function makeTree(root: string, size: TreeSize, seed = 7): { readonly files: number; readonly bytes: number } {
  const random = seededRandom(seed);
  // contents need not be reproducible to be hashed, only different from file to file
  const noise = randomBytes(2_000_000);
  let bytes = 0;
  const put = (path: string, length: number) => {
    const start = Math.floor(random() * (noise.length - Math.min(length, 1_000_000)));
    if (length <= 1_000_000) {
      writeFileSync(join(root, path), noise.subarray(start, start + length));
    } else {
      writeLarge(join(root, path), noise.subarray(start), length);
    }
    bytes += length;
  };
  for (let index = 0; index < size.smallFiles; index += 1) {
    const folder = `records/${String(Math.floor(index / 200)).padStart(4, '0')}`;
    if (index % 200 === 0) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    put(`${folder}/r${index}.json`, 1_024 + Math.floor(random() * 31_744));
  }
  mkdirSync(join(root, 'media'), { recursive: true });
  for (let index = 0; index < size.mediumFiles; index += 1) {
    put(`media/photo-${index}.jpg`, 1_000_000);
  }
  for (let index = 0; index < size.largeFiles; index += 1) {
    put(`media/video-${index}.mp4`, size.largeBytes);
  }
  return { files: size.smallFiles + size.mediumFiles + size.largeFiles, bytes };
}

/** In pieces: one write takes at most 2 GB. */
function writeLarge(path: string, noise: Uint8Array, length: number): void {
  const piece = Buffer.alloc(10_000_000, noise);
  const file = openSync(path, 'w');
  for (let written = 0; written < length; written += piece.length) {
    writeSync(file, piece, 0, Math.min(piece.length, length - written));
  }
  closeSync(file);
}
