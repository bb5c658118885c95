import { shownLine } from './shown-text.ts';

/**
 * Everything the verifier looks at, as a code scripts and tests rely on.
 * The sentence an auditor reads is `verify.<CODE>` in `shared/text`.
 */
export const checkCodes = [
  // the file
  'WITHIN_LIMITS',
  'FILE_HEADER',
  'FILE_DIALECT',
  'FILE_END',
  'NO_ACTIVE_CONTENT',
  'DOCUMENT_FORM',
  // evidence.json and what it vouches for
  'EVIDENCE_PRESENT',
  'EVIDENCE_FORM',
  'PACK_ID_NAMED',
  'FIELDS_DECLARED',
  'PACK_ROLES',
  'ATTACHMENTS_LISTED',
  'ATTACHMENT_INTACT',
  'ATTACHMENT_BESIDE',
  'EVIDENCE_SIGNATURE',
  'REVISION_REBUILT',
  // the revisions after the first
  'REVISION_FORM',
  'REVISION_CHANGES',
  'SEAL_FIRST',
  'SEAL_PERMISSIONS',
  'FIELDS_LOCKED',
  'STORE_CONTENT',
  // each signature
  'SIGNATURE_DICTIONARY',
  'SIGNATURE_RANGE',
  'SIGNATURE_CONTENTS',
  'CMS_FORM',
  'CMS_ATTRIBUTES',
  'CERTIFICATE_FORM',
  'KEY_STRENGTH',
  'CONTENT_DIGEST',
  'SIGNATURE_VALUE',
  'TIME_STAMP_FORM',
  'SIGNATURE_TIME_STAMPED',
  'DOCUMENT_TIME_STAMPED',
  // who signed
  'SIGNER_ANCHORED',
  'SIGNER_NAMED',
  'SIGNER_KEY_NAMED',
  'SIGNER_KIND',
  'SIGNER_DISTINCT',
  'CERTIFICATE_VALID_WHEN_SIGNED',
  'CERTIFICATE_VALID_NOW',
  'CERTIFICATE_NOT_REVOKED',
  'REVOCATION_LIST_USED',
  'TIME_PROVEN',
  'TIMES_ORDERED',
  'SITE_KNOWN',
  // who had to sign
  'ROLE_SIGNED',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export type CheckState = 'passed' | 'failed' | 'not-checked';

/** Facts for an expert beside the sentence: an offset, an object number, what was expected and what was found. */
export type CheckDetail = Readonly<Record<string, string | number>>;

/** One thing that was looked at; `subject` is the field, attachment or revision it was looked at in. */
export interface Check {
  readonly code: CheckCode;
  readonly state: CheckState;
  readonly subject?: string;
  readonly detail: CheckDetail;
}

/**
 * What binds a certificate to a person outside the pack.
 * `pinned`: its fingerprint is on the trust list; `trusted-ca`: an authority on the list vouches for it; `unknown`: nothing does.
 */
export type Anchor = 'pinned' | 'trusted-ca' | 'unknown';

/**
 * `not-applicable`: a self-signed certificate has nobody who could revoke it; `not-checked`: no revocation list was at hand that could
 * tell; `good` and `revoked`: what a list of the issuer says of it.
 */
export type Revocation = 'not-applicable' | 'not-checked' | 'good' | 'revoked';

/** A certificate as it may be shown: read from its own bytes, never from what the PDF claims about it. */
export interface CertificateFacts {
  readonly subject: string;
  readonly commonName: string;
  readonly issuer: string;
  readonly serial: string;
  readonly fingerprintSha256: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly selfSigned: boolean;
  readonly key: string;
}

/** Why a time-stamp proves nothing; `contradicted`: one that covers it, or that it covers, cannot be true beside it. */
export type StampFlaw = 'unknownAuthority' | 'authorityExpired' | 'authorityRevoked' | 'ahead' | 'inaccurate' | 'contradicted';

/**
 * A time another party vouches for.
 *
 * Shape: `anchor` is `trusted-ca` or `pinned` where the trust list knows the authority; also then it proves nothing with a `flaw`.
 */
export interface TimeStampFacts {
  readonly at: string;
  readonly authority: CertificateFacts;
  readonly anchor: Anchor;
  readonly flaw: StampFlaw | null;
}

/** What is said of it: `nothing` where the authority is known and it proves nothing all the same. */
export function standingOf({ anchor, flaw }: TimeStampFacts): Anchor | 'nothing' {
  return anchor !== 'unknown' && flaw !== null ? 'nothing' : anchor;
}

/**
 * Who made one signature, and what speaks for it. `claimedAt` is the signer's own word; `timeStamp` says when the signature was seen by
 * a time-stamping authority, or null. `chain` are the certificates between the signer's and an authority.
 */
export interface SignerIdentity {
  readonly field: string;
  readonly kind: 'seal' | 'sign-off';
  readonly role: string | null;
  readonly personName: string | null;
  readonly certificate: CertificateFacts | null;
  readonly anchor: Anchor;
  readonly anchorName: string | null;
  readonly chain: readonly CertificateFacts[];
  readonly revocation: Revocation;
  readonly claimedAt: string | null;
  readonly timeStamp: TimeStampFacts | null;
  readonly checks: readonly Check[];
}

/** `contradicted`: what the signatures say about people, times or the site cannot be true, for instance one key for two persons. */
export type IdentityState = 'trusted' | 'unproven' | 'contradicted' | 'not-checked';

export interface RequiredRole {
  readonly field: string;
  readonly role: string;
  readonly personName: string;
}

/** `missing`: it was looked for beside the PDF and is not there. */
export type AttachmentState = CheckState | 'missing';

/** One file evidence.json vouches for. Shape: `place` says whether it is in the PDF or in the folder beside it. */
export interface AttachmentVerdict {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly place: 'embedded' | 'beside';
  readonly state: AttachmentState;
}

/** How far the site's audit log had come, as the pack says: the number of its entries and the hash of the last one. */
export interface AuditState {
  readonly size: number;
  readonly head: string;
}

/** What the pack says of the log when it was issued, and when the earlier packs of its site were. */
export interface PackAudit extends AuditState {
  readonly checkpoints: readonly (AuditState & { readonly packId: string; readonly issuedAt: string })[];
}

/** The one line under the three voices; only the first of them is good news without an "and yet". */
export const bottomLines = [
  'intact-complete-trusted',
  'intact-complete-identity-unproven',
  'intact-identity-contradicted',
  'intact-pages-not-compared',
  'intact-incomplete',
  'unsealed',
  'altered',
  'not-a-pack',
] as const;
export type BottomLine = (typeof bottomLines)[number];

/**
 * What can be said about a file that claims to be an evidence pack, in three voices and one bottom line.
 *
 * Shape: `kind` is `pack` where the file is one or claims to be one; `packId` is the SHA-256 of its evidence.json, or null where
 * none could be read. `intact-pages-not-compared` says that nobody knows whether the pages print what was signed. A check that failed anywhere in `integrity` makes the bottom line `altered` (or `unsealed`).
 */
export interface Verdict {
  readonly kind: 'pack' | 'not-a-pack';
  readonly packId: string | null;
  readonly packKind: string | null;
  readonly issuedAt: string | null;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly audit: PackAudit | null;
  readonly revisions: number;
  readonly integrity: { readonly state: 'passed' | 'failed'; readonly checks: readonly Check[] };
  /** `checks` are about what the signers are held against: the revocation lists at hand that do not count. */
  readonly identity: {
    readonly state: IdentityState;
    readonly signers: readonly SignerIdentity[];
    readonly checks: readonly Check[];
  };
  readonly completeness: {
    readonly state: 'complete' | 'incomplete' | 'not-checked';
    readonly required: readonly RequiredRole[];
    readonly signed: readonly RequiredRole[];
    readonly missing: readonly RequiredRole[];
    readonly checks: readonly Check[];
  };
  /** Time-stamps over the whole document, in the order they were added. */
  readonly documentTimeStamps: readonly TimeStampFacts[];
  readonly attachments: readonly AttachmentVerdict[];
  readonly bottomLine: BottomLine;
}

/** The values the sentence `verify.<code>` names, as they may be shown; instants to the second, in UTC. */
export function sentenceValuesOf(check: Check): CheckDetail {
  const detail = Object.entries(check.detail).map(([key, value]) => [key, typeof value === 'string' ? shownValue(value) : value]);
  return { ...Object.fromEntries(detail), subject: shownLine(check.subject ?? ''), state: check.state };
}

function shownValue(value: string): string {
  return isInstant(value) ? readable(value) : shownLine(value);
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}

function readable(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`;
}

/** What the first voice may say: `partly` where nothing is wrong and yet something was not looked at, the pages for instance. */
export type IntegrityVoice = 'passed' | 'partly' | 'failed';

export function integrityVoiceOf({ integrity, attachments }: Verdict): IntegrityVoice {
  if (integrity.state === 'failed') return 'failed';
  const isWhole = [...integrity.checks, ...attachments].every(({ state }) => state === 'passed');
  return isWhole ? 'passed' : 'partly';
}
