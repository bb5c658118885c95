import type { TrustedItem } from '../domain/verified-file.ts';
import { hexOf, latin1Bytes, type OwnBytes, ownBytes, sha256 } from './bytes.ts';
import { type ReadCertificate, readCertificate } from './certificate.ts';
import { hasUse } from './chain.ts';
import { Refusal } from './refusal.ts';
import { readRevocationList } from './revocation-list.ts';

/** Something to trust or to hold against, as it stood in a file. */
export interface TrustFileItem extends TrustedItem {
  readonly der: OwnBytes;
}

/**
 * What a file adds to a trust list.
 *
 * Shape: an authority vouches for others; a certificate that may not do that counts by its own fingerprint alone.
 */
export interface TrustFile {
  readonly authorities: readonly TrustFileItem[];
  readonly certificates: readonly TrustFileItem[];
  readonly revocationLists: readonly TrustFileItem[];
}

const limitBytes = 4 * 1_048_576;
const mostItems = 200;
const keyCertSign = 0x04;

/** Certificates and revocation lists in a file: one in DER, or any number in PEM; null where there is anything else in it. */
export async function readTrustFile(bytes: Uint8Array): Promise<TrustFile | null> {
  if (bytes.length > limitBytes) return null;
  const pieces = piecesOf(bytes);
  if (pieces === null || pieces.length > mostItems) return null;
  const authorities: TrustFileItem[] = [];
  const certificates: TrustFileItem[] = [];
  const revocationLists: TrustFileItem[] = [];
  for (const der of pieces) {
    const certificate = await certificateIn(der);
    if (certificate !== null) {
      const item = { name: certificate.facts.subject, sha256: certificate.facts.fingerprintSha256, der };
      (hasUse(certificate, keyCertSign) ? authorities : certificates).push(item);
    } else if (readRevocationList(der) !== null) {
      revocationLists.push({ name: '', sha256: hexOf(await sha256(der)), der });
    } else {
      return null;
    }
  }
  return { authorities, certificates, revocationLists };
}

/** The text around the blocks of a PEM file is for people. */
function piecesOf(bytes: Uint8Array): readonly OwnBytes[] | null {
  if (bytes[0] === 0x30) return [ownBytes(bytes)];
  const text = new TextDecoder('latin1').decode(bytes);
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g)];
  if (blocks.length === 0) return null;
  try {
    return blocks.map(([, , content = '']) => latin1Bytes(atob(content.replaceAll(/\s/g, ''))));
  } catch {
    return null;
  }
}

async function certificateIn(der: OwnBytes): Promise<ReadCertificate | null> {
  try {
    return await readCertificate(der);
  } catch (cause) {
    if (cause instanceof Refusal) return null;
    throw cause;
  }
}
