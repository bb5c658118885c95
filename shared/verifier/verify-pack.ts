import { packKeywordPrefix } from '../domain/pack-id.ts';
import { shownLine } from '../domain/shown-text.ts';
import type { AttachmentVerdict, BottomLine, Check, IdentityState, PackAudit, RequiredRole, Verdict } from '../domain/verdict.ts';
import { verifyAttachments } from './attachments.ts';
import type { FilesBeside } from './beside.ts';
import { holdsText, type OwnBytes, ownBytes } from './bytes.ts';
import { requirePackRoles } from './evidence.ts';
import { verifyEvidenceSignature } from './evidence-signature.ts';
import { assessSigners, identityStateOf } from './identity.ts';
import { type HeldRevisions, verifyLaterRevisions } from './later-revisions.ts';
import { type Bounds, defaultLimits, type Limits } from './limits.ts';
import { type OpenPack, openPack, openPackCodes } from './open-pack.ts';
import type { Platform } from './platform.ts';
import { type Grounds, type JudgedTimes, judgeTimes } from './proven-time.ts';
import { type Rebuild, verifyRebuilt } from './rebuilt-revision.ts';
import { signatureBook } from './signature-book.ts';
import { readTrust, type TrustList } from './trust.ts';
import { unusedLists } from './unused-lists.ts';
import { walk } from './walk.ts';

/**
 * Shape: `verifiedAt` is the instant the verdict speaks of. `outOfTime` is asked often; once it says yes the pack is refused.
 * Without `rebuild`, and where it cannot tell, nobody knows whether the pages print what was signed, and the verdict says so.
 */
export interface VerifyOptions {
  readonly verifiedAt: string;
  readonly trust: TrustList;
  readonly limits?: Partial<Limits>;
  readonly outOfTime?: () => boolean;
  readonly rebuild?: Rebuild;
  /** A way to look at what lies beside the PDF; without it the verdict says that it was not checked. */
  readonly beside?: FilesBeside;
  /** A faster way to hash and inflate than every platform has. */
  readonly platform?: Platform;
  /** Told once how many bytes are to be hashed: the file, and each file it vouches for that is at hand. */
  readonly onSized?: (totalBytes: number) => void;
  /** Told how many more of them were. */
  readonly onHashed?: (bytes: number) => void;
}

/**
 * Says what can be said about a file that claims to be an evidence pack: is it whole, who signed it, has everyone signed.
 *
 * Bytes in, verdict out; whatever the bytes are, it never throws. The bytes must not change meanwhile.
 */
export async function verifyPack(bytes: Uint8Array, options: VerifyOptions): Promise<Verdict> {
  return (await verifyAndOpen(bytes, options)).verdict;
}

/** Shape: `pack` is what the verdict was found on; null where the first revision does not read. */
export interface VerifiedAndOpen {
  readonly verdict: Verdict;
  readonly pack: OpenPack | null;
}

/** As `verifyPack`, for whoever goes on to add to the pack and need not read it a second time. */
export async function verifyAndOpen(bytes: Uint8Array, options: VerifyOptions): Promise<VerifiedAndOpen> {
  const own = ownBytes(bytes);
  const bounds = boundsOf(options);
  const integrity: Check[] = [];
  const pack = await walk(integrity, openPackCodes, null, (passed) => openPack(own, bounds, passed));
  if (pack === null) return { verdict: unreadable(own, integrity), pack };
  options.onSized?.(bytesToHash(pack, options));
  await verifyRoles(pack, integrity);
  const attachments = await verifyAttachments(pack, integrity, options.beside);
  const trust = await readTrust(options.trust);
  const book = signatureBook(trust);
  const held = await verifyLaterRevisions(pack, integrity, book);
  await verifyEvidenceSignature(pack, held.signatures, integrity);
  await verifyRebuilt(pack, options.rebuild, integrity);
  const judged = await judge(held, { trust, book, verifiedAt: options.verifiedAt });
  if (book.isExhausted()) integrity.push({ code: 'WITHIN_LIMITS', state: 'failed', detail: { limit: 'signatures' } });
  const withinLimits = integrity.every(({ code }) => code !== 'WITHIN_LIMITS');
  if (withinLimits) integrity.push({ code: 'WITHIN_LIMITS', state: 'passed', detail: { bytes: own.length } });
  const unused = await unusedLists(judged, trust);
  return { verdict: compose(pack, { integrity, attachments, judged, unused }, options), pack };
}

/** Every time-stamp and every signer, by what the person who verifies trusts and what the pack brings along. */
function judge({ order, stored }: HeldRevisions, by: Pick<Grounds, 'trust' | 'book' | 'verifiedAt'>): Promise<JudgedTimes> {
  const lists = [...by.trust.revocationLists, ...stored.revocationLists];
  return judgeTimes(order, { ...by, certificates: stored.certificates, lists });
}

