import { type Platform, webPlatform } from './platform.ts';
import { refuse } from './refusal.ts';

/** How much a file may cost before it is refused; every number is a bound on memory or time. */
export interface Limits {
  readonly fileBytes: number;
  readonly objects: number;
  readonly values: number;
  readonly stringBytes: number;
  readonly depth: number;
  readonly revisions: number;
  readonly evidenceBytes: number;
  readonly evidenceValues: number;
  readonly inflatedBytes: number;
  readonly certificates: number;
  readonly storedCertificates: number;
  readonly storedRevocationLists: number;
  readonly storedBytes: number;
}

/** A pack of 2,000 assets has 16,000 objects with 128,000 values, and a megabyte of evidence with 40,000. */
export const defaultLimits: Limits = {
  fileBytes: 1_073_741_824,
  objects: 200_000,
  values: 1_000_000,
  stringBytes: 1_048_576,
  depth: 40,
  revisions: 40,
  evidenceBytes: 16_777_216,
  evidenceValues: 500_000,
  inflatedBytes: 1_073_741_824,
  certificates: 8,
  storedCertificates: 64,
  storedRevocationLists: 64,
  storedBytes: 4_194_304,
};

/**
 * What every step is bounded by; `outOfTime` is asked often and answers cheaply.
 *
 * `platform` is how it hashes and inflates, `onHashed` is told how many more bytes were.
 */
export interface Bounds {
  readonly limits: Limits;
  readonly outOfTime: () => boolean;
  readonly platform?: Platform;
  readonly onHashed?: (bytes: number) => void;
}

export function platformOf({ platform }: Bounds): Platform {
  return platform ?? webPlatform;
}

export function refuseWhenOutOfTime(bounds: Bounds): void {
  if (bounds.outOfTime()) refuse('WITHIN_LIMITS', { limit: 'time' });
}
