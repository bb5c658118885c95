import * as v from 'valibot';
import { instantSchema, lineSchema, sha256Schema } from './units.ts';
import type { CertificateFacts } from './verdict.ts';

/** What a certificate is trusted as: the seal of a site, one person, or an authority that vouches for signers or for the time. */
export const trustKinds = ['seal', 'person', 'authority', 'time-stamp-authority'] as const;
export type TrustKind = (typeof trustKinds)[number];

/** What is trusted by its fingerprint alone, as it stands on a paper form. */
export const pinKinds = ['seal', 'person'] as const;
export type PinKind = (typeof pinKinds)[number];

/** Units: entries; bytes of all revocation lists together. */
export const trustLimits = { anchors: 500, revocationLists: 100, revocationBytes: 16 * 1_048_576 } as const;

const base64Schema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/), v.maxLength(6_000_000));

const isPin = (kind: TrustKind): boolean => pinKinds.some((pin) => pin === kind);

/**
 * A certificate that is trusted.
 *
 * Shape: `certificateDer` is base64, and null exactly where the fingerprint alone is pinned.
 */
const anchorEntries = {
  certificateSha256: sha256Schema,
  kind: v.picklist(trustKinds),
  name: lineSchema,
  certificateDer: v.nullable(base64Schema),
};

export const trustAnchorSchema = v.strictObject({ ...anchorEntries, addedAt: instantSchema, addedBy: lineSchema });
export type TrustAnchor = v.InferOutput<typeof trustAnchorSchema>;

/** What a trust list that travels is called in its own words. */
export const trustListSchemaName = 'drillbook.trust-list/1';

/**
 * Whom a site trusts, as a file that travels to whoever verifies its packs; it counts only with the signature beside it.
 *
 * Shape: canonical JSON (RFC 8785); certificates and revocation lists are DER in base64.
 */
export const trustListFileSchema = v.strictObject({
  schema: v.literal(trustListSchemaName),
  issuedAt: instantSchema,
  siteId: lineSchema,
  siteName: lineSchema,
  anchors: v.pipe(
    v.array(
      v.pipe(
        v.strictObject(anchorEntries),
        v.check(({ kind, certificateDer }) => isPin(kind) === (certificateDer === null), 'an authority has its certificate'),
      ),
    ),
    v.maxLength(trustLimits.anchors),
  ),
  revocationListsDer: v.pipe(v.array(base64Schema), v.maxLength(trustLimits.revocationLists)),
});
export type TrustListFile = v.InferOutput<typeof trustListFileSchema>;

/** A trusted certificate as it may be shown. `certificate` is null where only its fingerprint is known. */
export interface TrustAnchorView extends Omit<TrustAnchor, 'certificateDer'> {
  readonly certificate: CertificateFacts | null;
  readonly state: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
}

/**
 * A revocation list as it may be shown; `stale` is one whose authority should have issued another since. One that covers `some` of the
 * certificates of its issuer tells of those that are on it and of no others.
 */
export interface RevocationListView {
  readonly sha256: string;
  readonly issuer: string;
  readonly thisUpdate: string;
  readonly nextUpdate: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly covers: 'all' | 'some';
  readonly state: 'current' | 'stale';
}

/** Whom a site trusts, and what it knows to be revoked. */
export interface TrustView {
  readonly anchors: readonly TrustAnchorView[];
  readonly revocationLists: readonly RevocationListView[];
}