function bytesToHash({ document, evidence }: OpenPack, { beside }: VerifyOptions): number {
  const atHand = evidence.envelope.attachments.filter(({ place }) => place === 'embedded' || beside !== undefined);
  return atHand.reduce((sum, { bytes }) => sum + bytes, document.bytes.length);
}

function boundsOf({ limits, outOfTime, platform, onHashed }: VerifyOptions): Bounds {
  return {
    limits: { ...defaultLimits, ...limits },
    outOfTime: outOfTime ?? (() => false),
    ...(platform === undefined ? {} : { platform }),
    ...(onHashed === undefined ? {} : { onHashed }),
  };
}

interface Findings {
  readonly integrity: readonly Check[];
  readonly attachments: readonly AttachmentVerdict[];
  readonly judged: JudgedTimes;
  readonly unused: readonly Check[];
}

function compose(pack: OpenPack, { integrity, attachments, judged, unused }: Findings, options: VerifyOptions): Verdict {
  const { envelope, packId } = pack.evidence;
  const intact = integrity.every(({ state }) => state !== 'failed');
  const { trust, verifiedAt } = options;
  const isSealPinned = trust.pinnedSha256.some(({ kind }) => kind === 'seal');
  const signers = assessSigners(judged.signatures, { envelope, siteId: trust.siteId, isSealPinned, verifiedAt });
  const identity = intact ? identityStateOf(signers) : 'not-checked';
  const required = envelope.signatureFields.flatMap((field): RequiredRole[] =>
    field.kind === 'sign-off'
      ? [{ field: field.field, role: shownLine(field.role), personName: shownLine(field.personName) }]
      : [],
  );
  const isSigned = ({ field }: RequiredRole): boolean => signers.some((signer) => signer.field === field);
  const missing = required.filter((role) => !isSigned(role));
  const complete = missing.length === 0;
  return {
    kind: 'pack',
    packId,
    packKind: envelope.packKind,
    issuedAt: envelope.issuedAt,
    siteId: envelope.site.siteId,
    siteName: shownLine(envelope.site.name),
    audit: auditOf(pack),
    revisions: 1 + pack.later.length,
    integrity: { state: intact ? 'passed' : 'failed', checks: integrity },
    identity: { state: identity, signers, checks: unused },
    completeness: {
      state: intact ? (complete ? 'complete' : 'incomplete') : 'not-checked',
      required,
      signed: required.filter(isSigned),
      missing,
      checks: required.map((role) => ({
        code: 'ROLE_SIGNED',
        state: isSigned(role) ? 'passed' : 'failed',
        subject: role.field,
        detail: { role: role.role, person: role.personName },
      })),
    },
    documentTimeStamps: judged.documentTimeStamps.map(({ facts }) => facts),
    attachments,
    bottomLine: intact ? bottomLineOf(complete, identity, integrity) : isOnlyUnsealed(integrity) ? 'unsealed' : 'altered',
  };
}

/** Nothing is wrong but that there is no signature: never said to be good, for whoever strips every signature gets here too. */
function isOnlyUnsealed(integrity: readonly Check[]): boolean {
  return integrity.every(
    ({ code, state, detail }) => state !== 'failed' || (code === 'SEAL_FIRST' && detail.reason === 'no-signature'),
  );
}

function bottomLineOf(complete: boolean, identity: IdentityState, integrity: readonly Check[]): BottomLine {
  if (identity === 'contradicted') return 'intact-identity-contradicted';
  if (!complete) return 'intact-incomplete';
  const isCompared = integrity.some(({ code, state }) => code === 'REVISION_REBUILT' && state === 'passed');
  if (!isCompared) return 'intact-pages-not-compared';
  return identity === 'trusted' ? 'intact-complete-trusted' : 'intact-complete-identity-unproven';
}

function auditOf({ evidence }: OpenPack): PackAudit {
  const { size, head, checkpoints } = evidence.envelope.audit;
  return {
    size,
    head,
    checkpoints: checkpoints.map((at) => ({ packId: at.packId, issuedAt: at.issuedAt, size: at.size, head: at.head })),
  };
}

/** A file without a readable first revision is no pack, unless it says it is one: then somebody changed it. */
function unreadable(bytes: OwnBytes, integrity: readonly Check[]): Verdict {
  const claims = holdsText(bytes, packKeywordPrefix);
  return {
    kind: claims ? 'pack' : 'not-a-pack',
    packId: null,
    packKind: null,
    issuedAt: null,
    siteId: null,
    siteName: null,
    audit: null,
    revisions: 0,
    integrity: { state: 'failed', checks: integrity },
    identity: { state: 'not-checked', signers: [], checks: [] },
    completeness: { state: 'not-checked', required: [], signed: [], missing: [], checks: [] },
    documentTimeStamps: [],
    attachments: [],
    bottomLine: claims ? 'altered' : 'not-a-pack',
  };
}

async function verifyRoles({ evidence }: OpenPack, journal: Check[]): Promise<void> {
  await walk(journal, ['PACK_ROLES'], null, (passed) => {
    requirePackRoles(evidence.envelope);
    passed('PACK_ROLES');
  });
}
