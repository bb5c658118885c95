import type { PackTold } from '../../shared/domain/pack-told.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import type { LockedKey } from './locked-key.ts';
import type { GivenList } from './needed-proofs.ts';
import type { PackSource } from './pack-document.ts';
import type { RecordSource } from './record-document.ts';
import type { TimeStampAuthority } from './time-stamp-request.ts';

export interface RenderPackTask {
  readonly source: PackSource;
  readonly draft: boolean;
  /** Certifies what was drawn, where the site's key is at hand. `signedAt` is an instant; `stampedBy` is asked for the time. */
  readonly seal?: { readonly key: LockedKey; readonly signedAt: string; readonly stampedBy?: TimeStampAuthority | undefined };
  readonly resourcesPath: string;
}

export interface SignPackTask {
  readonly pack: Uint8Array;
  /** The field of the sign-off, or null for the site's seal. */
  readonly field: string | null;
  readonly key: LockedKey;
  readonly signedAt: string;
  readonly allowUncompared: boolean;
  /** SHA-256 of the first revision as it was drawn here before, so that it need not be drawn again; null where it was not. */
  readonly drawnSha256: string | null;
  /** The authority that is asked for the time of the signature; nobody where it is left out. */
  readonly stampedBy?: TimeStampAuthority | undefined;
  readonly resourcesPath: string;
}

/** `drawnSha256` is that of the first revision, where it was drawn or compared here; null where it was signed without. */
export interface SignedPack {
  readonly bytes: Uint8Array;
  readonly drawnSha256: string | null;
}

/** A pack to verify: its bytes, or a file, beside which its raw evidence may lie. */
export type GivenPack = { readonly bytes: Uint8Array } | { readonly path: string };

export interface VerifyPackTask {
  readonly pack: GivenPack;
  readonly verifiedAt: string;
  readonly trust: TrustList;
  readonly resourcesPath: string;
}

/** What came of it and what it tells, and the size and SHA-256 of the whole file. */
export interface VerifiedPack {
  readonly verdict: Verdict;
  readonly told: PackTold | null;
  readonly bytes: number;
  readonly sha256: string;
}

/** Where a time-stamp goes: into the newest signature, or over everything so far. */
export type StampedPart = 'signature' | 'document';

/**
 * What is added to a pack beside its signatures, in plain values: proofs that keep it verifiable and a time-stamp over them, a
 * time-stamp an authority is asked for, or a token that was brought for the imprint it was asked for.
 */
export type PackExtension =
  | {
      readonly kind: 'proofs';
      readonly certificatesDer: readonly Uint8Array[];
      readonly revocationLists: readonly GivenList[];
      readonly stampedBy?: TimeStampAuthority | undefined;
    }
  | { readonly kind: 'time-stamp'; readonly over: StampedPart; readonly stampedBy: TimeStampAuthority }
  | { readonly kind: 'token'; readonly imprint: Uint8Array; readonly token: Uint8Array };

/** `at` is the instant it is added. */
export interface ExtendPackTask {
  readonly pack: Uint8Array;
  readonly at: string;
  readonly extension: PackExtension;
}

/** The new pack, and what is new in it. `stored` is null where no proofs were added, `stamp` where no time-stamp was. */
export interface ExtendedPack {
  readonly bytes: Uint8Array;
  readonly stored: StoredFacts | null;
  readonly stamp: { readonly field: string; readonly token: Uint8Array } | null;
}

/** What went into the store: subjects of certificates and a number of lists; see `NeededProofs`. */
export interface StoredFacts {
  readonly certificates: readonly string[];
  readonly revocationLists: number;
  readonly notNeeded: readonly string[];
  readonly uncovered: readonly string[];
}

export interface PlaceTimeStampTask {
  readonly pack: Uint8Array;
  readonly at: string;
  readonly over: StampedPart;
}

/** What a time-stamp would be called, and the SHA-256 it has to be over. */
export interface WantedTimeStamp {
  readonly field: string;
  readonly imprint: Uint8Array;
}

export interface ReadAttachmentTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface RenderRecordTask {
  readonly source: RecordSource;
  readonly resourcesPath: string;
}
