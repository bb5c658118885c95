import type { Verdict } from '../../shared/domain/verdict.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import type { VerifyPackTask } from '../pack/pack-tasks.ts';
import { resourcePath } from '../paths.ts';
import type { ReadableDb } from '../store/database.ts';
import { getSite } from '../store/sites.ts';
import { trustAnchors } from '../store/trust-anchors.ts';
import { runOnce } from '../threads/run-once.ts';
import type { Context } from './context.ts';
import { write } from './write.ts';

/** Verifies a file in a thread of its own; whatever the bytes are, it ends in a verdict. Throws: CANCELLED. */
export function verifyFile(bytes: Uint8Array, trust: TrustList, verifiedAt: string, signal?: AbortSignal): Promise<Verdict> {
  const task: VerifyPackTask = { bytes, verifiedAt, trust, resourcesPath: resourcePath() };
  return runOnce<VerifyPackTask, Verdict>('verify-pack', task, signal);
}

/** Whom the site trusts, and that packs are expected from it; without a site nobody is known, and the verdict says so. */
export function trustOf(db: ReadableDb | null): TrustList {
  if (db === null) return { pinnedSha256: [], certificateAuthoritiesDer: [] };
  const pinnedSha256 = trustAnchors
    .list(db)
    .map(({ certificateSha256, name, kind }) => ({ sha256: certificateSha256, name, kind }));
  return { pinnedSha256, certificateAuthoritiesDer: [], siteId: getSite(db).siteId };
}

/** Decides to trust a certificate, by the fingerprint its owner confirmed on paper. */
export function pinCertificate(context: Context, anchor: Parameters<typeof trustAnchors.insert>[1]): void {
  const change = {
    action: 'trust:pin',
    subject: `certificate:${anchor.certificateSha256}`,
    record: anchor,
    detail: { name: anchor.name },
  };
  write(context, [change], (db) => trustAnchors.insert(db, anchor));
}
