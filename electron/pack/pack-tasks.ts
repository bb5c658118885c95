import type { PackTold } from '../../shared/domain/pack-told.ts';
import type { Verdict } from '../../shared/domain/verdict.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import type { LockedKey } from './locked-key.ts';
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

export interface ReadAttachmentTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface RenderRecordTask {
  readonly source: RecordSource;
  readonly resourcesPath: string;
}
