import {
  type PinKind,
  pinKinds,
  type RevocationListView,
  type TrustAnchor,
  type TrustAnchorView,
  type TrustKind,
  type TrustView,
  trustLimits,
} from '../../shared/domain/trust.ts';
import type { Instant, Sha256 } from '../../shared/domain/units.ts';
import type { CertificateFacts } from '../../shared/domain/verdict.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { ownBytes } from '../../shared/verifier/bytes.ts';
import { type ReadCertificate, readCertificate } from '../../shared/verifier/certificate.ts';
import { Refusal } from '../../shared/verifier/refusal.ts';
import { isListOf, type RevocationList, readRevocationList } from '../../shared/verifier/revocation-list.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { sha256Of } from '../files/sha256.ts';
import { type AuthorityPurpose, readRevocationListFile, requireAuthority } from '../pack/authority.ts';
import { readCertificates } from '../pack/read-certificates.ts';
import type { ReadableDb } from '../store/database.ts';
import { deleteRevocationList, revocationLists } from '../store/revocation-lists.ts';
import { getSite } from '../store/sites.ts';
import { deleteTrustAnchor, trustAnchors } from '../store/trust-anchors.ts';
import { type Context, instantOf } from './context.ts';
import { write } from './write.ts';

/** Whom the site trusts, and that packs are expected from it; without a site nobody is known, and the verdict says so. */
export function trustOf(db: ReadableDb | null): TrustList {
  if (db === null) return { pinnedSha256: [], certificateAuthoritiesDer: [] };
  const revocationListsDer = revocationLists.list(db).map(({ der }) => Uint8Array.from(der));
  return { ...trustIn(trustAnchors.list(db)), revocationListsDer, siteId: getSite(db).siteId };
}

/** What anchors stand for when something is verified. */
export function trustIn(anchors: readonly Omit<TrustAnchor, 'addedAt' | 'addedBy'>[]): TrustList {
  const ofKind = (wanted: TrustKind): Uint8Array[] =>
    anchors.flatMap(({ kind, certificateDer }) =>
      kind === wanted && certificateDer !== null ? [Uint8Array.from(Buffer.from(certificateDer, 'base64'))] : [],
    );
  const pinnedSha256 = anchors.flatMap(({ certificateSha256: sha256, name, kind }) =>
    kind === 'seal' || kind === 'person' ? [{ sha256, name, kind }] : [],
  );
  return {
    pinnedSha256,
    certificateAuthoritiesDer: ofKind('authority'),
    timeStampAuthoritiesDer: ofKind('time-stamp-authority'),
  };
}

/** A certificate known by its fingerprint, and who decided to trust it when. */
export type Pin = Omit<TrustAnchor, 'certificateDer' | 'kind'> & { readonly kind: PinKind };

/**
 * Decides to trust a certificate, by the fingerprint its owner confirmed on paper: as a seal or as a person's, never as both.
 *
 * Throws: TRUST_ANCHOR_EXISTS, TRUST_LIST_FULL.
 */
export function pinCertificate(context: Context, pin: Pin): void {
  const { certificateSha256: sha256, name, kind } = pin;
  const known = trustAnchors.list(context.db);
  const same = known.find((anchor) => anchor.certificateSha256 === sha256 && pinKinds.some((one) => one === anchor.kind));
  if (same !== undefined) throw new DrillbookError('TRUST_ANCHOR_EXISTS', { detail: { name: same.name } });
  requireRoom(known.length, trustLimits.anchors);
  const anchor: TrustAnchor = { ...pin, certificateDer: null };
  const change = { action: 'trust:pin', subject: `certificate:${sha256}`, record: anchor, detail: { name, kind } };
  write(context, [change], (db) => trustAnchors.insert(db, anchor));
}

/**
 * Decides to trust every authority in a file (PEM, DER or PKCS #7), all of them or none.
 *
 * Throws: CERTIFICATE_FILE_NOT_READABLE, AUTHORITY_UNSUITABLE, TRUST_ANCHOR_EXISTS, TRUST_LIST_FULL.
 */
export async function addAuthorities(
  context: Context,
  file: Uint8Array,
  purpose: AuthorityPurpose,
): Promise<readonly TrustAnchorView[]> {
  const certificates = await readCertificates(file);
  for (const certificate of certificates) requireAuthority(certificate, purpose);
  const known = trustAnchors.list(context.db);
  requireRoom(known.length + certificates.length - 1, trustLimits.anchors);
  const addedAt = instantOf(context);
  const anchors = certificates.map((certificate) => anchorOf(certificate, purpose, addedAt, context.actor));
  for (const { certificateSha256, name } of anchors) {
    if (known.some((other) => other.certificateSha256 === certificateSha256 && other.kind === purpose))
      throw new DrillbookError('TRUST_ANCHOR_EXISTS', { detail: { name } });
  }
  const changes = anchors.map((anchor) => ({
    action: 'trust:add-authority',
    subject: `certificate:${anchor.certificateSha256}`,
    record: anchor,
    detail: { name: anchor.name, kind: purpose },
  }));
  write(context, changes, (db) => {
    for (const anchor of anchors) trustAnchors.insert(db, anchor);
  });
  return Promise.all(anchors.map((anchor) => viewOfAnchor(anchor, addedAt)));
}

function anchorOf(
  { der, facts }: ReadCertificate,
  kind: TrustKind,
  addedAt: TrustAnchor['addedAt'],
  addedBy: string,
): TrustAnchor {
  const certificateSha256 = facts.fingerprintSha256 as Sha256;
  const certificateDer = Buffer.from(der).toString('base64');
  return { certificateSha256, kind, name: facts.subject.slice(0, 300) || '?', certificateDer, addedAt, addedBy };
}

