import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { type TrustListFile, trustListFileSchema, trustListSchemaName } from '../../shared/domain/trust.ts';
import type { CertificateFacts } from '../../shared/domain/verdict.ts';
import { DrillbookError } from '../../shared/errors/drillbook-error.ts';
import { detachedSigner } from '../../shared/verifier/detached-signer.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import { sha256Of } from '../files/sha256.ts';
import { signDetached } from '../pack/detached-signature.ts';
import type { SigningKey } from '../pack/signing-key.ts';
import { revocationLists } from '../store/revocation-lists.ts';
import { getSite } from '../store/sites.ts';
import { trustAnchors } from '../store/trust-anchors.ts';
import { type Context, instantOf } from './context.ts';
import { trustIn } from './trust.ts';
import { write } from './write.ts';

/** How the signature of a trust list is called: as the list, with this at the end. */
export const trustListSignatureEnding = '.p7s';

/** Two dozen megabytes of revocation lists in base64, and what else there is. */
export const trustListLimitBytes = 32 * 1_048_576;

/** A trust list as it travels. `signature` is null where nobody signed it: then it counts only where its own hash is confirmed. */
export interface ExportedTrustList {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array | null;
  readonly sha256: string;
}

/**
 * Whom the site trusts, as canonical JSON, and its detached signature. That it was handed out is noted in the log.
 *
 * Throws: as `requireUsableKey`.
 */
export async function exportTrustList(context: Context, key: SigningKey | null): Promise<ExportedTrustList> {
  const { siteId, name: siteName } = getSite(context.db);
  const issuedAt = instantOf(context);
  const list: TrustListFile = {
    schema: trustListSchemaName,
    ...{ issuedAt, siteId, siteName },
    anchors: trustAnchors
      .list(context.db)
      .map(({ certificateSha256, kind, name, certificateDer }) => ({ certificateSha256, kind, name, certificateDer })),
    revocationListsDer: revocationLists.list(context.db).map(({ der }) => Buffer.from(der).toString('base64')),
  };
  const bytes = Buffer.from(canonicalize(list) ?? '', 'utf8');
  const signature = key === null ? null : await signDetached(bytes, key, issuedAt);
  const sha256 = sha256Of(bytes);
  const detail = { sha256, anchors: list.anchors.length, signedBy: key === null ? null : sha256Of(key.certificateDer) };
  write(context, [{ action: 'trust:export', subject: `trust-list:${sha256}`, record: list, detail }], () => undefined);
  return { bytes, signature, sha256 };
}

/** A trust list as somebody brought it, and what they say to trust: fingerprints of signers, or of the file itself. */
export interface GivenTrustList {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array | null;
  readonly trusted: readonly string[];
}

/** A trust list that may be used; `signer` is null where the file itself was confirmed. */
export interface OpenedTrustList {
  readonly trust: TrustList;
  readonly siteName: string;
  readonly issuedAt: string;
  readonly signer: CertificateFacts | null;
}

/**
 * Opens a trust list that travelled. Whoever can write a file could write one: it counts where the signer, or the file itself, was
 * confirmed in another way.
 *
 * Throws: TRUST_LIST_UNSIGNED, TRUST_LIST_ALTERED, TRUST_LIST_SIGNER_UNKNOWN, TRUST_LIST_NOT_READABLE.
 */
export async function openTrustList(given: GivenTrustList): Promise<OpenedTrustList> {
  const { path, bytes, signature, trusted } = given;
  const sha256 = sha256Of(bytes);
  const signer = signature === null ? null : await detachedSigner(bytes, signature);
  if (!trusted.includes(sha256)) {
    if (signature === null) throw new DrillbookError('TRUST_LIST_UNSIGNED', { detail: { path, sha256 } });
    if (signer === null) throw new DrillbookError('TRUST_LIST_ALTERED', { detail: { path } });
    const { fingerprintSha256, subject } = signer.facts;
    if (!trusted.includes(fingerprintSha256))
      throw new DrillbookError('TRUST_LIST_SIGNER_UNKNOWN', { detail: { path, name: subject, sha256: fingerprintSha256 } });
  }
  const list = parseTrustList(path, bytes);
  const isInTime = signer === null || (signer.facts.notBefore <= list.issuedAt && list.issuedAt <= signer.facts.notAfter);
  if (!isInTime) throw new DrillbookError('TRUST_LIST_ALTERED', { detail: { path } });
  const revocationListsDer = list.revocationListsDer.map((der) => Uint8Array.from(Buffer.from(der, 'base64')));
  const trust: TrustList = { ...trustIn(list.anchors), revocationListsDer, siteId: list.siteId };
  return { trust, siteName: list.siteName, issuedAt: list.issuedAt, signer: signer?.facts ?? null };
}

function parseTrustList(path: string, bytes: Uint8Array): TrustListFile {
  try {
    return v.parse(trustListFileSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new DrillbookError('TRUST_LIST_NOT_READABLE', { detail: { path }, cause });
  }
}
