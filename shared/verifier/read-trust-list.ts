import * as v from 'valibot';
import { shownLine } from '../domain/shown-text.ts';
import { type TrustKind, type TrustListFile, trustListFileSchema } from '../domain/trust.ts';
import type { CertificateFacts } from '../domain/verdict.ts';
import { hexOf, latin1Bytes, type OwnBytes, ownBytes, sha256 } from './bytes.ts';
import { detachedSigner } from './detached-signer.ts';
import type { TrustList } from './trust.ts';

/**
 * A trust list that travelled, as it stands in its file.
 *
 * Shape: it counts only for whoever confirmed `sha256` (the file itself) or the fingerprint of `signer` in another way; `signer` is null
 * where no signature came along, or none of these bytes.
 */
export interface TravelledTrustList {
  readonly sha256: string;
  readonly signer: CertificateFacts | null;
  readonly siteName: string;
  readonly issuedAt: string;
  readonly trust: TrustList;
}

const limitBytes = 32 * 1_048_576;

/** Reads a trust list and the signature beside it; null where it is no trust list, or signed at a time its signer could not sign. */
export async function readTrustList(bytes: Uint8Array, signature: Uint8Array | null): Promise<TravelledTrustList | null> {
  const list = bytes.length > limitBytes ? null : parse(bytes);
  if (list === null) return null;
  const { siteId, siteName, issuedAt } = list;
  const signer = signature === null ? null : ((await detachedSigner(bytes, signature))?.facts ?? null);
  if (signer !== null && (issuedAt < signer.notBefore || signer.notAfter < issuedAt)) return null;
  const ofKind = (wanted: TrustKind): OwnBytes[] =>
    list.anchors.flatMap(({ kind, certificateDer }) =>
      kind === wanted && certificateDer !== null ? [derIn(certificateDer)] : [],
    );
  const trust: TrustList = {
    pinnedSha256: list.anchors.flatMap(({ certificateSha256, name, kind }) =>
      kind === 'seal' || kind === 'person' ? [{ sha256: certificateSha256, name, kind }] : [],
    ),
    certificateAuthoritiesDer: ofKind('authority'),
    timeStampAuthoritiesDer: ofKind('time-stamp-authority'),
    revocationListsDer: list.revocationListsDer.map(derIn),
    siteId,
  };
  return { sha256: hexOf(await sha256(ownBytes(bytes))), signer, siteName: shownLine(siteName), issuedAt, trust };
}

function parse(bytes: Uint8Array): TrustListFile | null {
  try {
    return v.parse(trustListFileSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function derIn(base64: string): OwnBytes {
  return latin1Bytes(atob(base64));
}
