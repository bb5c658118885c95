import { ownBytes } from '../../shared/verifier/bytes.ts';
import { readCms } from '../../shared/verifier/cms.ts';
import { derLength } from '../../shared/verifier/der.ts';
import { defaultLimits } from '../../shared/verifier/limits.ts';

/** A signature or time-stamp as it lies in a PDF: the DER out of /Contents and the exact bytes of its /ByteRange. */
export interface FoundSignature {
  readonly isTimeStamp: boolean;
  readonly der: Buffer;
  readonly content: Buffer;
}

/** Every signature and time-stamp of a PDF, in the order of the file; found by text alone, without the reader of the product. */
export function signaturesIn(bytes: Uint8Array): readonly FoundSignature[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/\/SubFilter \/(\S+)\n\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g)].map(([, kind, ...numbers]) => {
    const [start = 0, end = 0, rest = 0] = numbers.map(Number);
    const padded = Buffer.from(text.slice(start + 1, end - 1), 'hex');
    return {
      isTimeStamp: kind === 'ETSI.RFC3161',
      der: padded.subarray(0, derLength(padded) ?? 0),
      content: Buffer.concat([bytes.subarray(0, start), bytes.subarray(end, end + rest)]),
    };
  });
}

/** The time-stamp token beside the value of a signature, and the value it is over; null where there is none. */
export function tokenIn(cms: Uint8Array): { readonly token: Uint8Array; readonly value: Uint8Array } | null {
  const { timeStamp, value } = readCms(ownBytes(cms), defaultLimits.certificates);
  return timeStamp === null ? null : { token: timeStamp, value };
}
