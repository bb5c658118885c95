import type { CertificateFacts } from './verdict.ts';

/** Whom a key speaks for: one person, or the site whose packs it seals. Never both. */
export const identityKinds = ['person', 'seal'] as const;
export type IdentityKind = (typeof identityKinds)[number];

/** The keys Drillbook makes; every common verifier can check their signatures. */
export const keyTypes = ['ec-p256', 'ec-p384', 'rsa-3072'] as const;
export type KeyType = (typeof keyTypes)[number];

/** Units: characters; X.509 holds no longer names, and authorities refuse them. */
export const certificateNameLength = 64;

/** Units: whole years a self-signed certificate is valid. */
export const certificateYears = { least: 1, most: 10, usual: 3 } as const;

/** Whether a pack can be signed with an identity now; `unsuitable` is a certificate that is not for signing documents. */
export type IdentityState = 'usable' | 'not-yet-valid' | 'expired' | 'unsuitable';

/**
 * An identity as it may be shown: whose it is and what its certificate says. Nothing of the private key, locked or not.
 *
 * Shape: `path` is the file it lies in; `chain` are the certificates between its own and an authority, from the lowest upwards.
 */
export interface IdentityView {
  readonly path: string;
  readonly identityId: string;
  readonly kind: IdentityKind;
  readonly name: string;
  readonly createdAt: string;
  readonly certificate: CertificateFacts;
  readonly chain: readonly CertificateFacts[];
  readonly state: IdentityState;
}

/** A file among the identities that cannot be read as one. */
export interface UnreadableIdentity {
  readonly path: string;
  readonly state: 'unreadable';
}

/** An identity whose certificate was just taken in. `chainComplete` is false where a certificate below the root is still wanting. */
export interface ImportedIdentityView extends IdentityView {
  readonly chainComplete: boolean;
}