/** A revocation list that was taken in. `issuerTrusted` is false where no authority on the trust list bears its name: then it counts for nothing. */
export interface TakenRevocationList extends RevocationListView {
  readonly issuerTrusted: boolean;
}

/**
 * Takes in a revocation list (CRL). One that another key signed than that of the trusted authority of that name is refused, and so is
 * one that would count for nothing; one that speaks of some certificates only is taken in, for what is on it is revoked.
 *
 * Throws: REVOCATION_LIST_NOT_READABLE, REVOCATION_LIST_REFUSED, REVOCATION_LIST_FOREIGN, TRUST_ANCHOR_EXISTS, TRUST_LIST_FULL.
 */
export async function addRevocationList(context: Context, file: Uint8Array): Promise<TakenRevocationList> {
  const { list, issuer } = readRevocationListFile(file);
  requireOfUse(list, issuer, instantOf(context));
  const known = revocationLists.list(context.db);
  const sha256 = sha256Of(list.der) as Sha256;
  if (known.some((other) => other.sha256 === sha256))
    throw new DrillbookError('TRUST_ANCHOR_EXISTS', { detail: { name: issuer } });
  requireRoom(known.length, trustLimits.revocationLists);
  const bytes = known.reduce((sum, { der }) => sum + der.length, list.der.length);
  if (bytes > trustLimits.revocationBytes)
    throw new DrillbookError('TOO_LARGE', { detail: { bytes, limitBytes: trustLimits.revocationBytes } });
  const named = (await authoritiesIn(context.db)).filter(({ facts }) => facts.subject === issuer);
  const signed = await Promise.all(named.map((authority) => isListOf(list, authority)));
  if (named.length > 0 && !signed.includes(true)) throw new DrillbookError('REVOCATION_LIST_FOREIGN', { detail: { issuer } });
  const [thisUpdate, nextUpdate] = [list.thisUpdate as Instant, list.nextUpdate as Instant];
  const taken = { sha256, issuer, thisUpdate, nextUpdate, addedAt: instantOf(context), addedBy: context.actor };
  const change = {
    action: 'trust:add-revocation-list',
    subject: `revocation-list:${sha256}`,
    record: taken,
    detail: { issuer, thisUpdate, nextUpdate },
  };
  write(context, [change], (db) => revocationLists.insert(db, { ...taken, der: list.der }));
  return { ...viewOfList({ ...taken, der: list.der }, taken.addedAt), issuerTrusted: signed.includes(true) };
}

/** Throws: REVOCATION_LIST_REFUSED. */
function requireOfUse(list: RevocationList, issuer: string, now: string): void {
  const reason = list.isIndirect ? 'indirect' : list.thisUpdate > now ? 'notYet' : null;
  if (reason !== null) throw new DrillbookError('REVOCATION_LIST_REFUSED', { detail: { issuer, reason } });
}

/** Takes a certificate or a revocation list off the trust list. Returns its name. Throws: TRUST_ANCHOR_NOT_FOUND. */
export function removeTrust(context: Context, sha256: string): string {
  const anchors = trustAnchors.listBy(context.db, 'certificateSha256', sha256);
  const list = revocationLists.get(context.db, sha256);
  const name = anchors[0]?.name ?? list?.issuer;
  if (name === undefined) throw new DrillbookError('TRUST_ANCHOR_NOT_FOUND', { detail: { sha256 } });
  const subject = `${list === null ? 'certificate' : 'revocation-list'}:${sha256}`;
  const kinds = anchors.map(({ kind }) => kind).join(' ');
  const change = { action: 'trust:remove', subject, record: { sha256, name }, detail: { name, kinds } };
  write(context, [change], (db) => {
    deleteTrustAnchor(db, sha256);
    deleteRevocationList(db, sha256);
  });
  return name;
}

/** Whom the site trusts, and what it knows to be revoked, as it stands now. */
export async function viewTrust(context: Context): Promise<TrustView> {
  const now = instantOf(context);
  return {
    anchors: await Promise.all(trustAnchors.list(context.db).map((anchor) => viewOfAnchor(anchor, now))),
    revocationLists: revocationLists.list(context.db).map((list) => viewOfList(list, now)),
  };
}

async function viewOfAnchor({ certificateDer, ...anchor }: TrustAnchor, at: string): Promise<TrustAnchorView> {
  const certificate = certificateDer === null ? null : await factsOf(Buffer.from(certificateDer, 'base64'));
  if (certificate === null) return { ...anchor, certificate, state: 'unknown' };
  const state = at < certificate.notBefore ? 'not-yet-valid' : at > certificate.notAfter ? 'expired' : 'valid';
  return { ...anchor, certificate, state };
}

function viewOfList(
  { der, ...list }: Omit<RevocationListView, 'state' | 'covers'> & { readonly der: Uint8Array },
  at: string,
): RevocationListView {
  const covers = readRevocationList(ownBytes(der))?.isLimited === false ? 'all' : 'some';
  return { ...list, covers, state: list.nextUpdate < at ? 'stale' : 'current' };
}

async function authoritiesIn(db: ReadableDb): Promise<readonly ReadCertificate[]> {
  const read: ReadCertificate[] = [];
  for (const { certificateDer } of trustAnchors.list(db)) {
    if (certificateDer !== null) read.push(await readCertificate(ownBytes(Buffer.from(certificateDer, 'base64'))));
  }
  return read;
}

async function factsOf(der: Uint8Array): Promise<CertificateFacts | null> {
  try {
    return (await readCertificate(ownBytes(der))).facts;
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}

function requireRoom(count: number, limit: number): void {
  if (count >= limit) throw new DrillbookError('TRUST_LIST_FULL', { detail: { limit } });
}
