import type { PackTold } from './pack-told.ts';
import type { Verdict } from './verdict.ts';

/** Something the trust list holds, by its SHA-256: the name it was pinned under, the subject of an authority, or empty. */
export interface TrustedItem {
  readonly name: string;
  readonly sha256: string;
}

/** Whom a verdict was held against. Shape: `siteId` is the site packs were expected from, or null where any would do. */
export interface TrustUsed {
  readonly siteId: string | null;
  readonly pinned: readonly TrustedItem[];
  readonly authorities: readonly TrustedItem[];
  readonly timeStampAuthorities: readonly TrustedItem[];
  readonly revocationLists: readonly TrustedItem[];
}

/**
 * A file that was verified: what was given, when, against which trust, and what came of it.
 *
 * Shape: `fileName` is how the person who verifies calls it; `sha256` is of the whole file, unlike the pack id. `told` is null where the
 * pack is not intact or nobody read its evidence.
 */
export interface VerifiedFile {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly verifiedAt: string;
  readonly trust: TrustUsed;
  readonly verdict: Verdict;
  readonly told: PackTold | null;
}
