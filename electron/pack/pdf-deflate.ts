import { zlibSync } from 'fflate';
import type { PdfReference } from './draw-surface.ts';

/**
 * Compressed bytes, the same on every machine.
 *
 * A pack is drawn again elsewhere and compared byte by byte; the platform's zlib writes other bytes on another processor
 * or in another version of the runtime. `mem` is fixed because it would otherwise follow from the length.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6, mem: 4 });
}

interface BufferedReference extends PdfReference {
  buffer: Uint8Array[];
  finalize(): void;
}

/** Makes a stream of the PDF writer compress its content here, before the writer would hand it to the platform's zlib. */
export function compressHere(reference: PdfReference): PdfReference {
  const stream = reference as BufferedReference;
  const finalize = stream.finalize;
  stream.finalize = () => {
    if (stream.compress && stream.buffer.length > 0) {
      stream.buffer = [deflate(Buffer.concat(stream.buffer))];
      // the dictionary names the filter already; the writer must not apply it again
      stream.compress = false;
    }
    finalize.call(stream);
  };
  return stream;
}

// Units: bytes. What is longer would hold up the drawing, and the check by drawing again, for seconds.
const longestCompressed = 8 * 1024 * 1024;
const textual = /^text\/|^application\/(?:json|xml|yaml|x-yaml|x-ndjson|sql|javascript)$|\+(?:json|xml)$/;

/** Whether a file is compressed: text up to 8 MiB. All else is stored as it is; images and archives would not shrink. */
export function isCompressed(mediaType: string, bytes: number): boolean {
  return bytes <= longestCompressed && textual.test(mediaType.toLowerCase());
}
