import type { TrustedItem, TrustUsed } from '../domain/verified-file.ts';
import { hexOf, ownBytes, sha256 } from './bytes.ts';
import { readCertificate } from './certificate.ts';
import type { TrustList } from './trust.ts';

/** What a verdict is held against, each by its SHA-256, so that it can be written down beside the verdict. */
export async function trustUsedOf(trust: TrustList): Promise<TrustUsed> {
  return {
    siteId: trust.siteId ?? null,
    pinned: trust.pinnedSha256.map(({ name, sha256: fingerprint }) => ({ name, sha256: fingerprint })),
    authorities: await Promise.all(trust.certificateAuthoritiesDer.map(itemOf)),
    timeStampAuthorities: await Promise.all((trust.timeStampAuthoritiesDer ?? []).map(itemOf)),
    revocationLists: await Promise.all((trust.revocationListsDer ?? []).map(itemOf)),
  };
}

async function itemOf(der: Uint8Array): Promise<TrustedItem> {
  return { name: await subjectOf(der), sha256: hexOf(await sha256(ownBytes(der))) };
}

/** Empty for what is no certificate, such as a revocation list. */
async function subjectOf(der: Uint8Array): Promise<string> {
  try {
    return (await readCertificate(ownBytes(der))).facts.subject;
  } catch {
    return '';
  }
}
