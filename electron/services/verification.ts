import type { Verdict } from '../../shared/domain/verdict.ts';
import type { TrustList } from '../../shared/verifier/trust.ts';
import type { GivenPack, VerifiedPack, VerifyPackTask } from '../pack/pack-tasks.ts';
import { resourcePath } from '../paths.ts';
import { type Following, runOnce } from '../threads/run-once.ts';

/** Verifies a pack in a thread of its own; whatever the bytes are, it ends in a verdict. Throws: CANCELLED. */
export async function verifyFile(
  bytes: Uint8Array,
  trust: TrustList,
  verifiedAt: string,
  signal?: AbortSignal,
): Promise<Verdict> {
  const { verdict } = await verifyInThread({ bytes }, { trust, verifiedAt, signal });
  return verdict;
}

/** Against which trust and at what instant, and who waits for it. */
export interface Verifying extends Following {
  readonly trust: TrustList;
  readonly verifiedAt: string;
}

/**
 * As `verifyFile`, also for a file that the thread reads itself, together with what lies beside it.
 *
 * Throws: CANCELLED, FILE_NOT_FOUND, PACK_NOT_READABLE, TOO_LARGE.
 */
export function verifyInThread(pack: GivenPack, { trust, verifiedAt, ...following }: Verifying): Promise<VerifiedPack> {
  const task: VerifyPackTask = { pack, verifiedAt, trust, resourcesPath: resourcePath() };
  return runOnce<VerifyPackTask, VerifiedPack>('verify-pack', task, following);
}
